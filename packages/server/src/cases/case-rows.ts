// The cases that a person may see, a row each, a page at a time.
import { findMatter, ok, type Result } from '@remit/core'
import { type RawBuilder, sql } from 'kysely'
import type { Refusal } from '../refusal.ts'
import { foundByWords } from '../search/found-by-words.ts'
import { jurisdictionOf, nowOf, type Setting } from '../setting.ts'
import type { CaseRow, CasesView } from '../views.ts'
import { type CaseSort, type CaseStanding, caseOrdering, owedInCase, stands } from './case-order.ts'
import { behind, type Order, type Ordering, orderBy, readCursor, writeCursor } from './page-cursor.ts'

/** Whose cases, which, and in which order. Days: `YYYY-MM-DD`, both included. */
export interface CasesWanted {
  readonly department: string
  /** Whether they see every case, and not only those in which their department has a part. */
  readonly oversees: boolean
  readonly words?: string | undefined
  readonly matter?: string | undefined
  readonly standing?: CaseStanding | undefined
  readonly lead?: string | undefined
  /** A department that owes something in the case now. */
  readonly bearer?: string | undefined
  readonly openedFrom?: string | undefined
  readonly openedTo?: string | undefined
  readonly closedFrom?: string | undefined
  readonly closedTo?: string | undefined
  readonly sort: CaseSort
  readonly order: Order
  readonly limit: number
  readonly cursor?: string | undefined
}

interface Found {
  readonly case_id: string
  readonly number: string
  readonly matter: string
  readonly list: string
  readonly opened_at: string
  readonly lead: string
  readonly subject: string
  readonly closed_at: string | null
  readonly bears: boolean | null
  readonly place: (string | number)[]
}

/** A page of the cases that somebody may see. */
export async function readCases(setting: Setting, wanted: CasesWanted): Promise<Result<CasesView, Refusal>> {
  const { limit, cursor } = wanted
  const ordering = caseOrdering(wanted.sort, wanted.order)
  const place = cursor === undefined ? ok(undefined) : readCursor(ordering, cursor)
  if (!place.ok) return place
  const conditions = conditionsOf(setting, wanted)
  if (place.value !== undefined) conditions.push(behind(ordering, place.value))
  const found = await readPage(setting, wanted, { ordering, conditions })
  const shown = found.slice(0, limit)
  const owed = await readOwed(
    setting,
    shown.map(row => row.case_id),
  )
  const last = found.length > limit ? shown.at(-1) : undefined
  return ok({
    rows: await Promise.all(shown.map(row => presentRow(setting, row, owed.get(row.case_id)))),
    ...(last !== undefined && { next: writeCursor(ordering, last.place) }),
  })
}

const dayEnds = 'T99'

function conditionsOf(setting: Setting, wanted: CasesWanted): RawBuilder<boolean>[] {
  const { words, matter, standing, lead, bearer } = wanted
  const now = nowOf(setting)
  return [
    sql<boolean>`"case".jurisdiction = ${jurisdictionOf(setting)}`,
    ...(words === undefined ? [] : [hasWords(setting, words, now)]),
    ...(matter === undefined ? [] : [sql<boolean>`"case".matter = ${matter}`]),
    ...(standing === undefined ? [] : [stands(standing, now)]),
    ...(lead === undefined ? [] : [sql<boolean>`case_state.lead = ${lead}`]),
    ...(bearer === undefined ? [] : [owes(bearer, now)]),
    ...between(sql`"case".opened_at`, wanted.openedFrom, wanted.openedTo),
    ...between(sql`case_state.closed_at`, wanted.closedFrom, wanted.closedTo),
  ]
}

const owes = (bearer: string, now: string): RawBuilder<boolean> =>
  owedInCase(sql`obligation.bearer = ${bearer} and obligation.modality = 'must' and obligation.since <= ${now}`)

const between = (
  column: RawBuilder<unknown>,
  from: string | undefined,
  to: string | undefined,
): RawBuilder<boolean>[] => [
  ...(from === undefined ? [] : [sql<boolean>`${column} >= ${from}`]),
  ...(to === undefined ? [] : [sql<boolean>`${column} <= ${`${to}${dayEnds}`}`]),
]

const hasWords = (setting: Setting, words: string, now: string): RawBuilder<boolean> => {
  const found = foundByWords(setting, words, now)
  return found === undefined ? sql<boolean>`false` : sql<boolean>`"case".case_id in (${found})`
}

async function readPage(
  { db }: Setting,
  { department, oversees, limit }: CasesWanted,
  { ordering, conditions }: { ordering: Ordering; conditions: readonly RawBuilder<boolean>[] },
): Promise<readonly Found[]> {
  const { rows } = await sql<Found>`
    select "case".case_id, "case".number, "case".matter, "case".list, "case".opened_at,
      case_state.lead, case_state.subject, case_state.closed_at, part.bears,
      json_build_array(${sql.join(ordering.columns.map(column => column.sql))}) as place
    from "case"
    join case_state using (jurisdiction, case_id)
    ${sql.raw(oversees ? 'left ' : '')}join part
      on part.jurisdiction = "case".jurisdiction and part.case_id = "case".case_id and part.department = ${department}
    where ${sql.join(
      conditions.map(each => sql`(${each})`),
      sql` and `,
    )}
    order by ${orderBy(ordering)} limit ${limit + 1}`.execute(db)
  return rows
}

async function presentRow({ db, lists }: Setting, row: Found, owed: Owed | undefined): Promise<CaseRow> {
  const title = findMatter(await lists.get(db, row.list), row.matter)?.title
  return {
    caseId: row.case_id,
    number: row.number,
    matter: row.matter,
    matterTitle: title ?? { zh: row.matter, en: row.matter },
    subject: row.bears === true ? row.subject : '',
    opened: row.opened_at,
    ...(row.closed_at !== null && { closed: row.closed_at }),
    lead: row.lead,
    owedBy: owed?.owedBy ?? [],
    ...(owed?.nextDue !== undefined && { nextDue: owed.nextDue }),
  }
}

interface Owed {
  readonly owedBy: string[]
  readonly nextDue: string | undefined
}

/** By case: who owes something that must be done, and the next date. */
async function readOwed(setting: Setting, caseIds: readonly string[]): Promise<ReadonlyMap<string, Owed>> {
  const { db, lists } = setting
  if (caseIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('obligation')
    .select(['case_id', 'bearer', 'due'])
    .where('jurisdiction', '=', lists.current.jurisdiction)
    .where('case_id', 'in', caseIds)
    .where('modality', '=', 'must')
    // The next period of a repeated duty is owed once it has begun.
    .where('since', '<=', nowOf(setting))
    .orderBy('ordinal')
    .execute()
  const owed = new Map<string, Owed>()
  for (const { case_id, bearer, due } of rows) {
    const before = owed.get(case_id) ?? { owedBy: [], nextDue: undefined }
    const nextDue = due !== null && (before.nextDue === undefined || due < before.nextDue) ? due : before.nextDue
    owed.set(case_id, { owedBy: [...new Set([...before.owedBy, bearer])], nextDue })
  }
  return owed
}
