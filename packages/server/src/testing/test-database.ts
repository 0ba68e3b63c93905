// A database for a test file: in memory, or a schema of its own on the server that DATABASE_URL names.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '../db/database.ts'
import { openEmbedded } from '../db/open-embedded.ts'
import { openServer } from '../db/open-server.ts'

const url = process.env.DATABASE_URL

/** Whether the tests run on a PostgreSQL server. */
export const onServer = url !== undefined && url !== ''

/** An empty database; closing it removes it. */
export async function openTestDatabase(): Promise<Database> {
  if (url === undefined || url === '') return openEmbedded()
  const schema = `test_${randomUUID().replaceAll('-', '')}`
  const outside = openServer(url)
  await sql`create schema ${sql.id(schema)}`.execute(outside.db)
  const database = openServer(url, { schema })
  return {
    ...database,
    close: async () => {
      await database.close()
      await sql`drop schema ${sql.id(schema)} cascade`.execute(outside.db)
      await outside.close()
    },
  }
}

/** Another connection to the database that a test opened; on the embedded one, the same. */
export const alsoOpen = async (database: Database): Promise<Database> => {
  if (url === undefined || url === '') return { ...database, close: async () => {} }
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(database.db)
  return openServer(url, { schema: rows[0]?.schema ?? 'public' })
}
