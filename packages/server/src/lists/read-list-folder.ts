// A list's files as they lie in a folder.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, posix, sep } from 'node:path'

/** A list's files, by path from its folder with `/`, and the SHA-256 over them in hex. */
export interface ListFiles {
  readonly files: ReadonlyMap<string, string>
  readonly hash: string
}

/** Reads all `*.yaml` below a folder. Throws when the folder cannot be read. */
export async function readListFolder(folder: string): Promise<ListFiles> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = found
    .filter(entry => entry.isFile() && entry.name.endsWith('.yaml'))
    .map(entry => join(entry.parentPath, entry.name))
  const texts = await Promise.all(paths.map(path => readFile(path, 'utf8')))
  const files = new Map(
    paths
      .map((path, index) => [pathFrom(folder, path), texts[index] ?? ''] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
  return { files, hash: hashOfFiles(files) }
}

/** SHA-256 over the files in the order of their paths: each path and text with its length, so that no two lists read alike. */
export function hashOfFiles(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256')
  for (const path of [...files.keys()].sort()) {
    for (const part of [path, files.get(path) ?? '']) {
      const bytes = Buffer.from(part, 'utf8')
      hash.update(`${bytes.length}\n`).update(bytes)
    }
  }
  return hash.digest('hex')
}

const pathFrom = (folder: string, path: string): string =>
  posix.normalize(path.slice(folder.replace(/[\\/]+$/, '').length + 1).replaceAll(sep, '/'))
