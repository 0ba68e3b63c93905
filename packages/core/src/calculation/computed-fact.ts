// A computed value that becomes a fact.
import type { Fact } from '../catalogue/list.ts'
import { roundTo, writeDecimal, writeDecimals } from './decimal.ts'
import type { FactScalar } from './fact-value.ts'
import type { Value } from './value.ts'
import { isDate, isNumber } from './value-type.ts'

/** The value as its declaration has it: money to the fen, numbers to ten decimals; undefined when it does not fit. */
export const asDeclared = (declaration: Fact, value: Value): Value | undefined =>
  fits[declaration.type](value, declaration)

const fits: Readonly<Record<Fact['type'], (value: Value, declaration: Fact) => Value | undefined>> = {
  boolean: value => (typeof value === 'boolean' ? value : undefined),
  integer: value => (isNumber(value) && Number.isSafeInteger(value.toNumber()) ? value : undefined),
  number: value => (isNumber(value) ? roundTo(value, 10, 'half-up') : undefined),
  money: value => (isNumber(value) ? roundTo(value, 2, 'half-up') : undefined),
  date: value => (isDate(value) ? value : undefined),
  enum: (value, declaration) =>
    declaration.type === 'enum' && typeof value === 'string' && Object.hasOwn(declaration.values, value)
      ? value
      : undefined,
  text: value => (typeof value === 'string' ? value : undefined),
  table: () => undefined,
}

/** The value in the shape in which the fact is stored; undefined when it is null or does not fit. */
export function storedFact(declaration: Fact, value: Value): FactScalar | undefined {
  const fit = asDeclared(declaration, value)
  if (typeof fit === 'boolean' || typeof fit === 'string') return fit
  if (fit === undefined || fit === null) return undefined
  if (isDate(fit)) return fit.date
  if (!isNumber(fit)) return undefined
  if (declaration.type === 'integer') return fit.toNumber() + 0
  return declaration.type === 'money' ? writeDecimals(fit, 2) : writeDecimal(fit)
}
