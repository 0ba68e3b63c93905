// Where a running server can be asked by a command on the same machine: only whoever may read its data folder can ask.
import { randomBytes } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** How a running server is asked. */
export interface ControlPlace {
  readonly pid: number
  readonly port: number
  readonly token: string
}

const pathIn = (dataFolder: string): string => join(dataFolder, 'operation.json')

/** A token that cannot be guessed. */
export const makeToken = (): string => randomBytes(32).toString('base64url')

/** Says where the server can be asked; returns how to take it back. */
export async function writeControlFile(dataFolder: string, place: ControlPlace): Promise<() => Promise<void>> {
  const path = pathIn(dataFolder)
  const draft = `${path}.${process.pid}.part`
  await writeFile(draft, `${JSON.stringify(place)}\n`, { mode: 0o600 })
  await rename(draft, path)
  return async () => {
    const there = await readControlFile(dataFolder)
    if (there?.token === place.token) await rm(path, { force: true })
  }
}

/** Where the server of a data folder can be asked; undefined where none says so. */
export async function readControlFile(dataFolder: string): Promise<ControlPlace | undefined> {
  try {
    return JSON.parse(await readFile(pathIn(dataFolder), 'utf8')) as ControlPlace
  } catch {
    return undefined
  }
}
