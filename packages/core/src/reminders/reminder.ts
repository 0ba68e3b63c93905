import type { Obligation } from '../obligations/obligation.ts'

/** Why somebody is reminded: what is due soon, or what is overdue, and who is told of that. */
export type ReminderKind = 'before' | 'overdue-head' | 'overdue-supervision'

/** One reminder of one obligation. */
export interface Reminder {
  readonly kind: ReminderKind
  readonly obligation: Obligation
  /** Of the obligation: see `obligationKey`. */
  readonly key: string
  /** Of several before the due date: the span as the list writes it. */
  readonly span?: string
  /** Who is reminded: a department, or only its head. */
  readonly to: { readonly department: string; readonly role?: 'head' }
  /** From when on: the county's wall clock. */
  readonly at: string
  /** The due date that it is about: when that moves, the obligation is reminded of anew. */
  readonly due: string
}
