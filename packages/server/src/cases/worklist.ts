// What a department owes, over all cases: a page of it, and how much there is.
import { dateOf, getMatter, ok, type Result, spanDue } from '@remit/core'
import { type RawBuilder, sql } from 'kysely'
import type { ObligationRow } from '../db/tables.ts'
import type { Refusal } from '../refusal.ts'
import { foundByWords } from '../search/found-by-words.ts'
import { jurisdictionOf, type Setting } from '../setting.ts'
import type { WorklistRow, WorklistView } from '../views.ts'
import { behind, type Order, type Ordering, orderBy, readCursor, writeCursor } from './page-cursor.ts'
import { countWorklist } from './worklist-counts.ts'
import { belongs, type Instants, type WorklistFilter, type WorklistSort, worklistOrdering } from './worklist-order.ts'

/** Whose list, which rows, in which order. `now`: the county's wall clock. */
export interface Wanted {
  readonly department: string
  readonly now: string
  readonly filter: WorklistFilter
  readonly kind?: string | undefined
  readonly matter?: string | undefined
  /** The department that handed it over. */
  readonly from?: string | undefined
  /** The last day on which what is shown is due, `YYYY-MM-DD`. */
  readonly dueBefore?: string | undefined
  /** Words of the case, its number, or the title of what is owed. */
  readonly words?: string | undefined
  readonly sort: WorklistSort
  readonly order: Order
  readonly limit: number
  readonly cursor?: string | undefined
}

const soonSpan = '2 working days'

// After every instant of a day.
const dayEnds = 'T99'

/** A page of a department's worklist: what it owes itself, and what it records for bodies without a worklist. */
export async function readWorklist(setting: Setting, wanted: Wanted): Promise<Result<WorklistView, Refusal>> {
  const { department, matter, now, limit } = wanted
  const ordering = worklistOrdering(wanted.sort, wanted.order)
  const place = wanted.cursor === undefined ? ok(undefined) : readCursor(ordering, wanted.cursor)
  if (!place.ok) return place
  const soonBy = `${dateOf(spanDue(setting.lists.current, now, soonSpan).at)}${dayEnds}`
  const instants = { now, soonBy }
  const conditions = conditionsOf(setting, wanted, instants)
  if (place.value !== undefined) conditions.push(behind(ordering, place.value))
  const found = await readRows(setting, wanted, { ordering, conditions })
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  return ok({
    ...(await countWorklist(setting, { department, matter, ...instants })),
    rows: await Promise.all(rows.map(row => presentRow(setting, row, instants))),
    ...(last !== undefined && { next: writeCursor(ordering, last.place) }),
  })
}

function conditionsOf(setting: Setting, wanted: Wanted, instants: Instants): RawBuilder<boolean>[] {
  const { department, filter, kind, matter, from, dueBefore, words, now } = wanted
  return [
    sql<boolean>`owed.jurisdiction = ${jurisdictionOf(setting)}`,
    sql<boolean>`owed.holder = ${department}`,
    // The next period of a repeated duty stands there already; it is owed once it has begun.
    sql<boolean>`owed.since <= ${now}`,
    belongs(filter, instants),
    ...(kind === undefined ? [] : [sql<boolean>`owed.kind = ${kind}`]),
    ...(matter === undefined ? [] : [sql<boolean>`owed.matter = ${matter}`]),
    ...(from === undefined ? [] : [sql<boolean>`owed.from_department = ${from}`]),
    ...(dueBefore === undefined ? [] : [sql<boolean>`owed.due_order <= ${`${dueBefore}${dayEnds}`}`]),
    ...(words === undefined ? [] : [hasWords(setting, words, now)]),
  ]
}

function hasWords(setting: Setting, words: string, now: string): RawBuilder<boolean> {
  const titled = `%${words.trim().replace(/[\\%_]/g, '\\$&')}%`
  const inTitle = sql<boolean>`owed.title ->> 'zh' ilike ${titled} or owed.title ->> 'en' ilike ${titled}`
  const found = foundByWords(setting, words, now)
  return found === undefined ? sql<boolean>`(${inTitle})` : sql<boolean>`(owed.case_id in (${found}) or ${inTitle})`
}

type Found = ObligationRow & {
  readonly number: string
  readonly list: string
  readonly subject: string
  readonly version: number
  readonly bears: boolean | null
  readonly place: (string | number)[]
}

/** The rows of a page and one more: their keys first, from the index alone, and then what is shown of them. */
async function readRows(
  setting: Setting,
  { department, sort, limit }: Wanted,
  { ordering, conditions }: { ordering: Ordering; conditions: readonly RawBuilder<boolean>[] },
): Promise<readonly Found[]> {
  const number = sql`join numbers_in_worklist(${jurisdictionOf(setting)}) as "case" on "case".case_id = owed.case_id`
  const { rows } = await sql<Found>`
    with page as materialized (
      select owed.jurisdiction, owed.case_id, owed.ordinal from obligation as owed ${sort === 'number' ? number : sql``}
      where ${sql.join(
        conditions.map(each => sql`(${each})`),
        sql` and `,
      )}
      order by ${orderBy(ordering)} limit ${limit + 1}
    )
    select owed.*, "case".number, "case".list, case_state.subject, case_state.version, part.bears,
      json_build_array(${sql.join(ordering.columns.map(column => column.sql))}) as place
    from page
    join obligation as owed using (jurisdiction, case_id, ordinal)
    join "case" using (jurisdiction, case_id)
    join case_state using (jurisdiction, case_id)
    left join part on part.jurisdiction = page.jurisdiction and part.case_id = page.case_id and part.department = ${department}
    order by ${orderBy(ordering)}`.execute(setting.db)
  return rows
}

async function presentRow({ db, lists }: Setting, row: Found, { now, soonBy }: Instants): Promise<WorklistRow> {
  const { due } = row
  const matter = getMatter(await lists.get(db, row.list), row.matter)
  const must = row.modality === 'must' && due !== null
  const overdue = must && due < now
  return {
    caseId: row.case_id,
    version: row.version,
    number: row.number,
    matter: row.matter,
    matterTitle: matter.title,
    subject: row.bears === true ? row.subject : '',
    kind: row.kind,
    ...(row.duty !== null && { duty: row.duty }),
    title: row.title,
    modality: row.modality,
    since: row.since,
    ...(due !== null && { due }),
    overdue,
    soon: must && !overdue && due <= soonBy,
    ...(row.from_department !== null && { from: row.from_department }),
    because: row.because,
  }
}
