// A list's files as they lie in a folder.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, posix, sep } from 'node:path'

/** A list's files, by path from its folder with `/`, and the SHA-256 over them in hex. Word templates stand in them as base64. */
export interface ListFiles {
  readonly files: ReadonlyMap<string, string>
  readonly hash: string
}

/** Reads all `*.yaml` below a folder, and the Word templates of `documents`. Throws when the folder cannot be read. */
export async function readListFolder(folder: string): Promise<ListFiles> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = found
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => path.endsWith('.yaml') || isTemplate(pathFrom(folder, path)))
  const texts = await Promise.all(paths.map(path => readFile(path, path.endsWith('.yaml') ? 'utf8' : 'base64')))
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

// Word keeps a file beside one that is open, whose name begins with a tilde.
const isTemplate = (path: string): boolean => /^documents\/[^/~]+\.docx$/.test(path)

const pathFrom = (folder: string, path: string): string =>
  posix.normalize(path.slice(folder.replace(/[\\/]+$/, '').length + 1).replaceAll(sep, '/'))
