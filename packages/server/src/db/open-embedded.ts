// PostgreSQL in this process, on a folder or in memory.
import { PGlite } from '@electric-sql/pglite'
import { Kysely, type LogEvent, PGliteDialect } from 'kysely'
import type { Database, OnQuery } from './database.ts'
import type { Tables } from './tables.ts'

/** Opens the embedded database in a folder, or in memory when there is none. The folder must be this process's own: `lockFolder`. */
export async function openEmbedded(folder?: string, onQuery?: OnQuery): Promise<Database> {
  const pglite = await PGlite.create(folder === undefined ? {} : { dataDir: folder })
  const db = new Kysely<Tables>({
    dialect: new PGliteDialect({ pglite }),
    ...(onQuery !== undefined && {
      log: ({ query, queryDurationMillis }: LogEvent) => onQuery(query.sql, queryDurationMillis),
    }),
  })
  return {
    kind: 'embedded',
    db,
    inScript: run =>
      pglite.transaction(tx =>
        run(async script => {
          const results = await tx.exec(script)
          return (results.at(-1)?.rows ?? []) as Record<string, unknown>[]
        }),
      ),
    // Whoever waits for the one connection waits for this as well.
    alone: script =>
      db.connection().execute(async () => {
        try {
          const results = await pglite.exec(script)
          return results.flatMap(({ rows }) => rows) as Record<string, unknown>[]
        } catch (error) {
          await pglite.exec('rollback')
          throw error
        }
      }),
    close: async () => {
      await db.destroy()
      if (!pglite.closed) await pglite.close()
    },
  }
}
