import type { Actor } from '../case/events.ts'

/** What the bearer owes: the duty itself, or one of the acts that keep a joint case moving. */
export type ObligationKind =
  | 'discharge' // the duty
  | 'state-facts' // the lead, while facts are missing without which no case should have been opened
  | 'approve' // a head, on what an officer proposed
  | 'approve-extension' // a head, on more time that an officer asks for
  | 'join' // 会同: the department's part in a joint act
  | 'acknowledge' // 签收: receipt of a handover or a notification
  | 'convene' // the lead, while an objection is open
  | 'rule' // the settler, when no agreement was reached in time
  | 'settle-gap' // the settler, where the list leaves the situation to nobody
  | 'complete' // what a settler laid on a department
  | 'close' // the lead, when nothing more is owed

/** Something owed in a case: by whom, since when, by when. Why: `becauseOf`; how the date was counted: `dueOf`. */
export interface Obligation {
  readonly kind: ObligationKind
  /** The duty that it is about; absent for `settle-gap`, `complete` and `close`. */
  readonly duty?: string
  readonly bearer: string
  /** For an external bearer: the department that records its act. */
  readonly recorder?: string
  readonly modality: 'must' | 'may'
  readonly since: string
  /** Who made it arise. */
  readonly cause?: { readonly by: Actor; readonly key: string }
  /** The department that handed it over, when it is another than the bearer. */
  readonly from?: string
  /** Of a repeated duty: which period, from 0. */
  readonly period?: number
  /** Of a repeated duty: the day from which its periods are counted. */
  readonly start?: string
  /** For `settle-gap`: the open question, if the list has one. For `complete`: the index of the designation. */
  readonly question?: string
  readonly designation?: number
  /** The next period of a repeated duty, which has not begun: shown, but not owed yet. */
  readonly upcoming?: true
  /** An officer has proposed it; the head has not yet decided. */
  readonly proposed?: boolean
}
