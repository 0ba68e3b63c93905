// Which cases have some words, in an order that stays: numbers before names before other text, and the newest first.
import { ok, type Result } from '@remit/core'
import { type RawBuilder, sql } from 'kysely'
import { behind, type Ordering, orderBy, readCursor, writeCursor } from '../cases/page-cursor.ts'
import type { Refusal } from '../refusal.ts'
import { jurisdictionOf, type Setting } from '../setting.ts'
import type { Standing } from '../views.ts'
import { callFindCases } from './call-find-cases.ts'
import type { SearchQuery } from './search-query.ts'

/** Which of the cases that have the words. Days: `YYYY-MM-DD`, both included. */
export interface Narrowing {
  readonly matter?: string | undefined
  readonly standing?: Standing | undefined
  readonly lead?: string | undefined
  readonly openedFrom?: string | undefined
  readonly openedTo?: string | undefined
}

/** A page of what was found. */
export interface PageWanted {
  readonly query: SearchQuery
  readonly narrowing: Narrowing
  readonly limit: number
  readonly cursor?: string | undefined
  /** The county's wall clock. */
  readonly now: string
}

/** A case that was found. `bears`: its department bears or bore a duty in it. */
export interface FoundCase {
  readonly case_id: string
  readonly bears: boolean
  readonly opened_at: string
  readonly closed_at: string | null
  readonly matter: string
  readonly lead: string
  readonly standing: Standing
  readonly order: (string | number)[]
}

/** How many were found, by what they are told apart by. */
export interface FoundGroup {
  readonly matter: string
  readonly standing: Standing
  readonly lead: string
  readonly count: number
}

/** Of more than so many, only those that came in last are found; the counts then say that there are more. */
export const mostFound = 1000

export interface FoundPage {
  readonly found: readonly FoundCase[]
  /** On the first page only. */
  readonly groups?: readonly FoundGroup[]
  readonly next?: string
}

const ordering: Ordering = {
  name: 'found',
  order: 'desc',
  columns: [
    { sql: sql.ref('found.place'), type: 'int' },
    { sql: sql.ref('found.opened_at'), type: 'text' },
    { sql: sql.ref('found.case_id'), type: 'uuid' },
  ],
}

/** A page of the cases that have the words, where the request may see them; with the first page, how many there are. */
export async function findCases(setting: Setting, wanted: PageWanted): Promise<Result<FoundPage, Refusal>> {
  const { query, narrowing, limit, cursor, now } = wanted
  const place = cursor === undefined ? ok(undefined) : readCursor(ordering, cursor)
  if (!place.ok) return place
  const narrowed = chosen(narrowing)
  const shown = place.value === undefined ? narrowed : [...narrowed, behind(ordering, place.value)]
  const first = place.value === undefined
  const { openedFrom, openedTo } = narrowing
  const jurisdiction = jurisdictionOf(setting)
  const call = callFindCases({ jurisdiction, now, query, openedFrom, openedTo, most: mostFound })
  const { rows } = await sql<{ page: FoundCase[] | null; groups: FoundGroup[] | null }>`
    with found as materialized (
      select * from ${call} as found
    ), page as (
      select found.case_id, found.bears, found.opened_at, found.closed_at, found.matter, found.lead, found.standing,
        json_build_array(${sql.join(ordering.columns.map(column => column.sql))}) as "order"
      from found where ${all(shown)} order by ${orderBy(ordering)} limit ${limit + 1}
    ), groups as (
      select matter, standing, lead, count(*)::int as count from found where ${first} group by matter, standing, lead
    )
    select (select json_agg(page) from page) as page, (select json_agg(groups) from groups) as groups`.execute(
    setting.db,
  )
  const found = rows[0]?.page ?? []
  const last = found.length > limit ? found[limit - 1] : undefined
  return ok({
    found: found.slice(0, limit),
    ...(first && { groups: rows[0]?.groups ?? [] }),
    ...(last !== undefined && { next: writeCursor(ordering, last.order) }),
  })
}

const all = (conditions: readonly RawBuilder<boolean>[]): RawBuilder<unknown> =>
  sql.join([sql`true`, ...conditions], sql` and `)

const chosen = ({ matter, standing, lead }: Narrowing): RawBuilder<boolean>[] => [
  ...(matter === undefined ? [] : [sql<boolean>`found.matter = ${matter}`]),
  ...(standing === undefined ? [] : [hasStanding(standing)]),
  ...(lead === undefined ? [] : [sql<boolean>`found.lead = ${lead}`]),
]

// What is overdue is open as well.
const hasStanding = (standing: Standing): RawBuilder<boolean> =>
  standing === 'open' ? sql<boolean>`found.standing <> 'closed'` : sql<boolean>`found.standing = ${standing}`
