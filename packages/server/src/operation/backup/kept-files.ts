// The files of a data folder that belong into a backup: all but the database itself, keys, and what only a running server needs.
import { createReadStream } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** A file of the data folder. */
export interface KeptFile {
  /** From the data folder, with `/`. */
  readonly path: string
  readonly size: number
  readonly read: () => AsyncIterable<Uint8Array>
}

const leftOut = [
  /^database(\/|$)/,
  /^lock($|\.)/,
  /(^|\/)[^/]*\.key$/,
  /^keys(\/|\.|$)/,
  /^operation\.json$/,
  /\.part$/,
]

/** Whether a file of the data folder belongs into a backup. */
export const isKept = (path: string): boolean => !leftOut.some(pattern => pattern.test(path))

/** The files in a data folder that belong into a backup, in order. None where there is no such folder. */
export async function findKeptFiles(dataFolder: string): Promise<readonly KeptFile[]> {
  const found = await readdir(dataFolder).catch(() => [] as string[])
  const paths: string[] = []
  for (const name of found.filter(isKept)) {
    const status = await lstat(join(dataFolder, name))
    if (status.isFile()) paths.push(name)
    else if (status.isDirectory()) paths.push(...(await filesBelow(dataFolder, name)))
  }
  const kept = paths.filter(isKept).sort()
  return Promise.all(
    kept.map(async path => {
      const whole = join(dataFolder, path)
      return { path, size: (await lstat(whole)).size, read: () => createReadStream(whole) }
    }),
  )
}

async function filesBelow(dataFolder: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(dataFolder, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => relative(dataFolder, join(entry.parentPath, entry.name)).split(sep).join('/'))
}
