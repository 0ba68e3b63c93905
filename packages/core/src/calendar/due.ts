// When something is due that runs for a length of time from an event.
import { beginCount, type Count, dueAt, lookAt, noteSuspension, rollDay } from './count.ts'
import type { Due } from './due-step.ts'
import {
  addMonths,
  addSeconds,
  dateOf,
  dateOfDay,
  dayNumber,
  endOfDay,
  type LocalDate,
  type LocalDateTime,
  lastDayNumber,
} from './local-date.ts'
import type { Span } from './span.ts'
import { hasEnded, type Suspension, suspendedDays, suspendedSeconds } from './suspension.ts'
import type { Calendar } from './working-days.ts'

/**
 * The last instant at which something that became owed at `since` is in time.
 *
 * The day of the event is not counted. Working days are counted by the calendar; the last day of days, months and years
 * moves off a day of rest; hours run on. A suspension credits its time: whole days for days, months and years, the
 * working days in it for working days, seconds for hours. A suspension without an end stops the count. An extension
 * continues from the end before it was moved off a day of rest; one in hours, from the end after that.
 *
 * While a suspension lasts nothing is due. What would be due if it ended now is the answer with `to` set to now.
 */
export function dueOf({
  since,
  span,
  calendar,
  suspensions = [],
  extension,
}: {
  readonly since: LocalDateTime
  readonly span: Span
  readonly calendar: Calendar
  readonly suspensions?: readonly Suspension[]
  readonly extension?: Span | undefined
}): Due {
  const count = beginCount(calendar, { kind: 'start', at: since, excluded: span.unit !== 'hour' }, suspensions)
  let at = advance(count, since, span)
  // Hours do not roll: counted from a Sunday on, they could end before the Monday on which the limit itself would have.
  if (extension?.unit === 'hour') at = roll(count, at, span)
  if (extension) {
    count.steps.push({ kind: 'extended', span: extension })
    at = advance(count, at, extension)
  }
  return dueAt(count, roll(count, at, extension ?? span))
}

function advance(count: Count, from: LocalDateTime, span: Span): LocalDateTime {
  if (count.suspendedSince !== undefined) return from
  switch (span.unit) {
    case 'hour':
      return advanceHours(count, from, span)
    case 'working-day':
      return advanceWorkingDays(count, from, span)
    case 'day':
      return advanceDays(count, from, span, dateOfDay(dayNumber(from) + span.count))
    case 'month':
      return advanceDays(count, from, span, addMonths(dateOf(from), span.count))
    case 'year':
      return advanceDays(count, from, span, addMonths(dateOf(from), span.count * 12))
  }
}

function advanceHours(count: Count, from: LocalDateTime, span: Span): LocalDateTime {
  let end = addSeconds(from, span.count * 3600)
  let running = from
  for (const suspension of count.suspensions) {
    if (suspension.from > end) break
    const credit = suspendedSeconds(suspension, running)
    if (credit <= 0) continue
    noteSuspension(count, suspension)
    if (!hasEnded(suspension)) return end
    end = addSeconds(end, credit)
    running = suspension.to
  }
  count.steps.push({ kind: 'counted', span, to: end, makeUpDays: [] })
  return end
}

function advanceDays(count: Count, from: LocalDateTime, span: Span, unsuspended: LocalDate): LocalDateTime {
  let end = dayNumber(unsuspended)
  let running = dayNumber(from)
  for (const suspension of count.suspensions) {
    if (dayNumber(suspension.from) > end) break
    const credit = suspendedDays(suspension, running)
    if (credit <= 0) continue
    noteSuspension(count, suspension)
    if (!hasEnded(suspension)) return endOfDay(dateOfDay(end))
    end += credit
    running = dayNumber(suspension.to)
  }
  const to = endOfDay(dateOfDay(end))
  count.steps.push({ kind: 'counted', span, to, makeUpDays: [] })
  return to
}

interface Walk {
  day: number
  left: number
  readonly makeUpDays: LocalDate[]
}

function advanceWorkingDays(count: Count, from: LocalDateTime, span: Span): LocalDateTime {
  const walk: Walk = { day: dayNumber(from), left: span.count, makeUpDays: [] }
  // A suspension that began on the day of the event, or before, moves the start: the day on which it ends is not counted
  // either. A later one stands for the days from its first to the one before it ended.
  let next = 0
  for (const suspension of count.suspensions) {
    const begins = dayNumber(suspension.from)
    if (begins > walk.day) {
      walkTo(count, walk, begins - 1)
      next = 1
    }
    if (walk.left === 0) break
    const credit = suspendedDays(suspension, walk.day + next)
    if (credit <= 0) continue
    noteSuspension(count, suspension)
    if (!hasEnded(suspension)) return endOfDay(dateOfDay(walk.day))
    walk.day += credit
  }
  walkTo(count, walk, lastDayNumber)
  const to = endOfDay(dateOfDay(walk.day))
  count.steps.push({ kind: 'counted', span, to, makeUpDays: walk.makeUpDays })
  return to
}

/** Counts working days after `walk.day`, up to and including the day number `last`, until none is left. */
function walkTo(count: Count, walk: Walk, last: number): void {
  while (walk.left > 0 && walk.day < last) {
    walk.day++
    const day = lookAt(count, walk.day)
    if (!day.working) count.steps.push({ kind: 'skipped', date: day.date, reason: day.reason })
    else walk.left--
    if (day.reason.kind === 'make-up') walk.makeUpDays.push(day.date)
  }
}

/** Moves a last day off a day of rest. A suspension that begins before the moved day is over moves it to its end. */
function roll(count: Count, at: LocalDateTime, { unit }: Span): LocalDateTime {
  if (unit === 'hour' || count.suspendedSince !== undefined) return at
  let end = rollDay(count, dayNumber(at))
  for (const suspension of count.suspensions) {
    if (dayNumber(suspension.from) > end) break
    if (dayNumber(suspension.from) <= dayNumber(at) || suspendedDays(suspension, end) <= 0) continue
    noteSuspension(count, suspension)
    if (!hasEnded(suspension)) break
    end = rollDay(count, dayNumber(suspension.to))
  }
  return endOfDay(dateOfDay(end))
}
