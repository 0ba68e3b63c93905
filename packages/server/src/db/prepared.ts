// Statements that a connection has seen before are not planned again: under row-level security planning costs more than running.
import { createHash } from 'node:crypto'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type { Pool } from 'pg'

/** How many statements are kept by name; filters make ever new ones, and each costs every connection some memory. */
const mostKept = 400
/** Longer ones insert many rows: hardly two are alike. */
const longestKept = 6_000

/** A pool whose connections prepare what they are asked with values, and run it by name from then on. */
export function preparing(pool: Pool): PostgresPool {
  const names = new Map<string, string>()
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text)
    if (known !== undefined || text.length > longestKept || names.size >= mostKept) return known
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 24)
    names.set(text, name)
    return name
  }
  const connect = async (): Promise<PostgresPoolClient> => {
    const client = await pool.connect()
    let outlived = false
    const query = async (text: string, values: readonly unknown[]) => {
      const name = values.length === 0 ? undefined : nameOf(text)
      try {
        return await client.query({ text, values: [...values], ...(name !== undefined && { name }) })
      } catch (error) {
        // A table was altered under a prepared statement: this connection would go on failing.
        if ((error as { code?: unknown }).code === planOutlived) outlived = true
        throw error
      }
    }
    // Kysely asks for whole results here; cursors it would ask for otherwise.
    return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release(outlived) }
  }
  return { connect, end: () => pool.end(), options: pool.options }
}

/** PostgreSQL's code for a prepared statement whose result would be another by now. */
export const planOutlived = '0A000'
