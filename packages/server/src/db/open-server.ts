// A PostgreSQL server.
import { Kysely, type LogEvent, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import type { Database, OnQuery } from './database.ts'
import { preparing } from './prepared.ts'
import type { Tables } from './tables.ts'

/** How a PostgreSQL server is opened. */
export interface ServerConnection {
  /** Puts all tables there instead of in the user's default schema. */
  readonly schema?: string
  /** Ends what takes too long, as nobody waits for it any more: for a server's requests, not for what an administrator starts. */
  readonly bounded?: true
  readonly onQuery?: OnQuery
}

/** In milliseconds: for a statement, for waiting on another, and for a transaction in which nothing happens. */
const bounds = { statement_timeout: 60_000, lock_timeout: 15_000, idle_in_transaction_session_timeout: 60_000 }

/** Opens a PostgreSQL server by its address. */
export function openServer(url: string, { schema, bounded, onQuery }: ServerConnection = {}): Database {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    ...(bounded === true && bounds),
    ...(schema !== undefined && { options: `-c search_path=${schema}` }),
  })
  // A connection that dies while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: preparing(pool) }),
    ...(onQuery !== undefined && {
      log: ({ query, queryDurationMillis }: LogEvent) => onQuery(query.sql, queryDurationMillis),
    }),
  })
  return {
    kind: 'server',
    db,
    pool: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
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
