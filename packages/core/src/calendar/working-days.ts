// Which days are worked: the week of the list, with each year's holidays and make-up days laid over it.
import type { CalendarYear } from '../catalogue/list.ts'
import type { Text } from '../text.ts'
import {
  dateOfDay,
  dayNumber,
  type LocalDate,
  lastDayNumber,
  type Weekday,
  weekdayOfDay,
  yearOf,
} from './local-date.ts'

/** Why one rests on a day. */
export type RestReason =
  | { readonly kind: 'weekend'; readonly weekday: Weekday }
  | { readonly kind: 'holiday'; readonly name: Text }

/** Why one works on a day: it is an ordinary day of the week, or a day of rest that is worked to make up for a holiday. */
export type WorkReason = { readonly kind: 'ordinary' } | { readonly kind: 'make-up' }

export type CalendarDay =
  | { readonly date: LocalDate; readonly working: true; readonly reason: WorkReason; readonly certain: boolean }
  | { readonly date: LocalDate; readonly working: false; readonly reason: RestReason; readonly certain: boolean }

/** Days by day number, built once from a list. Of days that it does not hold, only the weekday is known. */
export interface Calendar {
  readonly days: ReadonlyMap<number, CalendarDay>
  readonly years: ReadonlySet<number>
  readonly restDays: ReadonlySet<Weekday>
}

/**
 * The calendar of a list: `calendar/<year>.yaml` over the week of `rest-days`. A notice may reach into the next or
 * the past year (a holiday that begins on 31 December). A day that is named both as a holiday and as a make-up day is worked.
 * Throws when every weekday is a day of rest.
 */
export function buildCalendar(years: readonly CalendarYear[], restDays: readonly Weekday[]): Calendar {
  const rest = new Set(restDays)
  if (rest.size === 7) throw new Error('a week without a working day')
  const days = new Map<number, CalendarDay>()
  for (const { year } of years) {
    const last = dayNumber(`${yearName(year)}-12-31`)
    for (let day = dayNumber(`${yearName(year)}-01-01`); day <= last; day++) days.set(day, dayOfWeek(day, rest, true))
  }
  for (const { holidays } of years) {
    for (const { name, from, to } of holidays) {
      const reason = { kind: 'holiday', name } as const
      for (let day = dayNumber(from); day <= dayNumber(to); day++) {
        days.set(day, { date: dateOfDay(day), working: false, reason, certain: true })
      }
    }
  }
  for (const date of years.flatMap(year => year.workingDays)) {
    days.set(dayNumber(date), { date, working: true, reason: { kind: 'make-up' }, certain: true })
  }
  return { days, years: new Set(years.map(({ year }) => year)), restDays: rest }
}

const yearName = (year: number): string => `${year}`.padStart(4, '0')

function dayOfWeek(day: number, restDays: ReadonlySet<Weekday>, certain: boolean): CalendarDay {
  const date = dateOfDay(day)
  const weekday = weekdayOfDay(day)
  return restDays.has(weekday)
    ? { date, working: false, reason: { kind: 'weekend', weekday }, certain }
    : { date, working: true, reason: { kind: 'ordinary' }, certain }
}

/** What a day number is; not `certain` when the calendar does not hold it, so that only its weekday speaks. */
export const dayAt = (calendar: Calendar, day: number): CalendarDay =>
  calendar.days.get(day) ?? dayOfWeek(day, calendar.restDays, false)

/** What a date is, and why: worked or not, ordinary, weekend, holiday with its name, or make-up day. */
export const calendarDay = (calendar: Calendar, date: LocalDate): CalendarDay => dayAt(calendar, dayNumber(date))

export const isWorkingDay = (calendar: Calendar, date: LocalDate): boolean => calendarDay(calendar, date).working

/** Whether the list has the calendar of a year. */
export const covers = (calendar: Calendar, year: number): boolean => calendar.years.has(year)

/** Whether the list has the calendar of a date's year. */
export const coversDate = (calendar: Calendar, date: LocalDate): boolean => covers(calendar, yearOf(date))

/** The date itself when it is worked, otherwise the first working day after it. */
export function nextWorkingDay(calendar: Calendar, date: LocalDate): LocalDate {
  let day = dayNumber(date)
  while (!dayAt(calendar, day).working && day < lastDayNumber) day++
  return dateOfDay(day)
}
