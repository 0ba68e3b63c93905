import { expect, test } from 'vitest'
import { parseFormula } from './parse-formula.ts'

const problem = (text: string) => parseFormula(text).problems?.[0]

test('a formula is read once', () => {
  expect(parseFormula('months + 1')).toBe(parseFormula('months + 1'))
})

test('what is not FEEL is refused with its place', () => {
  expect(problem('months +')).toMatchObject({ code: 'syntax', at: 8 })
  expect(problem('date-of-death % 2')).toMatchObject({ code: 'syntax', at: 14, data: { found: '%' } })
  expect(problem('')).toMatchObject({ code: 'syntax', at: 0 })
  expect(problem('1 2')).toMatchObject({ code: 'syntax', at: 2 })
  expect(problem('x'.repeat(4001))).toMatchObject({ code: 'syntax' })
})

test('FEEL that is not for lists is refused with its place', () => {
  for (const text of [
    '{ a: 1 }.a',
    'function(x) x',
    'x instance of number',
    'time("10:00:00")',
    'date and time("2026-01-01T00:00:00")',
    'for i in 1..3 return i',
    'for a in x, b in y return a',
    'round(number: 1)',
    'x in (> 3)',
    'parameter(x, date-of-death)',
  ]) {
    expect(['not-supported', 'unknown-function'], text).toContain(problem(text)?.code)
  }
  expect(problem('1 + { a: 1 }.a')).toEqual({ code: 'not-supported', at: 4, data: { found: '{ a: 1 }' } })
})

test('a function that does not exist, or gets too little, is refused', () => {
  expect(problem('today()')).toEqual({ code: 'unknown-function', at: 0, data: { function: 'today' } })
  expect(problem('1 + round()')).toEqual({ code: 'wrong-argument-count', at: 4, data: { function: 'round', given: 0 } })
  expect(problem('parameter("income")')).toMatchObject({ code: 'wrong-argument-count' })
  expect(problem('toString()')).toMatchObject({ code: 'unknown-function' })
})

test('a date or a duration that does not exist is refused', () => {
  expect(problem('date("2026-02-29")')).toEqual({ code: 'no-such-date', at: 0, data: { given: '2026-02-29' } })
  for (const text of ['duration("P1M3D")', 'duration("PT5H")', 'duration("P")', '@"2026-13-01"', '@"10:00:00"']) {
    expect(problem(text), text).toMatchObject({ code: 'no-such-date' })
  }
})

test('a hyphen in a text or a comment stays one', () => {
  expect(parseFormula('"well-known" // as-is').formula).toEqual({ kind: 'literal', value: 'well-known' })
  expect(parseFormula('/* as-is */ a-b').formula).toEqual({ kind: 'name', name: 'a-b', at: 12 })
})
