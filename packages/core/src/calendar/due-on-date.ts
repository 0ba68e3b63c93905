// When something is due whose limit names a day instead of a length of time.
import { beginCount, dueAt, rollDay } from './count.ts'
import type { Due } from './due-step.ts'
import {
  dateInMonth,
  dateOf,
  dateOfDay,
  dayNumber,
  dayOfMonth,
  daysInMonth,
  endOfDay,
  isMonthDay,
  type LocalDate,
  type LocalDateTime,
  monthOf,
  yearOf,
} from './local-date.ts'
import type { Calendar } from './working-days.ts'

/** The next such day of a month, the next such day of a year (`MM-DD`), or a day that was set for this case. */
export type DateLimit = { readonly day: number } | { readonly everyYearOn: string } | { readonly onDate: LocalDate }

/**
 * The end of the named day, on or after `since`. In a month that is too short the day is the month's last. A day of a
 * month or year moves off a day of rest. A date that was set for the case does not: whoever set it chose that day, so
 * it may be a day of rest, or lie before `since`. Throws on a day of a year that does not exist.
 */
export function dueOnDate({
  since,
  limit,
  calendar,
}: {
  readonly since: LocalDateTime
  readonly limit: DateLimit
  readonly calendar: Calendar
}): Due {
  const count = beginCount(calendar, { kind: 'start', at: since, excluded: false })
  if ('onDate' in limit) {
    count.steps.push({ kind: 'named', date: limit.onDate, by: 'case' })
    return dueAt(count, endOfDay(limit.onDate))
  }
  const date =
    'day' in limit ? nextDayOfMonth(dateOf(since), limit.day) : nextDayOfYear(dateOf(since), limit.everyYearOn)
  count.steps.push({ kind: 'named', date, by: 'day' in limit ? 'month' : 'year' })
  return dueAt(count, endOfDay(dateOfDay(rollDay(count, dayNumber(date)))))
}

function nextDayOfMonth(since: LocalDate, day: number): LocalDate {
  const year = yearOf(since)
  const month = monthOf(since)
  if (dayOfMonth(since) <= Math.min(day, daysInMonth(year, month))) return dateInMonth(year, month, day)
  return month === 12 ? dateInMonth(Math.min(year + 1, 9999), 1, day) : dateInMonth(year, month + 1, day)
}

function nextDayOfYear(since: LocalDate, monthDay: string): LocalDate {
  if (!isMonthDay(monthDay)) throw new Error(`not a day of a year: ${monthDay}`)
  const [month, day] = monthDay.split('-').map(Number) as [number, number]
  const thisYear = dateInMonth(yearOf(since), month, day)
  return thisYear >= since ? thisYear : dateInMonth(Math.min(yearOf(since) + 1, 9999), month, day)
}
