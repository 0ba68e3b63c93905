// Files in memory, for tests that ask nothing of a disk.
import { addressOf, type BlobStore } from '../attachments/blob-store.ts'

/** A store that forgets everything when the test ends. `at`: when what is put counts as put. */
export function createMemoryStore(at: () => Date = () => new Date(0)): BlobStore & { readonly size: () => number } {
  const kept = new Map<string, { readonly bytes: Uint8Array; readonly at: Date }>()
  return {
    put: async bytes => {
      const address = addressOf(bytes)
      kept.set(address, { bytes: Uint8Array.from(bytes), at: at() })
      return address
    },
    get: async address => kept.get(address)?.bytes,
    remove: async address => {
      kept.delete(address)
    },
    list: async function* () {
      for (const [address, blob] of [...kept]) yield { address, at: blob.at }
    },
    size: () => kept.size,
  }
}
