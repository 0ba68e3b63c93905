// What a file holds is evidence: it lies sealed where it is kept, and opens only with the server's key.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { BlobStore } from './blob-store.ts'

const nonceLength = 12
const tagLength = 16
// The first byte says how the rest was sealed, so that another way can come beside this one.
const way = 1
const headLength = 1 + nonceLength + tagLength

/** Which file: its id, within a jurisdiction. What was sealed as one file does not open as another. */
export interface FileKey {
  readonly jurisdiction: string
  readonly id: string
}

/** Seals bytes under a key of 32 bytes (AES-256-GCM). */
export function sealFile(sealingKey: Uint8Array, file: FileKey, bytes: Uint8Array): Uint8Array {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', keyFor(sealingKey), nonce).setAAD(about(file))
  const sealed = cipher.update(bytes)
  cipher.final()
  return Buffer.concat([Uint8Array.of(way), nonce, cipher.getAuthTag(), sealed])
}

/** Opens what `sealFile` made; throws when it was altered, or is another file. */
export function unsealFile(sealingKey: Uint8Array, file: FileKey, sealed: Uint8Array): Uint8Array {
  if (sealed[0] !== way || sealed.length < headLength) throw new Error('The file was not sealed by this program')
  const nonce = sealed.subarray(1, 1 + nonceLength)
  const decipher = createDecipheriv('aes-256-gcm', keyFor(sealingKey), nonce)
    .setAAD(about(file))
    .setAuthTag(sealed.subarray(1 + nonceLength, headLength))
  const bytes = decipher.update(sealed.subarray(headLength))
  decipher.final()
  return bytes
}

/** Opens a file that is kept; throws when it is not there: a row without its file is our mistake, or somebody's hand. */
export async function openFile(
  store: BlobStore,
  sealingKey: Uint8Array,
  { blob, ...file }: FileKey & { readonly blob: string },
): Promise<Uint8Array> {
  const sealed = await store.get(blob)
  if (sealed === undefined) throw new Error(`The file ${file.id} is not where it was kept`)
  return unsealFile(sealingKey, file, sealed)
}

const keyFor = (sealingKey: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', sealingKey, '', 'attachments', 32))

const about = ({ jurisdiction, id }: FileKey): Buffer => Buffer.from(`file ${id} of ${jurisdiction}`)
