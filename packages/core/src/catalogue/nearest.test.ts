import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

test('the nearest known word is found when it is near', () => {
  expect(nearest('helth', ['health', 'water'])).toBe('health')
  expect(nearest('x', ['health', 'water'])).toBeUndefined()
  expect(nearest('anything', [])).toBeUndefined()
})

test('of two that are equally near the first counts', () => {
  expect(nearest('wate', ['water', 'waten'])).toBe('water')
})
