// Conditions prepared for being evaluated often: keys become places in an array, tests become functions.
import type { Condition, Scalar, Test, Truth } from './condition.ts'
import { asksForNone, holds, NONE, UNKNOWN } from './evaluate.ts'

/** A row: for each of its tests the place that it reads, and what must hold there. */
interface PreparedRow {
  readonly places: readonly number[]
  readonly tests: readonly ((value: unknown) => boolean)[]
  readonly contentWithNone: readonly boolean[]
}

/** A condition over an array of readings. */
export type PreparedCondition = readonly PreparedRow[]

/** Prepares a condition, given the place of each key. */
export const prepare = (condition: Condition, placeOf: (key: string) => number): PreparedCondition =>
  condition.map(row => ({
    places: row.map(({ key }) => placeOf(key)),
    tests: row.map(({ test }) => prepareTest(test)),
    contentWithNone: row.map(({ test }) => asksForNone(test)),
  }))

function prepareTest(test: Test): (value: unknown) => boolean {
  if (test.kind === 'known') return () => true
  if (test.kind === 'one-of' && test.values.every(isPlain)) {
    const [only] = test.values
    return test.values.length === 1 ? value => value === only : value => test.values.includes(value as Scalar)
  }
  return value => holds(test, value)
}

// A number may meet a decimal that is stored as text; words and yes-or-no are simply compared.
const isPlain = (value: Scalar): boolean => typeof value !== 'number'

/** Whether any row holds, with `read` giving what stands at a place: a value, `UNKNOWN` or `NONE`. As `evaluate`. */
export function evaluatePrepared(condition: PreparedCondition, read: (place: number) => unknown): Truth {
  let result: Truth = 'not-met'
  for (let index = 0; index < condition.length; index += 1) {
    const truth = evaluatePreparedRow(condition[index] as PreparedRow, read)
    if (truth === 'met') return 'met'
    if (truth === 'unknown') result = 'unknown'
  }
  return result
}

function evaluatePreparedRow({ places, tests, contentWithNone }: PreparedRow, read: (place: number) => unknown): Truth {
  let result: Truth = 'met'
  for (let index = 0; index < places.length; index += 1) {
    const reading = read(places[index] as number)
    if (reading === UNKNOWN) result = 'unknown'
    else if (reading === NONE) {
      if (contentWithNone[index] !== true) return 'not-met'
    } else if (!(tests[index] as (value: unknown) => boolean)(reading)) return 'not-met'
  }
  return result
}
