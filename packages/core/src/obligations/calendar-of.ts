import { buildCalendar, type Calendar } from '../calendar/working-days.ts'
import type { ResponsibilityList } from '../catalogue/list.ts'

const built = new WeakMap<ResponsibilityList, Calendar>()

/** The list's working-day calendar, built once. */
export function calendarOf(list: ResponsibilityList): Calendar {
  const known = built.get(list)
  if (known !== undefined) return known
  const calendar = buildCalendar(list.calendar, list.restDays)
  built.set(list, calendar)
  return calendar
}
