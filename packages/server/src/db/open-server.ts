// A PostgreSQL server.
import { Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

/** Opens a PostgreSQL server by its address; `schema` puts all tables there instead of in the user's default schema. */
export function openServer(url: string, { schema }: { readonly schema?: string } = {}): Database {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    ...(schema !== undefined && { options: `-c search_path=${schema}` }),
  })
  // A connection that dies while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return {
    kind: 'server',
    db,
    inScript: async run => {
      const client = await pool.connect()
      try {
        await client.query('begin')
        const result = await run(async script => lastRows(await client.query(script)))
        await client.query('commit')
        client.release()
        return result
      } catch (error) {
        // A connection whose transaction cannot be taken back is not used again.
        const taken = await client.query('rollback').then(
          () => true,
          () => false,
        )
        client.release(!taken)
        throw error
      }
    },
    alone: async script => {
      const client = await pool.connect()
      try {
        const rows = allRows(await client.query(script))
        client.release()
        return rows
      } catch (error) {
        client.release(true)
        throw error
      }
    },
    close: () => db.destroy(),
  }
}

const allRows = (answer: unknown): readonly Record<string, unknown>[] =>
  [answer].flat().flatMap(each => (each as { rows?: Record<string, unknown>[] } | undefined)?.rows ?? [])

// A script of several statements answers with one result for each.
function lastRows(answer: unknown): readonly Record<string, unknown>[] {
  const last: unknown = Array.isArray(answer) ? answer.at(-1) : answer
  return (last as { rows?: Record<string, unknown>[] } | undefined)?.rows ?? []
}
