// A matter that is opened by schedule has one case a period.

import { dateInMonth, type LocalDate, monthOf, yearOf } from '../calendar/local-date.ts'
import type { Matter } from '../catalogue/list.ts'

export type Schedule = NonNullable<Matter['schedule']>

/** The period whose case should be open on a day: its key (`2026-03` or `2026`) and the day on which it begins. */
export function periodOf(schedule: Schedule, today: LocalDate): { readonly period: string; readonly opens: LocalDate } {
  return schedule.every === 'month' ? monthly(Number(schedule.on), today) : yearly(schedule.on, today)
}

function monthly(day: number, today: LocalDate): { period: string; opens: LocalDate } {
  const opens = dateInMonth(yearOf(today), monthOf(today), day)
  if (opens <= today) return { period: opens.slice(0, 7), opens }
  const before =
    monthOf(today) === 1 ? dateInMonth(yearOf(today) - 1, 12, day) : dateInMonth(yearOf(today), monthOf(today) - 1, day)
  return { period: before.slice(0, 7), opens: before }
}

function yearly(on: string, today: LocalDate): { period: string; opens: LocalDate } {
  const [month = 1, day = 1] = on.split('-').map(Number)
  const opens = dateInMonth(yearOf(today), month, day)
  if (opens <= today) return { period: opens.slice(0, 4), opens }
  const before = dateInMonth(yearOf(today) - 1, month, day)
  return { period: before.slice(0, 4), opens: before }
}
