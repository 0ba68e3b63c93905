// Opens a database for a command: as it is, without bringing it forward, and only where nobody else holds its folder.
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result, refuse } from '@remit/core'
import { sql } from 'kysely'
import type { Database } from '../db/database.ts'
import { lockFolder } from '../db/lock-folder.ts'
import { readMigrations } from '../db/migrate.ts'
import { openEmbedded } from '../db/open-embedded.ts'
import { openServer } from '../db/open-server.ts'
import { isUnreachable, reasonOf } from './open-database.ts'
import {
  databaseOfAnotherVersion,
  databaseUnreachable,
  databaseWaits,
  folderTaken,
  noDatabase,
  type StartProblem,
} from './start-problem.ts'

/** Where a command finds the database. */
export interface ExistingPlace {
  readonly dataFolder: string
  readonly databaseUrl?: string
}

/** Opens a database that is there and was brought to this program's version. Closing it gives the folder back. */
export async function openExisting({
  dataFolder,
  databaseUrl,
}: ExistingPlace): Promise<Result<Database, StartProblem>> {
  if (databaseUrl !== undefined) return fit(openServer(databaseUrl))
  const there = await stat(join(dataFolder, 'database')).catch(() => undefined)
  if (there === undefined) return refuse(noDatabase(dataFolder))
  const lock = await lockFolder(dataFolder)
  if (!lock.ok) return refuse(folderTaken(lock.error.data))
  const database = await openEmbedded(join(dataFolder, 'database'))
  return fit({
    ...database,
    close: async () => {
      await database.close()
      await lock.value.release()
    },
  })
}

/** The database, where its tables are those that this program knows. */
async function fit(database: Database): Promise<Result<Database, StartProblem>> {
  const problem = await findMisfit(database).catch((error: unknown) => {
    if (isUnreachable(error)) return databaseUnreachable(reasonOf(error))
    throw error
  })
  if (problem === undefined) return ok(database)
  await database.close()
  return refuse(problem)
}

async function findMisfit({ db }: Database): Promise<StartProblem | undefined> {
  const { rows: found } = await sql<{ there: boolean }>`select to_regclass('migration') is not null as there`.execute(
    db,
  )
  if (found[0]?.there !== true) return databaseWaits()
  const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(db)
  const known = (await readMigrations()).map(({ name }) => name)
  const strange = rows.find(({ name }) => !known.includes(name))
  if (strange !== undefined) return databaseOfAnotherVersion(strange.name, 'newer')
  return rows.length < known.length ? databaseWaits() : undefined
}
