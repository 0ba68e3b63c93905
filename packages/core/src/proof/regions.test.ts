import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Fact } from '../catalogue/list.ts'
import { holds } from '../condition/evaluate.ts'
import { readTest, type WrittenTest } from '../condition/read-condition.ts'
import { regionsOf } from './regions.ts'

const label = { zh: '数', en: 'number' }
const regions = (fact: Partial<Fact>, ...tests: readonly WrittenTest[]) =>
  regionsOf({ label, ...fact } as Fact, tests.map(readTest))

test('a number is cut at its thresholds, the thresholds themselves among the values', () => {
  expect(regions({ type: 'integer' }, { below: 14 }, { 'at-least': 18 })).toEqual([14, 18, 13])
  expect(regions({ type: 'integer' }, { above: 14 }, { 'at-least': 14 })).toEqual([14, 13, 15])
  expect(regions({ type: 'number' }, { above: 1 }, { below: 2 })).toEqual([1, 2, 1.5])
})

test('values that a declaration does not allow are left out', () => {
  expect(regions({ type: 'integer', min: 0 }, 0, { above: 0 })).toEqual([0, 1])
  expect(regions({ type: 'integer', min: 0, max: 10 }, { above: 10 })).toEqual([10])
  expect(regions({ type: 'integer' }, { above: 14 }, { below: 15 })).toEqual([14, 15])
  expect(regions({ type: 'money' }, { above: 0 })).toEqual([0, 1])
})

test('other facts have the values that tests tell apart', () => {
  const values = { a: label, b: label, c: label }
  expect(regions({ type: 'boolean' }, true)).toEqual([true, false])
  expect(regions({ type: 'boolean' })).toEqual([true])
  expect(regions({ type: 'enum', values }, 'a', ['a', 'b'])).toEqual(['a', 'b', 'c'])
  expect(regions({ type: 'enum', values }, { not: ['a', 'b'] })).toEqual(['a', 'c'])
  expect(regions({ type: 'date' }, { before: '2026-01-01' })).toEqual(['2025-12-31', '2026-01-01'])
  expect(regions({ type: 'text' }, 'x', { not: 'y' })).toEqual(['…', 'x', 'y'])
  expect(regions({ type: 'table', columns: {} }, 'known')).toEqual(['…'])
})

test('every value that a declaration allows agrees with one of the values on each test', () => {
  const bound = fc.integer({ min: -6, max: 6 }).map(half => half / 2)
  const written = fc.oneof(
    fc.record({ below: bound }),
    fc.record({ 'at-least': bound, 'at-most': bound }),
    fc.record({ above: bound }),
    fc.record({ not: fc.record({ 'at-most': bound }) }),
    bound,
  )
  const fact = fc.record({
    type: fc.constantFrom('integer' as const, 'number' as const),
    min: fc.option(fc.integer({ min: -2, max: 0 }), { nil: undefined }),
    max: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
  })
  fc.assert(
    fc.property(
      fact,
      fc.array(written, { maxLength: 4 }),
      fc.integer({ min: -20, max: 20 }),
      (declared, tests, quarter) => {
        const value = quarter / 4
        const { type, min, max } = declared
        fc.pre(value >= (min ?? -9) && value <= (max ?? 9) && (type === 'number' || Number.isInteger(value)))
        const read = tests.map(test => readTest(test as WrittenTest))
        const signature = (of: unknown) => read.map(test => holds(test, of))
        const found = regionsOf({ label, ...declared } as Fact, read)
        expect(found.map(signature)).toContainEqual(signature(value))
        for (const one of found as number[]) {
          expect(one).toBeGreaterThanOrEqual(min ?? -99)
          expect(one).toBeLessThanOrEqual(max ?? 99)
        }
      },
    ),
  )
})
