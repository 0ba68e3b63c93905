// Reads a backup into a database that has nothing, and checks every count and hash on the way.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname, join, normalize, sep } from 'node:path'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { sql } from 'kysely'
import { z } from 'zod'
import type { RunScript } from '../../db/database.ts'
import { type Migration, migrateWithin } from '../../db/migrate.ts'
import type { Db, Tx } from '../../db/tables.ts'
import { decrypt } from '../archive/encryption.ts'
import { ArchiveBroken, type Entry, readTar } from '../archive/tar.ts'
import { isKept } from './kept-files.ts'
import { Contents, contentsName, filesFolder, Manifest, manifestName, tablesFolder } from './manifest.ts'

/** The backup was made by a program that knows more than this one, or reads a migration otherwise. */
export class BackupTooNew extends Error {}

/** Where a backup is read into. */
export interface Into {
  readonly db: Db | Tx
  readonly script: RunScript
  /** Where its files go; left out where there is no data folder. */
  readonly dataFolder?: string
  readonly migrations: readonly Migration[]
}

/** What was read. */
export interface BackupRead {
  readonly manifest: Manifest
  readonly contents: Contents
  /** Migrations that this program ran after what the backup had. */
  readonly newer: readonly string[]
}

/** Reads a whole backup without doing anything with it; throws `ArchiveBroken` where it is not as it was written. */
export async function checkBackup(file: string, passphrase: string | undefined): Promise<Manifest> {
  const seen: Contents['files'] = []
  const rows: Record<string, number> = {}
  const ends = await readEntries(file, passphrase, async (entry, manifest) => {
    const hash = createHash('sha256')
    let lines = 0
    for await (const piece of entry.bytes) {
      hash.update(piece)
      for (const byte of piece) if (byte === 10) lines++
    }
    seen.push({ name: entry.name, size: entry.size, sha256: hash.digest('hex') })
    const [folder, table = ''] = entry.name.split('/')
    if (manifest !== undefined && folder === tablesFolder) rows[table] = (rows[table] ?? 0) + lines
  })
  compare(ends.contents, seen, rows)
  return ends.manifest
}

/** Reads a backup that was checked into a database that has nothing. */
export async function readBackup(file: string, passphrase: string | undefined, into: Into): Promise<BackupRead> {
  let prepared = false
  const { manifest, contents } = await readEntries(file, passphrase, async (entry, known) => {
    if (known === undefined) return
    if (!prepared) await prepare(known, into)
    prepared = true
    if (entry.name.startsWith(`${filesFolder}/`)) await keepFile(entry, into.dataFolder)
    else await readRows(entry, known, into)
  })
  await finish(manifest, into)
  const newer = await migrateWithin(into.script, into.migrations)
  return { manifest, contents, newer }
}

type Ends = Pick<BackupRead, 'manifest' | 'contents'>

/** Goes through the files of a backup. The manifest is read by the way, and told with each file after it. */
async function readEntries(
  file: string,
  passphrase: string | undefined,
  take: (entry: Entry, manifest: Manifest | undefined) => Promise<void>,
): Promise<Ends> {
  const plain = Readable.from(decrypt(createReadStream(file), passphrase))
  const source = plain.pipe(createGunzip())
  plain.on('error', error => source.destroy(error))
  let manifest: Manifest | undefined
  let contents: Contents | undefined
  try {
    for await (const entry of readTar(source)) {
      if (entry.name === contentsName) contents = Contents.parse(JSON.parse((await bytesOf(entry)).toString()))
      else if (manifest !== undefined) await take(entry, manifest)
      else if (entry.name !== manifestName) throw new ArchiveBroken('This is no backup of Remit')
      else {
        const bytes = await bytesOf(entry)
        await take({ ...entry, bytes: Readable.from([bytes]) }, undefined)
        manifest = Manifest.parse(JSON.parse(bytes.toString()))
      }
    }
  } catch (error) {
    throw brokenIfUnreadable(error)
  }
  if (manifest === undefined || contents === undefined) throw new ArchiveBroken('The backup was cut off')
  return { manifest, contents }
}

