// Where a command finds the data: a PostgreSQL server, or a data folder.
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { ok, type Result, refuse } from '@remit/core'
import { type Given, textOf } from './command.ts'
import type { Unusable } from './outcome.ts'

/** The data folder, and the server in the place of its database where there is one. */
export interface DataPlace {
  readonly dataFolder: string
  readonly databaseUrl?: string
}

/** What `--database-url`, DATABASE_URL and `--data` say. A folder that is named counts before the environment. */
export function dataPlace(given: Given): DataPlace {
  const folder = textOf(given, 'data')
  const url = textOf(given, 'database-url') ?? (folder === undefined ? process.env.DATABASE_URL : undefined)
  return { dataFolder: resolve(folder ?? 'data'), ...(url && { databaseUrl: url }) }
}

/** The passphrase of `--passphrase @FILE`, or of REMIT_BACKUP_PASSPHRASE; undefined for none. On the command line itself others could read it. */
export async function readPassphrase(given: Given): Promise<Result<string | undefined, Unusable>> {
  const written = textOf(given, 'passphrase')
  if (written === undefined) return ok(process.env.REMIT_BACKUP_PASSPHRASE || undefined)
  if (!written.startsWith('@')) return refuse(notAFile)
  const passphrase = (await readFile(written.slice(1), 'utf8')).replace(/\r?\n$/, '')
  return passphrase === '' ? refuse(notAFile) : ok(passphrase)
}

const notAFile: Unusable = {
  code: 'passphrase-not-a-file',
  text: { zh: '口令要放在文件里', en: 'The passphrase stands in a file' },
  mend: { zh: '写作 --passphrase @文件', en: 'Write --passphrase @FILE' },
}

/** `--out` was not given. */
export const outMissing: Unusable = {
  code: 'out-missing',
  text: { zh: '没有说写到哪里', en: 'Where to write is not said' },
  mend: { zh: '写作 --out 文件', en: 'Write --out FILE' },
}
