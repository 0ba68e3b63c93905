// So long before something is due: the other way round from `calendar/due.ts`, and without suspensions.
import {
  addDays,
  addHours,
  addMonths,
  dateOf,
  dateOfDay,
  dayNumber,
  type LocalDateTime,
} from '../calendar/local-date.ts'
import type { Span } from '../calendar/span.ts'
import { type Calendar, dayAt } from '../calendar/working-days.ts'

const startOfDay = (date: string): LocalDateTime => `${date}T00:00:00`

/**
 * The instant so long before another. Of hours to the second; of all else the beginning of the day, so that whoever comes
 * to work on it has as many days left as the span says, the due day among them.
 */
export function beforeDue(calendar: Calendar, due: LocalDateTime, { count, unit }: Span): LocalDateTime {
  const date = dateOf(due)
  switch (unit) {
    case 'hour':
      return addHours(due, -count)
    case 'day':
      return startOfDay(addDays(date, -count))
    case 'month':
      return startOfDay(addMonths(date, -count))
    case 'year':
      return startOfDay(addMonths(date, -count * 12))
    case 'working-day':
      return startOfDay(workingDaysBefore(calendar, date, count))
  }
}

function workingDaysBefore(calendar: Calendar, date: string, count: number): string {
  let day = dayNumber(date)
  const first = dayNumber('0001-01-01')
  for (let left = count; left > 0 && day > first; ) {
    day--
    if (dayAt(calendar, day).working) left--
  }
  return dateOfDay(day)
}
