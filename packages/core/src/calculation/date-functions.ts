// Dates and durations: made, measured, taken apart.
import { dayOfMonth, daysBetween, isLocalDate, monthOf, yearOf } from '../calendar/local-date.ts'
import { Decimal } from './decimal.ts'
import { type FormulaFunction, wrongArgument } from './formula-function.ts'
import { type CalendarDate, type Days, type Evaluated, faulty, type Months, type Value } from './value.ts'
import { isDate, isNumber, typeOf } from './value-type.ts'

export const dateFunctions: readonly (readonly [string, FormulaFunction])[] = [
  [
    'date',
    { least: 1, most: 3, apply: values => (values.length === 1 ? readDate(values[0] ?? null) : makeDate(values)) },
  ],
  ['duration', { least: 1, most: 1, apply: ([text = null]) => readDuration(text) }],
  ['years and months duration', { least: 2, most: 2, apply: ([from = null, to = null]) => wholeMonths(from, to) }],
]

/** The date that is written as `YYYY-MM-DD`, if there is one. */
export function readDate(value: Value): Evaluated {
  if (value === null || isDate(value)) return value
  if (typeof value !== 'string') return wrongArgument('date', value)
  return isLocalDate(value) ? { kind: 'date', date: value } : faulty('no-such-date', { given: value })
}

function makeDate(values: readonly Value[]): Evaluated {
  if (values.includes(null)) return null
  const odd = values.find(value => value !== null && !isNumber(value))
  if (odd !== undefined || values.length < 3) return wrongArgument('date', odd ?? null)
  const [year, month, day] = values.map(String)
  const written = `${year?.padStart(4, '0')}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  return readDate(written)
}

/** `P1Y2M`, `P3M`, `P10D`: years and months, or days. Hours are not for formulas. */
export function readDuration(text: Value): Evaluated {
  if (text === null) return null
  if (typeof text !== 'string') return wrongArgument('duration', text)
  const [, minus, years, months, days] = /^(-?)P(?=\d)(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})D)?$/.exec(text) ?? []
  const sign = minus === '-' ? -1 : 1
  const inMonths = Number(years ?? 0) * 12 + Number(months ?? 0)
  if (days === undefined && (years ?? months) !== undefined) return { kind: 'months', months: sign * inMonths }
  if (days !== undefined && (years ?? months) === undefined) return { kind: 'days', days: sign * Number(days) }
  return faulty('wrong-argument', { function: 'duration', given: text })
}

/** Whole months from one date to the other: from 31 January to 28 February there is none. */
function wholeMonths(from: Value, to: Value): Evaluated {
  if (from === null || to === null) return null
  if (!isDate(from) || !isDate(to)) return wrongArgument('years and months duration', isDate(from) ? to : from)
  const backwards = daysBetween(from.date, to.date) < 0
  const [early, late] = backwards ? [to.date, from.date] : [from.date, to.date]
  const months = (yearOf(late) - yearOf(early)) * 12 + monthOf(late) - monthOf(early)
  const whole = dayOfMonth(late) < dayOfMonth(early) ? months - 1 : months
  return { kind: 'months', months: backwards ? -whole : whole }
}

const properties: Readonly<Record<string, (value: never) => number>> = {
  'date year': (value: CalendarDate) => yearOf(value.date),
  'date month': (value: CalendarDate) => monthOf(value.date),
  'date day': (value: CalendarDate) => dayOfMonth(value.date),
  'months years': (value: Months) => Math.trunc(value.months / 12),
  'months months': (value: Months) => value.months % 12,
  'days days': (value: Days) => value.days,
}

/** What can be asked of a date or a duration. */
export const datePropertyNames: readonly string[] = ['year', 'month', 'day', 'years', 'months', 'days']

/** The year, month or day of a date; the years, months or days of a duration. */
export function dateProperty(value: Value, name: string): Evaluated {
  const property = properties[`${typeOf(value)} ${name}`]
  return property ? new Decimal(property(value as never)) : faulty('unknown-property', { name, of: typeOf(value) })
}
