import { expect, test } from 'vitest'
import { nothingAsked, readAsked, writeAsked } from './asked.ts'

test('a question survives the way through an address', () => {
  const asked = {
    text: '谁 & 什么 #1？',
    matter: 'dumping',
    facts: { injured: true, barrels: 40 },
    skip: ['place', 'polluter'],
  }
  expect(readAsked(writeAsked(asked))).toEqual(asked)
})

test('nothing asked leaves no fragment', () => {
  expect(writeAsked(nothingAsked)).toBe('')
  expect(readAsked('')).toEqual(nothingAsked)
})

test('facts that cannot be read are left out', () => {
  expect(readAsked('#q=a&facts=%7Bnot').facts).toEqual({})
  expect(readAsked('#q=a&facts=%5B1%5D').facts).toEqual({})
})
