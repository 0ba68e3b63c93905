// Files in a folder of the server. Each is written beside its place, brought to the disk, and then moved there at once.
import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { addressOf, type BlobStore, checkAddress, type KeptBlob } from './blob-store.ts'

const incoming = 'incoming'

/** Keeps files below a folder, which is made when first needed. */
export function createFolderStore(folder: string): BlobStore {
  const pathOf = (address: string): string => join(folder, checkAddress(address).slice(0, 2), address)
  return {
    put: async bytes => {
      const address = addressOf(bytes)
      const path = pathOf(address)
      const draft = join(folder, incoming, randomUUID())
      await mkdir(join(folder, incoming), { recursive: true, mode: 0o700 })
      await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
      await write(draft, bytes)
      await rename(draft, path)
      await Promise.all([syncFolder(join(path, '..')), syncFolder(folder)])
      return address
    },
    get: address => readFile(pathOf(address)).catch(missing),
    remove: address => rm(isDraft(address) ? join(folder, incoming, address) : pathOf(address), { force: true }),
    list: () => listFolder(folder),
  }
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

// A file that was moved is there after a loss of power only when its folder is on the disk as well.
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

const isDraft = (name: string): boolean => /^[0-9a-f-]{36}$/.test(name)

async function* listFolder(folder: string): AsyncIterable<KeptBlob> {
  for (const below of await readdir(folder).catch(() => [])) {
    for (const name of await readdir(join(folder, below)).catch(() => [])) {
      const found = await stat(join(folder, below, name)).catch(missing)
      if (found !== undefined) yield { address: name, at: found.mtime }
    }
  }
}

function missing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
  return undefined
}
