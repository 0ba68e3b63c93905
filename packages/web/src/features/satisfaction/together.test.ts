import { expect, test } from 'vitest'
import { together } from './together.ts'

test('counts of several matters are one count, whose mean weighs every answer alike', () => {
  const many = { count: 3, mean: 5, scores: [0, 0, 0, 0, 3] }
  const one = { count: 1, mean: 1, scores: [1, 0, 0, 0, 0] }
  expect(together([many, one])).toEqual({ count: 4, mean: 4, scores: [1, 0, 0, 0, 3] })
})
