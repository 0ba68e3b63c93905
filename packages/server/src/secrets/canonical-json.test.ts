import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

test('the order in which members were written does not matter', () => {
  expect(canonicalJson({ b: 1, a: { d: [1, { z: 1, y: 2 }], c: null } })).toBe(
    '{"a":{"c":null,"d":[1,{"y":2,"z":1}]},"b":1}',
  )
})

test('members that are undefined are left out, as JSON does', () => {
  expect(canonicalJson({ a: undefined, b: [undefined] })).toBe('{"b":[null]}')
})
