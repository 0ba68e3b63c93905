// How pg-boss speaks with our database: through the same connections, and within a transaction of ours where it is given one.
import { CompiledQuery, type Kysely, sql } from 'kysely'
import type { Db as JobDatabase } from 'pg-boss'
import type { Database } from '../db/database.ts'
import type { Db, Tx } from '../db/tables.ts'

/** The database for the queue's own work. Scripts without values bring their own transactions. */
export const jobDatabase = (database: Database): JobDatabase => ({
  executeSql: async (text, values) =>
    values === undefined || values.length === 0
      ? { rows: [...(await database.alone(text))] }
      : run(database.db, text, values),
})

/** The database within a transaction: what is put into the queue is there when the transaction commits, and only then. */
export const jobsWithin = (tx: Tx): JobDatabase => ({ executeSql: (text, values) => run(tx, text, values ?? []) })

async function run(db: Db | Tx, text: string, values: readonly unknown[]): Promise<{ rows: unknown[] }> {
  const { rows } = await (db as Kysely<unknown>).executeQuery(CompiledQuery.raw(text, [...values]))
  return { rows }
}

/** The schema of the queue, beside that of the tables. */
export async function jobSchemaOf(database: Database): Promise<string> {
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(database.db)
  const schema = rows[0]?.schema ?? 'public'
  return schema === 'public' ? 'remit_jobs' : `${schema}_jobs`
}
