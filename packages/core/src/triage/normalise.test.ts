import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalise } from './normalise.ts'

test('full-width, traditional and capital signs become plain', () =>
  expect(normalise('老闆拖欠我們ＫＴＶ的工資　１３')).toBe('老板拖欠我们ktv的工资 13'))
test('an emoji becomes space of the same length', () => expect(normalise('好😀的')).toBe('好  的'))
test('each sign keeps its place', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => normalise(text).length === text.length))
})
test('reading twice changes nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => normalise(normalise(text)) === normalise(text)))
})
