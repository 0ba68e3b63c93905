import { type HashAlgorithm, hashAlgorithms } from '../secrets/hash.ts'

/** How days are sealed. */
export interface SealRules {
  readonly algorithm: HashAlgorithm
  /** Where each seal is written besides: a file that is printed, mailed, or kept where the database's administrators cannot write. */
  readonly file?: string
}

/** What an administrator sets: REMIT_HASH (`sha256` or `sm3`) and REMIT_SEAL_FILE. Throws on another algorithm. */
export function sealRules(environment: Readonly<Record<string, string | undefined>>): SealRules {
  const { REMIT_HASH: wanted = '', REMIT_SEAL_FILE: file } = environment
  const algorithm = wanted === '' ? 'sha256' : hashAlgorithms.find(each => each === wanted)
  if (algorithm === undefined) throw new Error(`REMIT_HASH is one of ${hashAlgorithms.join(', ')}`)
  return { algorithm, ...(file && { file }) }
}
