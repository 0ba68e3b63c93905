// Arithmetic of numbers, texts, dates and durations. Where FEEL would quietly say null, this is a fault.
import { addDays, addMonths, daysBetween } from '../calendar/local-date.ts'
import type { Decimal } from './decimal.ts'
import type { ArithmeticOperator } from './formula.ts'
import { type CalendarDate, type Days, type Evaluated, faulty, type Months, type Value } from './value.ts'
import { typeOf } from './value-type.ts'

type Operation = (left: never, right: never) => Evaluated

const months = (count: number): Evaluated => whole(count, { kind: 'months', months: count })
const days = (count: number): Evaluated => whole(count, { kind: 'days', days: count })
const date = (at: string): CalendarDate => ({ kind: 'date', date: at })

const whole = (count: number, value: Value): Evaluated =>
  Number.isSafeInteger(count) ? value : faulty('out-of-range', { given: String(count) })

const finite = (number: Decimal): Evaluated =>
  number.isFinite() ? number : faulty('out-of-range', { given: String(number) })

const operations: Readonly<Record<string, Operation>> = {
  'number + number': (a: Decimal, b: Decimal) => finite(a.plus(b)),
  'number - number': (a: Decimal, b: Decimal) => finite(a.minus(b)),
  'number * number': (a: Decimal, b: Decimal) => finite(a.times(b)),
  'number / number': (a: Decimal, b: Decimal) => (b.isZero() ? faulty('division-by-zero', {}) : finite(a.div(b))),
  // Larger exponents would compute for hours, or out of all proportion.
  'number ** number': (a: Decimal, b: Decimal) =>
    b.abs().gt(999) ? faulty('out-of-range', { given: String(b) }) : finite(a.pow(b)),
  'text + text': (a: string, b: string) => a + b,
  'date + months': (a: CalendarDate, b: Months) => date(addMonths(a.date, b.months)),
  'months + date': (a: Months, b: CalendarDate) => date(addMonths(b.date, a.months)),
  'date - months': (a: CalendarDate, b: Months) => date(addMonths(a.date, -b.months)),
  'date + days': (a: CalendarDate, b: Days) => date(addDays(a.date, b.days)),
  'days + date': (a: Days, b: CalendarDate) => date(addDays(b.date, a.days)),
  'date - days': (a: CalendarDate, b: Days) => date(addDays(a.date, -b.days)),
  'date - date': (a: CalendarDate, b: CalendarDate) => days(daysBetween(b.date, a.date)),
  'months + months': (a: Months, b: Months) => months(a.months + b.months),
  'months - months': (a: Months, b: Months) => months(a.months - b.months),
  'months * number': (a: Months, b: Decimal) => months(b.times(a.months).toNumber()),
  'number * months': (a: Decimal, b: Months) => months(a.times(b.months).toNumber()),
  'days + days': (a: Days, b: Days) => days(a.days + b.days),
  'days - days': (a: Days, b: Days) => days(a.days - b.days),
  'days * number': (a: Days, b: Decimal) => days(b.times(a.days).toNumber()),
  'number * days': (a: Decimal, b: Days) => days(a.times(b.days).toNumber()),
}

/** Two values put together. Null with anything is null; what does not go together is a fault. */
export function operate(operator: ArithmeticOperator, left: Value, right: Value): Evaluated {
  if (left === null || right === null) return null
  const operation = operations[`${typeOf(left)} ${operator} ${typeOf(right)}`]
  if (!operation) return faulty('wrong-operands', { operator, left: typeOf(left), right: typeOf(right) })
  return operation(left as never, right as never)
}

/** A number or a duration turned round. */
export function negate(value: Value): Evaluated {
  switch (typeOf(value)) {
    case 'null':
      return null
    case 'number':
      return (value as Decimal).negated()
    case 'months':
      return months(-(value as Months).months)
    case 'days':
      return days(-(value as Days).days)
    default:
      return faulty('wrong-operands', { operator: '-', right: typeOf(value) })
  }
}
