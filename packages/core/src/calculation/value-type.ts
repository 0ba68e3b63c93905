import { Decimal } from './decimal.ts'
import type { CalendarDate, Value } from './value.ts'

export type ValueType = 'null' | 'boolean' | 'text' | 'number' | 'date' | 'months' | 'days' | 'row' | 'list'

/** The type of a value, as faults and the tables of operations name it. */
export function typeOf(value: Value): ValueType {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'string') return 'text'
  if (Decimal.isDecimal(value)) return 'number'
  return isArray(value) ? 'list' : value.kind
}

const isArray = (value: Value): value is readonly Value[] => Array.isArray(value)

export const isNumber = (value: Value): value is Decimal => Decimal.isDecimal(value)

export const isDate = (value: Value): value is CalendarDate => typeOf(value) === 'date'
