import { expect, test } from 'vitest'
import type { FactView } from '../../api/views.ts'
import { zh } from '../../language/zh.ts'
import { facts } from '../../testing/willow-matter.ts'
import { problemsIn } from './fact-problems.ts'
import { possiblyShown, surelyShown } from './fact-shown.ts'
import { toFacts } from './fact-values.ts'

const fact = (id: string): FactView => facts[id] as FactView
const nothingRequired = () => false

test('numbers are whole where they must be, and within their bounds', () => {
  const check = (barrels: string) => problemsIn([fact('barrels')], { barrels }, nothingRequired, zh).barrels
  expect(check('四十')).toBe('请填数字')
  expect(check('1.5')).toBe('请填整数')
  expect(check('0')).toBe('不能小于 1')
  expect(check('10001')).toBe('不能大于 10000')
  expect(check('１，０００')).toBeUndefined()
})

test('a wrong cell of a table is named by its row and column; empty rows do not count', () => {
  const people = [{ age: '13' }, {}, { age: '十三' }]
  expect(problemsIn([fact('people')], { people }, nothingRequired, zh)).toEqual({ 'people.2.age': '请填数字' })
  expect(toFacts([fact('people')], { people: people.slice(0, 2) })).toEqual({ people: [{ age: 13 }] })
})

test('a fact whose condition is not known yet exists possibly, not surely', () => {
  const all = [fact('people'), fact('injured')]
  expect(surelyShown(all, {}).map(({ id }) => id)).toEqual(['injured'])
  expect(possiblyShown(all, {}).map(({ id }) => id)).toEqual(['people', 'injured'])
  expect(possiblyShown(all, { injured: false }).map(({ id }) => id)).toEqual(['injured'])
  expect(surelyShown(all, {}, { injured: true }).map(({ id }) => id)).toEqual(['people', 'injured'])
})
