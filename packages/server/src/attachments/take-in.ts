// From bytes that somebody sent to a file that is kept: known by its bytes, looked through, sealed, and on the disk.
import { createHash, randomUUID } from 'node:crypto'
import { ok, type Result, refuse } from '@remit/core'
import { type Refusal, refusal } from '../refusal.ts'
import type { AttachmentPlace } from './attachment-rules.ts'
import { cleanName } from './clean-name.ts'
import { scan } from './scan.ts'
import { sealFile } from './sealed-files.ts'
import { sniff } from './sniff.ts'
import { stripMetadata } from './strip-metadata.ts'

/** A file that is kept, and belongs to nothing yet. */
export interface KeptFile {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly type: string
  /** SHA-256 of the file as it will be given out. */
  readonly hash: string
  /** Where it lies, sealed. */
  readonly blob: string
}

/** Takes in a file. When it returns one, that file outlasts a loss of power; until a row names it, nobody can find it. */
export async function takeIn(
  { store, scanner }: AttachmentPlace,
  sealingKey: Uint8Array,
  { jurisdiction, name, bytes }: { jurisdiction: string; name: string; bytes: Uint8Array },
): Promise<Result<KeptFile, Refusal>> {
  const kind = await sniff(bytes)
  if (!kind.ok) return kind
  const { type, extension } = kind.value
  const stripped = stripMetadata(type, bytes)
  if (stripped === undefined) return refuse(refusal('file-damaged'))
  if (scanner !== undefined) {
    // What was sent is looked at, not what is left of it.
    const said = await scan(scanner, bytes)
    if (said !== 'clean') return refuse(refusal(said === 'infected' ? 'file-infected' : 'scanner-unreachable'))
  }
  const id = randomUUID()
  const blob = await store.put(sealFile(sealingKey, { jurisdiction, id }, stripped))
  const hash = createHash('sha256').update(stripped).digest('hex')
  return ok({ id, name: cleanName(name, extension), size: stripped.length, type, hash, blob })
}
