// A count under way: what it has looked at, and what it has found out.
import type { Due, DueStep } from './due-step.ts'
import { dateOf, dateOfDay, type LocalDateTime, lastDayNumber, lastInstant } from './local-date.ts'
import { type Suspension, sortSuspensions } from './suspension.ts'
import { type Calendar, type CalendarDay, dayAt } from './working-days.ts'

export interface Count {
  readonly calendar: Calendar
  readonly suspensions: readonly Suspension[]
  readonly steps: DueStep[]
  certain: boolean
  suspendedSince?: LocalDateTime
}

/** A count that has done no more than to start. */
export const beginCount = (calendar: Calendar, start: DueStep, suspensions: readonly Suspension[] = []): Count => ({
  calendar,
  suspensions: sortSuspensions(suspensions),
  steps: [start],
  certain: true,
})

/** A day of the calendar; the count is certain only as long as each day is. */
export function lookAt(count: Count, number: number): CalendarDay {
  const day = dayAt(count.calendar, number)
  if (!day.certain) count.certain = false
  return day
}

/** The day number itself when it is worked, otherwise that of the next working day, with its step. */
export function rollDay(count: Count, from: number): number {
  const first = lookAt(count, from)
  if (first.working) return from
  let to = from
  while (to < lastDayNumber && !lookAt(count, to).working) to++
  count.steps.push({ kind: 'rolled', from: first.date, to: dateOfDay(to), reason: first.reason })
  return to
}

/** Notes a suspension; one that has not ended stops the count. */
export function noteSuspension(count: Count, { from, to }: Suspension): void {
  if (to === undefined) count.suspendedSince = from
  count.steps.push(to === undefined ? { kind: 'suspended', from } : { kind: 'suspended', from, to })
}

/** The result of a count that arrived at an instant. */
export function dueAt({ steps, certain, suspendedSince }: Count, at: LocalDateTime): Due {
  if (suspendedSince === undefined) return { at, date: dateOf(at), explanation: steps, certain }
  return { at: lastInstant, date: dateOf(lastInstant), explanation: steps, certain, suspendedSince }
}