// What gzip says of bytes that are none of its own, and what is no JSON or another than was expected.
const brokenIfUnreadable = (error: unknown): unknown =>
  error instanceof SyntaxError ||
  error instanceof z.ZodError ||
  /^(Z_|ERR_)/.test(String((error as { code?: unknown }).code))
    ? new ArchiveBroken('This is no backup, or it was changed')
    : error

/** Builds the tables as the backup had them. */
async function prepare(manifest: Manifest, { script, migrations }: Into): Promise<void> {
  const known = migrations.slice(0, manifest.migrations.length)
  if (known.length < manifest.migrations.length || known.some(({ name }, at) => name !== manifest.migrations[at]?.name))
    throw new BackupTooNew('The backup was made by another version of the program')
  await migrateWithin(script, known)
  const run = await script('select name, hash from migration order by name')
  if (run.some((row, at) => row.hash !== manifest.migrations[at]?.hash))
    throw new BackupTooNew('A migration of the backup reads otherwise in this program')
  for (const { name } of manifest.tables) await script(`alter table "${checked(name)}" disable trigger user`)
  // What the migrations themselves put in comes from the backup.
  for (const { name } of manifest.tables.toReversed()) await script(`delete from "${checked(name)}"`)
}

async function readRows(entry: Entry, manifest: Manifest, into: Into): Promise<void> {
  const name = entry.name.split('/')[1] ?? ''
  const table = manifest.tables.find(each => each.name === name)
  if (table === undefined || !entry.name.startsWith(`${tablesFolder}/`))
    throw new ArchiveBroken(`Not expected: ${entry.name}`)
  const lines = (await bytesOf(entry)).toString('utf8').split('\n').slice(0, -1)
  const columns = sql.join(table.columns.map(column => sql.ref(column)))
  await sql`
    insert into ${sql.table(name)} (${columns}) overriding system value
    select ${columns} from json_populate_recordset(null::${sql.table(name)}, ${`[${lines.join(',')}]`}::json)
  `.execute(into.db)
}

/** Numbers go on where they stood, and the tables guard themselves again. */
async function finish(manifest: Manifest, { db, script }: Into): Promise<void> {
  for (const { name } of manifest.tables) await script(`alter table "${checked(name)}" enable trigger user`)
  const { rows } = await sql<{ table: string; column: string; sequence: string }>`
    select * from (
      select c.relname as table, a.attname as column, pg_get_serial_sequence(quote_ident(c.relname), a.attname) as sequence
      from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
    ) s where sequence is not null
  `.execute(db)
  for (const { table, column, sequence } of rows)
    await sql`select setval(${sequence}, max(${sql.ref(column)})) from ${sql.table(table)} having max(${sql.ref(column)}) is not null`.execute(
      db,
    )
}

const checked = (name: string): string => {
  if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new ArchiveBroken(`No name of a table: ${name}`)
  return name
}

async function keepFile(entry: Entry, dataFolder: string | undefined): Promise<void> {
  const path = entry.name.slice(filesFolder.length + 1)
  const whole = normalize(path).split(sep).join('/') === path && !path.startsWith('/') && !path.startsWith('..')
  if (!whole || !isKept(path)) throw new ArchiveBroken(`Not expected: ${entry.name}`)
  if (dataFolder === undefined) return
  const target = join(dataFolder, path)
  await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  const file = await open(target, 'wx', 0o600)
  try {
    for await (const piece of entry.bytes) await file.appendFile(piece)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function bytesOf({ bytes }: Entry): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  return Buffer.concat(pieces)
}

function compare(contents: Contents, seen: Contents['files'], rows: Readonly<Record<string, number>>): void {
  if (JSON.stringify(contents.files) !== JSON.stringify(seen))
    throw new ArchiveBroken('A file of the backup was changed')
  const wrong = Object.entries(contents.rows).find(([table, count]) => (rows[table] ?? 0) !== count)
  if (wrong !== undefined) throw new ArchiveBroken(`Rows of ${wrong[0]} are missing from the backup`)
}
