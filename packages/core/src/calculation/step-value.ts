// The value of a step as it is shown and stored.
import { roundTo, writeDecimal, writeDecimals } from './decimal.ts'
import { write } from './text-functions.ts'
import { type Evaluated, faulty, isList, isUnknown, type Row, type Value } from './value.ts'
import { isNumber, typeOf } from './value-type.ts'

/**
 * Booleans and texts as they are; whole numbers as numbers, others as decimal text; with `rounding`, decimal text with
 * exactly so many decimals; dates as `YYYY-MM-DD`, durations as `P1Y2M`; lists and rows of these.
 */
export type StepValue =
  | null
  | boolean
  | string
  | number
  | readonly StepValue[]
  | { readonly [column: string]: StepValue }

/** The value with which later steps go on. */
export function roundStep(value: Value, rounding: number | undefined): Evaluated {
  if (rounding === undefined || value === null) return value
  if (!isNumber(value)) return faulty('wrong-operands', { operator: 'rounding', left: typeOf(value) })
  return roundTo(value, rounding, 'half-up')
}

/** How the value of a step is written; what is unknown in it is null. */
export function storedStep(value: Evaluated, rounding?: number): StepValue {
  if (value === null || isUnknown(value)) return null
  if (typeof value === 'boolean') return value
  if (isList(value)) return value.map(item => storedStep(item))
  if (isNumber(value)) {
    if (rounding !== undefined) return writeDecimals(value, rounding)
    return Number.isSafeInteger(value.toNumber()) && value.isInteger() ? value.toNumber() + 0 : writeDecimal(value)
  }
  if (typeOf(value) === 'row') {
    return Object.fromEntries([...(value as Row).cells].map(([column, cell]) => [column, storedStep(cell)]))
  }
  return storedText(value)
}

function storedText(value: Value): string {
  const written = write('step', value)
  if (typeof written !== 'string') throw new Error(`not a text: ${typeOf(value)}`)
  return written
}
