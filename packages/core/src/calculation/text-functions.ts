// Functions of texts. Lengths and places count characters as people see them written, not units of storage.
import { Decimal, writeDecimal } from './decimal.ts'
import { type FormulaFunction, wrongArgument } from './formula-function.ts'
import { type CalendarDate, type Days, type Evaluated, faulty, type Months, type Value } from './value.ts'
import { isNumber, typeOf } from './value-type.ts'

const decimalText = /^-?\d{1,34}(\.\d{1,34})?$/

export const textFunctions: readonly (readonly [string, FormulaFunction])[] = [
  ['string', { least: 1, most: 1, apply: ([value = null]) => (value === null ? null : write('string', value)) }],
  ['number', { least: 1, most: 1, apply: ([value = null]) => readNumber(value) }],
  ['string length', { least: 1, most: 1, apply: ([text = null]) => length(text) }],
  ['contains', { least: 2, most: 2, apply: ([text = null, part = null]) => contains(text, part) }],
  ['substring', { least: 2, most: 3, apply: ([text = null, start = null, count]) => substring(text, start, count) }],
]

/** A value as text: numbers as on paper, dates as `YYYY-MM-DD`, durations as `P1Y2M` or `P10D`. */
export function write(asker: string, value: Value): Evaluated {
  switch (typeOf(value)) {
    case 'text':
      return value
    case 'boolean':
      return String(value)
    case 'number':
      return writeDecimal(value as Decimal)
    case 'date':
      return (value as CalendarDate).date
    case 'months':
      return writeMonths((value as Months).months)
    case 'days':
      return (value as Days).days < 0 ? `-P${-(value as Days).days}D` : `P${(value as Days).days}D`
    default:
      return faulty('wrong-argument', { function: asker, given: typeOf(value) })
  }
}

function writeMonths(months: number): string {
  const size = Math.abs(months)
  const years = Math.floor(size / 12)
  const rest = size % 12
  return `${months < 0 ? '-' : ''}P${years > 0 ? `${years}Y` : ''}${rest > 0 || years === 0 ? `${rest}M` : ''}`
}

function readNumber(value: Value): Evaluated {
  if (value === null || isNumber(value)) return value
  if (typeof value !== 'string' || !decimalText.test(value)) return wrongArgument('number', value)
  return new Decimal(value)
}

function length(text: Value): Evaluated {
  if (text === null) return null
  return typeof text === 'string' ? new Decimal([...text].length) : wrongArgument('string length', text)
}

function contains(text: Value, part: Value): Evaluated {
  if (text === null || part === null) return null
  if (typeof text !== 'string') return wrongArgument('contains', text)
  return typeof part === 'string' ? text.includes(part) : wrongArgument('contains', part)
}

/** The first character is 1; a negative start counts from the end. */
function substring(text: Value, start: Value, count: Value | undefined): Evaluated {
  if (text === null || start === null || count === null) return null
  if (typeof text !== 'string') return wrongArgument('substring', text)
  if (!isNumber(start) || start.isZero() || !start.isInteger()) return wrongArgument('substring', start)
  if (count !== undefined && (!isNumber(count) || !count.isInteger() || count.lt(0)))
    return wrongArgument('substring', count)
  const characters = [...text]
  const first = start.gt(0) ? start.toNumber() - 1 : Math.max(characters.length + start.toNumber(), 0)
  return characters.slice(first, count === undefined ? undefined : first + count.toNumber()).join('')
}
