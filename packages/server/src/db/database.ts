import type { Db } from './tables.ts'

/** Runs statements of a script, several at a time, within one transaction, and returns the rows of the last one. */
export type RunScript = (script: string) => Promise<readonly Record<string, unknown>[]>

/** Is told of each statement that was run, and how many milliseconds it took. */
export type OnQuery = (statement: string, ms: number) => void

/** An open database: embedded in this process, or a PostgreSQL server. */
export interface Database {
  readonly kind: 'embedded' | 'server'
  readonly db: Db
  /** One transaction for scripts without values, as migrations are. */
  readonly inScript: <T>(run: (script: RunScript) => Promise<T>) => Promise<T>
  /** Runs a script without values that brings its own transaction, if any; nothing else uses its connection meanwhile. */
  readonly alone: RunScript
  /** How its connections stand; not there where there is only one. */
  readonly pool?: () => { readonly total: number; readonly idle: number; readonly waiting: number }
  readonly close: () => Promise<void>
}
