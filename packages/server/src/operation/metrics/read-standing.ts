// What metrics ask of the database: at most once in a while, however often somebody looks.
import { sql } from 'kysely'
import { jurisdictionOf, nowOf, type Setting } from '../../setting.ts'
import type { Standing } from './metrics.ts'

const kept = 30_000

/** Asks for what is owed and what waits, and keeps the answer for half a minute. */
export function standingOf(setting: Setting): () => Promise<Standing> {
  let known: { at: number; standing: Promise<Standing> } | undefined
  return () => {
    const at = Date.now()
    if (known === undefined || at - known.at > kept) {
      const standing = readStanding(setting)
      known = { at, standing }
      standing.catch(() => {
        known = undefined
      })
    }
    return known.standing
  }
}

async function readStanding(setting: Setting): Promise<Standing> {
  const jurisdiction = jurisdictionOf(setting)
  const now = nowOf(setting)
  const owed = await sql<{ department: string; open: number; overdue: number }>`
    select bearer as department, count(*)::int as open, count(*) filter (where due < ${now})::int as overdue
    from obligation where jurisdiction = ${jurisdiction} and modality = 'must' and since <= ${now} group by bearer
  `.execute(setting.db)
  const waiting = await sql<{ queue: string; count: number }>`
    select 'outgoing' as queue, count(*)::int as count from outgoing where jurisdiction = ${jurisdiction}
    union all
    select 'timers', count(*)::int from case_timer where jurisdiction = ${jurisdiction} and wake_at < ${now}
  `.execute(setting.db)
  return { obligations: owed.rows, waiting: waiting.rows }
}
