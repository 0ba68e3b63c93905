// The functions that a formula may call, besides `parameter`. Each gets known values; null goes through most of them.

import { order } from './comparison.ts'
import { dateFunctions } from './date-functions.ts'
import { Decimal, type RoundingMode, roundTo } from './decimal.ts'
import { type FormulaFunction, wrongArgument } from './formula-function.ts'
import { operate } from './operations.ts'
import { textFunctions } from './text-functions.ts'
import { type Days, type Evaluated, faulty, isList, isUnknown, type Months, type Value } from './value.ts'
import { isNumber, typeOf } from './value-type.ts'

/** FEEL's names, and `round` as the short name of `round half up`. */
export const functions: ReadonlyMap<string, FormulaFunction> = new Map<string, FormulaFunction>([
  ['count', { least: 1, most: 1, apply: ([list = null]) => count(list) }],
  ['sum', overList(values => values.reduce<Evaluated>((sum, value) => plus(sum, value), new Decimal(0)))],
  ['min', overList(values => extreme(values, -1))],
  ['max', overList(values => extreme(values, 1))],
  ['floor', rounding('down')],
  ['ceiling', rounding('up')],
  ['round', rounding('half-up')],
  ['round half up', rounding('half-up')],
  ['abs', { least: 1, most: 1, apply: ([value = null]) => absolute(value) }],
  ['not', { least: 1, most: 1, apply: ([value = null]) => not(value) }],
  ...textFunctions,
  ...dateFunctions,
])

/** A function of one list, or of values written one after the other. */
function overList(apply: (values: readonly Value[]) => Evaluated): FormulaFunction {
  return {
    least: 1,
    most: Number.POSITIVE_INFINITY,
    apply: values => {
      const [first = null] = values
      if (values.length > 1) return apply(values)
      if (first === null) return null
      return apply(isList(first) ? first : [first])
    },
  }
}

function plus(sum: Evaluated, value: Value): Evaluated {
  if (isUnknown(sum) || sum === null) return sum
  return value === null || isNumber(value) ? operate('+', sum, value) : wrongArgument('sum', value)
}

function extreme(values: readonly Value[], sign: -1 | 1): Evaluated {
  let best: Value | undefined
  for (const value of values) {
    if (value === null) return null
    const compared = best === undefined ? order(value, value) : order(value, best)
    if (compared === undefined) return wrongArgument(sign < 0 ? 'min' : 'max', value)
    if (best === undefined || compared * sign > 0) best = value
  }
  return best ?? null
}

function count(list: Value): Evaluated {
  if (list === null) return null
  return isList(list) ? new Decimal(list.length) : wrongArgument('count', list)
}

function rounding(mode: RoundingMode): FormulaFunction {
  return {
    least: 1,
    most: 2,
    apply: ([number = null, scale]) => {
      if (number === null || scale === null) return null
      if (!isNumber(number)) return wrongArgument('rounding', number)
      const decimals = scale === undefined ? 0 : decimalsOf(scale)
      if (typeof decimals !== 'number') return decimals
      return roundTo(number, decimals, mode)
    },
  }
}

function decimalsOf(scale: Value): number | Evaluated {
  if (!isNumber(scale)) return wrongArgument('rounding', scale)
  return scale.isInteger() && scale.gte(0) && scale.lte(20)
    ? scale.toNumber()
    : faulty('out-of-range', { given: String(scale) })
}

function absolute(value: Value): Evaluated {
  switch (typeOf(value)) {
    case 'null':
      return null
    case 'number':
      return (value as Decimal).abs()
    case 'months':
      return { kind: 'months', months: Math.abs((value as Months).months) }
    case 'days':
      return { kind: 'days', days: Math.abs((value as Days).days) }
    default:
      return wrongArgument('abs', value)
  }
}

function not(value: Value): Evaluated {
  if (value === null || typeof value === 'boolean') return value === null ? null : !value
  return wrongArgument('not', value)
}
