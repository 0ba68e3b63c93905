import { expect, test } from 'vitest'
import { mayAct } from './acts-by-role.ts'

test('whoever only reads or only administers acts in no case', () => {
  expect(mayAct(['auditor', 'establishment'], 'note')).toBe(false)
  expect(mayAct(['security-administrator'], 'note')).toBe(false)
  expect(mayAct(['officer'], 'note')).toBe(true)
})

test('to rule and to settle is for those of the establishment', () => {
  for (const act of ['rule', 'settle']) {
    expect(mayAct(['head'], act)).toBe(false)
    expect(mayAct(['head', 'establishment'], act)).toBe(true)
  }
})
