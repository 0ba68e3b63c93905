// Opens the database that a server is to work with: a PostgreSQL server, or the one embedded in its data folder.
import { join } from 'node:path'
import { ok, type Result, refuse } from '@remit/core'
import type { Database, OnQuery } from '../db/database.ts'
import { lockFolder } from '../db/lock-folder.ts'
import { DatabaseOfAnotherVersion, grantToApp, migrate } from '../db/migrate.ts'
import { openEmbedded } from '../db/open-embedded.ts'
import { openServer } from '../db/open-server.ts'
import { mustTakeRequestRole, RequestRoleUnavailable } from '../db/request-role.ts'
import { prepareQueue } from '../jobs/queue.ts'
import {
  databaseOfAnotherVersion,
  databaseUnreachable,
  folderTaken,
  requestRoleUnavailable,
  type StartProblem,
} from './start-problem.ts'

/** Where the database is: on a server, or in the data folder. `migrationUrl`: the same database under the role that may change its tables. */
export interface DatabasePlace {
  readonly dataFolder: string
  readonly databaseUrl?: string
  readonly migrationUrl?: string
  readonly onQuery?: OnQuery
}

/** Opens and migrates the database. Closing it gives the folder back. */
export async function openDatabase({
  dataFolder,
  databaseUrl,
  migrationUrl = databaseUrl,
  onQuery = () => {},
}: DatabasePlace): Promise<Result<Database, StartProblem>> {
  if (databaseUrl !== undefined) return openServerDatabase(databaseUrl, migrationUrl ?? databaseUrl, onQuery)
  const lock = await lockFolder(dataFolder)
  if (!lock.ok) return refuse(folderTaken(lock.error.data))
  try {
    const database = await openEmbedded(join(dataFolder, 'database'), onQuery)
    const close = async (): Promise<void> => {
      await database.close()
      await lock.value.release()
    }
    await migrate(database)
    await prepareQueue(database)
    return ok({ ...database, close })
  } catch (error) {
    await lock.value.release()
    if (error instanceof DatabaseOfAnotherVersion) return refuse(databaseOfAnotherVersion(error.migration, error.why))
    throw error
  }
}

async function openServerDatabase(
  url: string,
  migrationUrl: string,
  onQuery: OnQuery,
): Promise<Result<Database, StartProblem>> {
  const migrator = openServer(migrationUrl)
  try {
    await migrate(migrator)
    await grantToApp(migrator)
    await prepareQueue(migrator)
    return ok(await reached(openServer(url, { bounded: true, onQuery })))
  } catch (error) {
    if (error instanceof DatabaseOfAnotherVersion) return refuse(databaseOfAnotherVersion(error.migration, error.why))
    if (error instanceof RequestRoleUnavailable) return refuse(requestRoleUnavailable(error.role))
    if (isUnreachable(error)) return refuse(databaseUnreachable(reasonOf(error)))
    throw error
  } finally {
    await migrator.close()
  }
}

/** The database, once it has answered and lets requests have their role. */
async function reached(database: Database): Promise<Database> {
  try {
    await mustTakeRequestRole(database)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Refused or lost connections, an unknown host; PostgreSQL’s classes 08, 28 and 3D: connection, password, database. */
export const isUnreachable = (error: unknown): boolean => {
  const code = String((error as { code?: unknown }).code ?? '')
  return /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUNREACH)/.test(code) || /^(08|28|3D)...$/.test(code)
}

/** The code of an error, which tells no address and no password. */
export const reasonOf = (error: unknown): string => String((error as { code?: unknown }).code)
