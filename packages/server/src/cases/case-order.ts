// In which orders the cases are listed, and which of them.
import { type RawBuilder, sql } from 'kysely'
import type { Order, Ordering } from './page-cursor.ts'

/** By what cases are listed. */
export const caseSorts = ['opened', 'closed', 'number'] as const
export type CaseSort = (typeof caseSorts)[number]

/** How cases stand: `overdue` ones are open as well. */
export const caseStandings = ['open', 'overdue', 'closed'] as const
export type CaseStanding = (typeof caseStandings)[number]

const byCase = { sql: sql`"case".case_id`, type: 'uuid' as const }
const byNumber = { sql: sql`"case".number_order`, type: 'text' as const }

const columns: Record<CaseSort, Ordering['columns']> = {
  opened: [{ sql: sql`"case".opened_at`, type: 'text' }, byNumber, byCase],
  // What is open closes after all that is closed.
  closed: [{ sql: sql`coalesce(case_state.closed_at, '9999')`, type: 'text' }, byNumber, byCase],
  number: [byNumber, byCase],
}

/** The order of a list of cases. */
export const caseOrdering = (sort: CaseSort, order: Order): Ordering => ({ name: sort, order, columns: columns[sort] })

/** Whether a case stands in a way at an instant. */
export function stands(standing: CaseStanding, now: string): RawBuilder<boolean> {
  switch (standing) {
    case 'open':
      return sql<boolean>`case_state.closed_at is null`
    case 'closed':
      return sql<boolean>`case_state.closed_at is not null`
    case 'overdue':
      return owedInCase(sql`obligation.modality = 'must' and obligation.since <= ${now} and obligation.due < ${now}`)
  }
}

/** Whether something with a property is owed in a case. */
export const owedInCase = (condition: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`exists (
    select from obligation
    where obligation.jurisdiction = "case".jurisdiction and obligation.case_id = "case".case_id and ${condition}
  )`
