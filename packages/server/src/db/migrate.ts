// Brings a database to the tables that this program needs: numbered scripts, forward only.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database, RunScript } from './database.ts'
import { makeRequestRole } from './request-role.ts'

/** A numbered script. */
export interface Migration {
  readonly name: string
  readonly script: string
}

const folder = join(import.meta.dirname, 'migrations')

// Any number will do, as long as every version of the program takes the same one.
const takeLock = 'select pg_advisory_xact_lock(5171309442)'

/** The program's own migrations, in order. */
export async function readMigrations(): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter(name => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort()
  return Promise.all(names.map(async name => ({ name, script: await readFile(join(folder, name), 'utf8') })))
}

/** The database has run migrations that this program does not know, or knows otherwise. */
export class DatabaseOfAnotherVersion extends Error {
  readonly migration: string
  readonly why: 'newer' | 'changed'
  constructor(migration: string, why: 'newer' | 'changed') {
    super(
      why === 'newer'
        ? `The database is newer than this program: it has run ${migration}`
        : `${migration} was changed after it had been run here`,
    )
    this.migration = migration
    this.why = why
  }
}

/**
 * Runs the migrations that have not been run here yet, all in one transaction, and returns their names. Servers that start
 * at once wait for each other. Throws `DatabaseOfAnotherVersion` when one that was run reads differently now, or when the
 * database is newer than the program.
 */
export async function migrate(database: Database, migrations?: readonly Migration[]): Promise<readonly string[]> {
  const wanted = migrations ?? (await readMigrations())
  await makeRequestRole(database)
  return database.inScript(script => migrateWithin(script, wanted))
}

/** As `migrate`, within a transaction that is open already; the role of requests is there. */
export async function migrateWithin(script: RunScript, wanted: readonly Migration[]): Promise<readonly string[]> {
  await script(takeLock)
  await script(
    'create table if not exists migration (name text primary key, hash text not null, at timestamptz not null default now())',
  )
  const rows = await script('select name, hash from migration order by name')
  const done = new Map(rows.map(row => [String(row.name), String(row.hash)]))
  const strange = [...done.keys()].find(name => !wanted.some(migration => migration.name === name))
  if (strange !== undefined) throw new DatabaseOfAnotherVersion(strange, 'newer')
  const ran: string[] = []
  for (const { name, script: text } of wanted) {
    const hash = createHash('sha256').update(text).digest('hex')
    const before = done.get(name)
    if (before !== undefined && before !== hash) throw new DatabaseOfAnotherVersion(name, 'changed')
    if (before !== undefined) continue
    await script(text)
    await script(`insert into migration (name, hash) values ('${name}', '${hash}')`)
    ran.push(name)
  }
  return ran
}

/** Gives the server's own role, where there is one, what it needs: it can append to the history, and never change it. */
export async function grantToApp(database: Database): Promise<void> {
  const grants = await readFile(join(import.meta.dirname, 'grants.sql'), 'utf8')
  await database.inScript(async script => {
    await script(takeLock)
    await script(grants)
  })
}
