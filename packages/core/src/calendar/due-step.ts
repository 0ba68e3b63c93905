// What a count says of itself: the result, and the steps that led to it.
import type { LocalDate, LocalDateTime } from './local-date.ts'
import type { Span } from './span.ts'
import type { RestReason } from './working-days.ts'

/** One step of a count, in the order in which it was taken. */
export type DueStep =
  /** `excluded`: the day of the event is not counted. Otherwise the limit names its day itself. */
  | { readonly kind: 'start'; readonly at: LocalDateTime; readonly excluded: boolean }
  /** The limit names a day: of each month, of each year, or set for this case. */
  | { readonly kind: 'named'; readonly date: LocalDate; readonly by: 'month' | 'year' | 'case' }
  | { readonly kind: 'skipped'; readonly date: LocalDate; readonly reason: RestReason }
  /** The clock stood still; without `to` it still does. */
  | { readonly kind: 'suspended'; readonly from: LocalDateTime; readonly to?: LocalDateTime }
  /** Up to and including `to`; `makeUpDays` are days of the weekend among them that were worked. */
  | {
      readonly kind: 'counted'
      readonly span: Span
      readonly to: LocalDateTime
      readonly makeUpDays: readonly LocalDate[]
    }
  | { readonly kind: 'extended'; readonly span: Span }
  /** The last day was a day of rest. */
  | { readonly kind: 'rolled'; readonly from: LocalDate; readonly to: LocalDate; readonly reason: RestReason }

export interface Due {
  /** The last instant in time: the end of the last day, or exact when hours were counted. */
  readonly at: LocalDateTime
  readonly date: LocalDate
  readonly explanation: readonly DueStep[]
  /** False when a day decided whose year has no calendar: only its weekday was known, and the date may move. */
  readonly certain: boolean
  /** The clock stands still since then: nothing is due until it goes on, and `at` is the last instant that can be written. */
  readonly suspendedSince?: LocalDateTime
}
