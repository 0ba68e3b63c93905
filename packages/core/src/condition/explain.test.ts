import { expect, test } from 'vitest'
import { wellWater } from '../testing/willow.ts'
import { evaluate, NONE, UNKNOWN } from './evaluate.ts'
import { explainCondition } from './explain.ts'
import { readCondition } from './read-condition.ts'

test.each([
  [{ accept: 'accepted' }, '受理为受理', 'Accept is accepted'],
  [{ ill: { 'at-least': 10 } }, '患病人数 ≥ 10人', 'people made ill ≥ 10 people'],
  [{ ill: { from: 1, to: 9 } }, '患病人数 ≥ 1人， ≤ 9人', 'people made ill ≥ 1 people, ≤ 9 people'],
  [{ place: ['mill', 'bath'] }, '地点为磨坊或澡堂', 'place is mill or bath house'],
  [{ place: { not: 'well' } }, '地点不为水井', 'place is not well'],
  [
    [{ fouled: true }, { 'on-purpose': true }],
    '水已污染为是；或故意投毒为是',
    'water fouled is yes; or done on purpose is yes',
  ],
] as const)('%j is said in words', (written, zh, en) => {
  expect(explainCondition(wellWater, readCondition(written as never))).toEqual({ zh, en })
})

const reader =
  (values: Record<string, unknown>) =>
  (key: string): unknown =>
    values[key] ?? UNKNOWN

test.each([
  ['one row suffices', [{ a: 1 }, { b: 2 }], { b: 2 }, 'met'],
  ['what is not known leaves it open', [{ a: 1, b: 2 }], { b: 2 }, 'unknown'],
  ['a failed test settles its row', [{ a: 1, b: 2 }], { b: 3 }, 'not-met'],
  ['of a thing that does not exist nothing holds', [{ a: { not: 1 } }], { a: NONE }, 'not-met'],
  ['but that it never comes', [{ a: ['done', 'never'] }], { a: NONE }, 'met'],
  ['a decimal that is stored as text meets its number', [{ a: { 'at-least': 6000 } }], { a: '6000.00' }, 'met'],
  ['a threshold is sharp', [{ a: { below: 14 } }], { a: 14 }, 'not-met'],
  ['dates compare as dates', [{ a: { 'on-or-after': '2011-08-01' } }], { a: '2011-08-01' }, 'met'],
  ['before excludes its day', [{ a: { before: '2011-08-01' } }], { a: '2011-08-01' }, 'not-met'],
] as const)('%s', (_, written, values, truth) => {
  expect(evaluate(readCondition(written as never), reader(values))).toBe(truth)
})
