import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Proof } from './proof.ts'

const proofName = 'proof.json'

const described = `本压缩包是一个案件的审计导出。/ This is a case exported for audit.

proof.json   事件原样、哈希链、封存及其证明路径 / the events as stored, the chain, the seals and the way that proves it
案卷.html     供人阅读 / for people to read

验证 / To verify:  remit audit verify --proof FILE.zip [--anchor SEALS.txt]

验证的方法 / How it is verified (H: SHA-256 or SM3 in hex; J: JSON with keys in order and no blanks):
  chain(n) = H(J([chain(n-1), jurisdiction, event(n)])), chain(0) = ""
  read(n)  = SHA-256(JSON([read(n-1), jurisdiction, caseId, ordinal, person, department, what, at]))
  leaf     = H("leaf " + J([jurisdiction, stream, subject, version, chain]))
  node     = H("node " + left + " " + right); the path leads from the leaf to the seal's root
  seal     = H(J(["remit-seal/1", jurisdiction, number, day, algorithm, previous, heads, root]))
The last seal can be compared with the one that was published on its day.
每日公布的封存行与此处最后一个封存相同，即可确认此前内容未被改动。
`

/** The files of an exported case as one zip. */
export const packProof = (proof: Proof, page: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    zipSync({
      [proofName]: strToU8(JSON.stringify(proof, null, 1)),
      '案卷.html': strToU8(page),
      'README.txt': strToU8(described),
    }),
  )

/** The proof in a zip; undefined where it holds none. */
export function unpackProof(zip: Uint8Array): Proof | undefined {
  try {
    const file = unzipSync(zip, { filter: ({ name }) => name === proofName })[proofName]
    const proof = file === undefined ? undefined : (JSON.parse(strFromU8(file)) as Proof)
    return proof?.format === 'remit-proof/1' ? proof : undefined
  } catch {
    return undefined
  }
}
