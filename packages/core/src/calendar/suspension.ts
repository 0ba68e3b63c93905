import { dayNumber, type LocalDateTime, secondsBetween } from './local-date.ts'

/** A time in which a limit does not run; without `to` it has not ended. One that ends before it begins credits nothing. */
export interface Suspension {
  readonly from: LocalDateTime
  readonly to?: LocalDateTime | undefined
}

/** In the order in which they began. */
export const sortSuspensions = (suspensions: readonly Suspension[]): readonly Suspension[] =>
  suspensions.length < 2
    ? suspensions
    : suspensions.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))

export const hasEnded = (suspension: Suspension): suspension is Suspension & { readonly to: LocalDateTime } =>
  suspension.to !== undefined

/** Whole days that a suspension credits to a clock that runs from the day number `running`; infinite while it lasts. */
export const suspendedDays = ({ from, to }: Suspension, running: number): number =>
  to === undefined ? Number.POSITIVE_INFINITY : dayNumber(to) - Math.max(dayNumber(from), running)

/** Seconds that a suspension credits to a clock that runs from `running`; infinite while it lasts. */
export const suspendedSeconds = ({ from, to }: Suspension, running: LocalDateTime): number =>
  to === undefined ? Number.POSITIVE_INFINITY : secondsBetween(from > running ? from : running, to)
