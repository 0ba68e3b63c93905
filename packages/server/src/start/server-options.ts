import type { AccountRules } from '../auth/account-rules.ts'
import type { Clock } from '../time/clock.ts'

/** How a server is to run. */
export interface ServerOptions {
  /** The folder of the list to put in force. */
  readonly listFolder: string
  /** Where the embedded database and the sealing key are kept. */
  readonly dataFolder: string
  /** 0 takes any free port. */
  readonly port: number
  /** Signs people in by a click, and begins with cases in different states. */
  readonly demonstration: boolean
  /** A PostgreSQL server in the place of the embedded database. */
  readonly databaseUrl?: string
  /** The same database under the role that may change its tables; by default MIGRATION_DATABASE_URL, or the same role. */
  readonly migrationUrl?: string
  /** The address to listen on; by default HOST, or only this machine. */
  readonly host?: string
  /** The key under which reporters are sealed: 32 bytes in base64. By default REMIT_SEALING_KEY, or one in the data folder. */
  readonly sealingKey?: string
  /** The rules of accounts that differ from the usual ones. */
  readonly accounts?: Partial<AccountRules>
  readonly clock?: Clock
  /** Where a line is written about what an administrator should see. */
  readonly log?: (line: string) => void
}
