// Restoring: only where there is nothing, and only as a whole. What was read is verified before it counts.
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { sql } from 'kysely'
import type { Finding } from '../../audit/report.ts'
import { verifyAudit } from '../../audit/verify.ts'
import type { Database, RunScript } from '../../db/database.ts'
import { readMigrations } from '../../db/migrate.ts'
import { openEmbedded } from '../../db/open-embedded.ts'
import { makeRequestRole } from '../../db/request-role.ts'
import type { Db, Tx } from '../../db/tables.ts'
import type { Difference } from '../rebuild/rebuild-cases.ts'
import { findKeptFiles } from './kept-files.ts'
import { type BackupRead, checkBackup, readBackup } from './read-backup.ts'

/** The place has something already. */
export class PlaceNotEmpty extends Error {}

/** What was restored does not verify; nothing of it was kept. */
export class RestoreUnsound extends Error {
  readonly findings: readonly Finding[]
  readonly differences: readonly Difference[]
  constructor(findings: readonly Finding[], differences: readonly Difference[]) {
    super('What was restored does not verify')
    this.findings = findings
    this.differences = differences
  }
}

/** What looking at the rows beside the events came to. */
export interface ProjectionsChecked {
  readonly differences: readonly Difference[]
}

/** How to restore. */
export interface Restoring {
  readonly file: string
  readonly passphrase?: string
  /** Looks whether what is kept beside the events is what they make of it; rebuilds it after newer migrations. */
  readonly project: (db: Db | Tx, dataFolder: string | undefined, rebuild: boolean) => Promise<ProjectionsChecked>
}

/** What was restored. */
export interface Restored {
  readonly rows: number
  readonly files: number
  readonly events: number
  readonly cases: number
  /** The keys that what is sealed needs. */
  readonly keys: readonly string[]
}

/** Restores into a data folder that is not there, or empty. Until all of it is verified it stands beside under another name. */
export async function restoreFolder(folder: string, restoring: Restoring): Promise<Restored> {
  const target = resolve(folder)
  const there = await readdir(target).catch(() => undefined)
  if (there !== undefined && there.length > 0) throw new PlaceNotEmpty(target)
  await checkBackup(restoring.file, restoring.passphrase)
  await mkdir(dirname(target), { recursive: true })
  const draft = join(dirname(target), `.${basename(target)}.restoring-${randomUUID()}`)
  await mkdir(draft, { mode: 0o700 })
  try {
    const database = await openEmbedded(join(draft, 'database'))
    let restored: Restored
    try {
      await makeRequestRole(database)
      restored = await restoreInto(database.db, scriptOf(database), { ...restoring, dataFolder: draft })
    } finally {
      await database.close()
    }
    if (there !== undefined) await rmdir(target)
    await rename(draft, target)
    return restored
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  }
}

// The embedded database has one connection: what is not in one transaction is in the draft, which is thrown away as a whole.
const scriptOf =
  (database: Database): RunScript =>
  script =>
    database.inScript(run => run(script))

/** Restores into a database that has no tables, in one transaction. `dataFolder`: where files go, once all is verified. */
export async function restoreServer(
  database: Database,
  { dataFolder, ...restoring }: Restoring & { readonly dataFolder?: string },
): Promise<Restored> {
  await checkBackup(restoring.file, restoring.passphrase)
  if (dataFolder === undefined) return restoreWhole(database, restoring)
  if ((await findKeptFiles(dataFolder)).length > 0) throw new PlaceNotEmpty(dataFolder)
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  const draft = join(dataFolder, `${randomUUID()}.part`)
  await mkdir(draft, { mode: 0o700 })
  try {
    const restored = await restoreWhole(database, { ...restoring, dataFolder: draft })
    for (const name of await readdir(draft)) await rename(join(draft, name), join(dataFolder, name))
    return restored
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

async function restoreWhole(
  database: Database,
  restoring: Restoring & { readonly dataFolder?: string },
): Promise<Restored> {
  await makeRequestRole(database)
  return database.db.transaction().execute(async tx => {
    const { rows } = await sql`select relname from pg_class
      where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p', 'v') limit 1`.execute(tx)
    if (rows.length > 0) throw new PlaceNotEmpty('database')
    await sql`set local statement_timeout = 0`.execute(tx)
    const script: RunScript = async text => (await sql.raw<Record<string, unknown>>(text).execute(tx)).rows
    return restoreInto(tx, script, restoring)
  })
}

async function restoreInto(
  db: Db | Tx,
  script: RunScript,
  { file, passphrase, dataFolder, project }: Restoring & { readonly dataFolder?: string },
): Promise<Restored> {
  const migrations = await readMigrations()
  const read = await readBackup(file, passphrase, {
    db,
    script,
    migrations,
    ...(dataFolder !== undefined && { dataFolder }),
  })
  const { findings, events, cases } = await verifyAudit(db)
  const { differences } = await project(db, dataFolder, read.newer.length > 0)
  if (findings.length > 0 || differences.length > 0) throw new RestoreUnsound(findings, differences)
  return { ...amounts(read), events, cases, keys: read.manifest.keys }
}

const amounts = ({ contents }: BackupRead): Pick<Restored, 'rows' | 'files'> => ({
  rows: Object.values(contents.rows).reduce((sum, each) => sum + each, 0),
  files: contents.files.filter(({ name }) => name.startsWith('files/')).length,
})
