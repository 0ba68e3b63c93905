// A repeated duty is owed afresh each period, until a date that the case's facts give.
import { addDays, addMonths, addYears, type LocalDate } from '../calendar/local-date.ts'
import { parseSpan } from '../calendar/span.ts'
import type { CaseState } from '../case/state.ts'
import type { Duty } from '../catalogue/list.ts'

/** The first day of a period, counted from 0, of a duty owed since `start`. */
export function periodStart(duty: Duty, start: LocalDate, period: number): LocalDate {
  if (duty.repeats === undefined) return start
  const { count, unit } = parseSpan(duty.repeats.every)
  const steps = count * period
  if (unit === 'month') return addMonths(start, steps)
  if (unit === 'year') return addYears(start, steps)
  return addDays(start, steps)
}

/** How many periods a repeated duty owed since `start` has, at least one; undefined while its last day is not known. */
export function periodsOf(duty: Duty, start: LocalDate, state: CaseState): number | undefined {
  if (duty.repeats === undefined) return undefined
  const end = state.facts[duty.repeats.until]?.value
  if (typeof end !== 'string') return undefined
  let periods = 1
  while (periodStart(duty, start, periods) <= end && periods < 100_000) periods += 1
  return periods
}
