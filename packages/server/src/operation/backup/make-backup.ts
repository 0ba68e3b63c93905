// A backup: everything as it stood at one instant, while others go on writing.
import { createHash, type Hash } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { sql } from 'kysely'
import type { Db, Tx } from '../../db/tables.ts'
import { encrypt } from '../archive/encryption.ts'
import { type NewEntry, writeTar } from '../archive/tar.ts'
import { findKeptFiles } from './kept-files.ts'
import { type Contents, contentsName, filesFolder, type Manifest, manifestName, tablesFolder } from './manifest.ts'
import { findNeededKeys } from './needed-keys.ts'
import { findTables, readRunMigrations, type TableToKeep } from './tables.ts'

/** What to back up, and where to. */
export interface Backup {
  readonly db: Db
  /** Where attachments and other files are kept. */
  readonly dataFolder?: string
  /** The file to write. Until it is whole it has another name. */
  readonly out: string
  readonly passphrase?: string
  readonly now: Date
}

/** What a backup holds. */
export interface BackupMade {
  readonly rows: number
  readonly files: number
  readonly size: number
  readonly keys: readonly string[]
}

/** Writes a backup. When it returns, the file is on disk and whole; when it fails, there is none. */
export async function makeBackup(backup: Backup): Promise<BackupMade> {
  const part = `${backup.out}.part`
  const file = await open(part, 'w', 0o600)
  try {
    const { contents, keys } = await backup.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(tx => write(tx, backup, file))
    await file.sync()
    const { size } = await file.stat()
    await file.close()
    await rename(part, backup.out)
    const rows = Object.values(contents.rows).reduce((sum, each) => sum + each, 0)
    const files = contents.files.filter(({ name }) => name.startsWith(`${filesFolder}/`)).length
    return { rows, files, size, keys }
  } catch (error) {
    await file.close().catch(() => {})
    await rm(part, { force: true })
    throw error
  }
}

interface Written {
  readonly contents: Contents
  readonly keys: readonly string[]
}

async function write(tx: Tx, backup: Backup, file: FileHandle): Promise<Written> {
  const keys = await findNeededKeys(tx)
  const contents: Contents = { format: 'remit-backup-contents/1', rows: {}, files: [] }
  const { passphrase } = backup
  await pipeline(
    writeTar(entriesOf(tx, backup, contents, keys)),
    createGzip(),
    async (archive: AsyncIterable<Uint8Array>) => {
      for await (const piece of passphrase === undefined ? archive : encrypt(archive, passphrase))
        await file.appendFile(piece)
    },
  )
  return { contents, keys }
}

async function* entriesOf(
  tx: Tx,
  backup: Backup,
  contents: Contents,
  keys: readonly string[],
): AsyncGenerator<NewEntry> {
  await sql`set local statement_timeout = 0`.execute(tx)
  const tables = await findTables(tx)
  yield jsonEntry(manifestName, await manifestOf(tx, { now: backup.now, keys, tables }), contents)
  for (const table of tables) yield* rowsOf(tx, table, contents)
  const files = backup.dataFolder === undefined ? [] : await findKeptFiles(backup.dataFolder)
  for (const { path, size, read } of files) {
    const hash = createHash('sha256')
    const name = `${filesFolder}/${path}`
    yield { name, size, bytes: hashing(read(), hash) }
    contents.files.push({ name, size, sha256: hash.digest('hex') })
  }
  yield jsonEntry(contentsName, contents)
}

async function manifestOf(
  tx: Tx,
  { now, keys, tables }: { now: Date; keys: readonly string[]; tables: readonly TableToKeep[] },
): Promise<Manifest> {
  const lists = await tx
    .selectFrom('list_version')
    .select(['jurisdiction', 'version', 'hash'])
    .orderBy('published_at')
    .execute()
  return {
    format: 'remit-backup/1',
    made: now.toISOString(),
    migrations: [...(await readRunMigrations(tx))],
    lists,
    tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
    keys: [...keys],
  }
}

const atOnce = 500
const pieceSize = 4 * 1024 * 1024

/** A table's rows, a line of JSON each, in files of a few megabytes. */
async function* rowsOf(tx: Tx, table: TableToKeep, contents: Contents): AsyncGenerator<NewEntry> {
  const columns = sql.join(table.columns.map(column => sql.ref(column)))
  const order = table.key.length === 0 ? sql`` : sql`order by ${sql.join(table.key.map(column => sql.ref(column)))}`
  await sql`declare kept no scroll cursor for
    select row_to_json(r)::text as row from (select ${columns} from ${sql.table(table.name)} ${order}) r`.execute(tx)
  let lines: string[] = []
  let size = 0
  let piece = 0
  const take = (): NewEntry => {
    const name = `${tablesFolder}/${table.name}/${String(++piece).padStart(6, '0')}.ndjson`
    const entry = bytesEntry(name, Buffer.from(`${lines.join('\n')}\n`), contents)
    lines = []
    size = 0
    return entry
  }
  let count = 0
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch ${sql.lit(atOnce)} from kept`.execute(tx)
    for (const { row } of rows) {
      // Between the members of JSON a new line is as good as a blank.
      const line = row.replaceAll('\n', ' ')
      lines.push(line)
      size += line.length
      count++
      if (size > pieceSize) yield take()
    }
    if (rows.length < atOnce) break
  }
  await sql`close kept`.execute(tx)
  if (lines.length > 0) yield take()
  contents.rows[table.name] = count
}

const jsonEntry = (name: string, value: unknown, contents?: Contents): NewEntry =>
  bytesEntry(name, Buffer.from(`${JSON.stringify(value, null, 2)}\n`), contents)

function bytesEntry(name: string, bytes: Buffer, contents?: Contents): NewEntry {
  contents?.files.push({ name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
  return { name, size: bytes.length, bytes: [bytes] }
}

async function* hashing(source: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const piece of source) {
    hash.update(piece)
    yield piece
  }
}
