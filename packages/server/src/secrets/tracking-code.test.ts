import { expect, test } from 'vitest'
import { hashTrackingCode, makeTrackingCode } from './tracking-code.ts'

test('a code has 26 letters in groups of five, and is never the same', () => {
  const codes = Array.from({ length: 200 }, makeTrackingCode)
  for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]$/)
  expect(new Set(codes).size).toBe(codes.length)
})

test('a code is known again however it is typed', () => {
  const code = 'A1B0C-DEFGH-JKMNP-QRSTV-WXYZ2-3'
  const hash = hashTrackingCode(code)
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(hashTrackingCode(code.toLowerCase())).toBe(hash)
  expect(hashTrackingCode(code.replaceAll('-', ' '))).toBe(hash)
  expect(hashTrackingCode('AIBOC DEFGH JKMNP QRSTV WXYZ2 3')).toBe(hash)
})

test('what is no code has no hash', () => {
  expect(hashTrackingCode('')).toBeUndefined()
  expect(hashTrackingCode('A1B0C')).toBeUndefined()
  expect(hashTrackingCode('U1B0C-DEFGH-JKMNP-QRSTV-WXYZ2-3')).toBeUndefined()
})
