// Whether this server should be sent requests.
import { sql } from 'kysely'
import { readMigrations } from '../../db/migrate.ts'
import type { Setting } from '../../setting.ts'
import type { ReadyView } from '../../views/operation-views.ts'

/** What a server knows of itself besides its database. It changes as the server starts and ends. */
export interface Readiness {
  /** Whether the work that nobody asks for is being done. */
  jobs: boolean
  /** Whether the server is about to end, and takes nothing new. */
  draining: boolean
}

const standings = new WeakMap<object, Readiness>()

/** The readiness of the server that works with a setting's lists; what a test never set is as if all ran. */
export function readinessOf({ lists }: Pick<Setting, 'lists'>): Readiness {
  const known = standings.get(lists) ?? { jobs: true, draining: false }
  standings.set(lists, known)
  return known
}

const patience = 2000

/** Looks at the database, its migrations, the list in force and the jobs. */
export async function readReadiness(setting: Setting): Promise<ReadyView> {
  const { jobs, draining } = readinessOf(setting)
  const ran = await withPatience(countMigrations(setting))
  const wanted = (await readMigrations()).length
  const checks = {
    database: ran !== undefined,
    migrations: ran !== undefined && ran >= wanted,
    list: setting.lists.current.matters.length > 0,
    jobs,
    open: !draining,
  }
  return { ready: Object.values(checks).every(Boolean), checks }
}

async function countMigrations({ db }: Setting): Promise<number> {
  const { rows } = await sql<{ ran: number }>`select count(*)::int as ran from migration`.execute(db)
  return rows[0]?.ran ?? 0
}

/** What it comes to, or undefined where it fails or takes too long. */
async function withPatience<T>(asked: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), patience)
  })
  try {
    return await Promise.race([asked.catch(() => undefined), late])
  } finally {
    clearTimeout(timer)
  }
}
