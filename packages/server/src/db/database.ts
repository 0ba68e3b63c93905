import type { Db } from './tables.ts'

/** Runs statements of a script, several at a time, within one transaction, and returns the rows of the last one. */
export type RunScript = (script: string) => Promise<readonly Record<string, unknown>[]>

/** An open database: embedded in this process, or a PostgreSQL server. */
export interface Database {
  readonly kind: 'embedded' | 'server'
  readonly db: Db
  /** One transaction for scripts without values, as migrations are. */
  readonly inScript: <T>(run: (script: RunScript) => Promise<T>) => Promise<T>
  /** Runs a script without values that brings its own transaction, if any; nothing else uses its connection meanwhile. */
  readonly alone: RunScript
  readonly close: () => Promise<void>
}
