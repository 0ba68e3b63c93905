// In which orders a worklist is read, and which of its rows.
import { type RawBuilder, sql } from 'kysely'
import type { Order, Ordering } from './page-cursor.ts'

/** By what a worklist is ordered. */
export const worklistSorts = ['due', 'since', 'number'] as const
export type WorklistSort = (typeof worklistSorts)[number]

/** Which part of a worklist is read. */
export const worklistFilters = ['mine', 'owed', 'overdue', 'soon', 'acknowledge', 'approve', 'may'] as const
export type WorklistFilter = (typeof worklistFilters)[number]

const column = (name: string, type: 'text' | 'uuid' | 'int' = 'text') => ({ sql: sql.ref(name), type })

// The mark, and not the place among the case's obligations, which moves when another of them is discharged.
const identity = [column('owed.case_id', 'uuid'), column('owed.mark'), column('owed.ordinal', 'int')]

const columns: Record<WorklistSort, Ordering['columns']> = {
  due: [column('owed.due_order'), column('owed.since'), ...identity],
  since: [column('owed.since'), column('owed.due_order'), ...identity],
  // Said out loud, because the numbers come out of a function, which forgets how its columns are compared.
  number: [
    { sql: sql`"case".number_order collate "C"`, type: 'text' },
    column('owed.due_order'),
    column('owed.since'),
    ...identity,
  ],
}

/** The order of a worklist; what has no limit counts as due last of all. */
export const worklistOrdering = (sort: WorklistSort, order: Order): Ordering => ({
  name: sort,
  order,
  columns: columns[sort],
})

/** Instants by which rows are told apart: the county's wall clock, and until when something is due soon. */
export interface Instants {
  readonly now: string
  readonly soonBy: string
}

/** Whether a row belongs to a part of the worklist. */
export function belongs(filter: WorklistFilter, { now, soonBy }: Instants): RawBuilder<boolean> {
  switch (filter) {
    case 'mine':
      return sql<boolean>`true`
    case 'owed':
      return sql<boolean>`owed.modality = 'must'`
    case 'may':
      return sql<boolean>`owed.modality = 'may'`
    case 'overdue':
      return sql<boolean>`owed.modality = 'must' and owed.due_order < ${now}`
    case 'soon':
      return sql<boolean>`owed.modality = 'must' and owed.due_order >= ${now} and owed.due_order <= ${soonBy}`
    case 'acknowledge':
      return sql<boolean>`owed.kind = 'acknowledge'`
    case 'approve':
      return sql<boolean>`owed.kind in ('approve', 'approve-extension')`
  }
}
