import type { Bound, Condition, Row, Scalar, Test, Truth } from './condition.ts'

/** Read of a fact or duty whose value is not there yet. */
export const UNKNOWN = Symbol('unknown')

/** Read of a fact that does not exist here, or of a duty that cannot arise any more. */
export const NONE = Symbol('none')

/** Looks up, by the key that a row uses, a fact's value or a duty's outcome: the value itself, `UNKNOWN` or `NONE`. */
export type Reader = (key: string) => unknown

/** Whether any row holds: met as soon as one does, unknown while one still may, not met otherwise. */
export function evaluate(condition: Condition, read: Reader): Truth {
  let result: Truth = 'not-met'
  for (const row of condition) {
    const truth = evaluateRow(row, read)
    if (truth === 'met') return 'met'
    if (truth === 'unknown') result = 'unknown'
  }
  return result
}

/** Whether all tests of a row hold: not met as soon as one fails. */
export function evaluateRow(row: Row, read: Reader): Truth {
  let result: Truth = 'met'
  for (const { key, test } of row) {
    const truth = evaluateTest(test, read(key))
    if (truth === 'not-met') return 'not-met'
    if (truth === 'unknown') result = 'unknown'
  }
  return result
}

/** Whether one test holds of what was read. Of a thing that does not exist only `never` holds, not even a negated test. */
export function evaluateTest(test: Test, reading: unknown): Truth {
  if (reading === UNKNOWN) return 'unknown'
  if (reading === NONE) return asksForNone(test) ? 'met' : 'not-met'
  return holds(test, reading) ? 'met' : 'not-met'
}

/** Whether a test is content with a thing that does not exist: `never`, alone or in a list. */
export const asksForNone = (test: Test): boolean => test.kind === 'one-of' && test.values.includes('never')

/** Whether a test holds of a known value. */
export function holds(test: Test, value: unknown): boolean {
  switch (test.kind) {
    case 'known':
      return true
    case 'not':
      return !holds(test.test, value)
    case 'one-of':
      return test.values.some(wanted => equals(wanted, value))
    case 'range':
      return isAbove(value, test.from) && isBelow(value, test.to)
  }
}

// Decimals are stored as strings so that nothing is lost; a comparison with a threshold may be made as numbers.
const equals = (wanted: Scalar, value: unknown): boolean =>
  wanted === value ||
  (typeof wanted === 'number' && typeof value === 'string' && value !== '' && Number(value) === wanted)

const isAbove = (value: unknown, bound: Bound | undefined): boolean => {
  if (bound === undefined) return true
  const order = compare(value, bound.value)
  return bound.inclusive ? order >= 0 : order > 0
}

const isBelow = (value: unknown, bound: Bound | undefined): boolean => {
  if (bound === undefined) return true
  const order = compare(value, bound.value)
  return bound.inclusive ? order <= 0 : order < 0
}

const compare = (value: unknown, bound: number | string): number => {
  if (typeof bound === 'number') return Number(value) - bound
  const text = String(value)
  return text < bound ? -1 : text > bound ? 1 : 0
}
