// Where the bytes of files are kept, outside the database and outside what the web server answers with.
import { createHash } from 'node:crypto'

/** Something kept, and since when. */
export interface KeptBlob {
  readonly address: string
  readonly at: Date
}

/** A place for bytes, by address. An address is the SHA-256 of the bytes in hex, so what is there can be checked without a key. */
export interface BlobStore {
  /** Keeps bytes. When it returns they outlast a loss of power. */
  readonly put: (bytes: Uint8Array) => Promise<string>
  readonly get: (address: string) => Promise<Uint8Array | undefined>
  /** Removes what is there; what is not there is no mistake. */
  readonly remove: (address: string) => Promise<void>
  /** Everything that is there, what was left half written included. */
  readonly list: () => AsyncIterable<KeptBlob>
}

/** The address of bytes. */
export const addressOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Throws for what is no address: it would otherwise become part of a path. */
export function checkAddress(address: string): string {
  if (!/^[0-9a-f]{64}$/.test(address)) throw new Error('Not the address of a blob')
  return address
}
