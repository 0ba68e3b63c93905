import { expect, test } from 'vitest'
import type { Instrument, Matter } from '../catalogue/list.ts'
import { wellWater, willow } from '../testing/willow.ts'
import { checkText } from './check-text.ts'
import { bodiesIn } from './named-bodies.ts'

const department = (id: string) => {
  const found = willow.departments[id]
  if (found === undefined) throw new Error(`There is no department ${id}`)
  return found
}
const { water, health, watch } = {
  water: department('water'),
  health: department('health'),
  watch: department('watch'),
}

const codes = (matter: Matter, list = willow) => checkText(list, matter).map(({ code }) => code)
const clause = (id: string, text: string) => ({ department: id, text, en: text })

test('two departments with the same words are named, whatever the spaces', () => {
  const clauses = { 'water-1': clause('water', '负责监督检查。'), 'health-1': clause('health', ' 负责监督 检查。') }
  const [problem] = checkText(willow, { ...wellWater, clauses })
  expect(problem).toMatchObject({ level: 'warning', code: 'same-words' })
  expect(problem?.text.zh).toContain(`${water.short.zh}、${health.short.zh}`)
  const jointly = { 'water-1': clauses['water-1'], 'water-2': clauses['water-1'] }
  expect(codes({ ...wellWater, clauses: jointly })).not.toContain('same-words')
})

test('a body that acts in the case without a row is named', () => {
  const { 'watch-1': _, ...clauses } = wellWater.clauses
  const story = { ...wellWater.case, text: `${watch.short.zh}到场。` }
  expect(codes({ ...wellWater, clauses, case: story })).toContain('body-not-in-row')
  expect(codes({ ...wellWater, case: story })).not.toContain('body-not-in-row')
})

test('one department under several names is named', () => {
  const other = { ...water, writtenAs: ['井泉司'] }
  const list = { ...willow, departments: { ...willow.departments, water: other } }
  const named = { ...wellWater, case: { ...wellWater.case, text: `${water.short.zh}检查，井泉司责令改正。` } }
  expect(codes(named, { ...list, matters: [named, wellWater] })).toContain('name-variants')
  expect(codes(wellWater, { ...list, matters: [wellWater] })).not.toContain('name-variants')
})

test('law of another place is named', () => {
  const [id = ''] = wellWater.basis
  const instrument = willow.instruments[id] as Instrument
  const at = (jurisdiction: string) => ({
    ...willow,
    instruments: { ...willow.instruments, [id]: { ...instrument, jurisdiction } },
  })
  const place = willow.jurisdiction
  expect(codes(wellWater, at(`${place.startsWith('9') ? '8' : '9'}1`))).toContain('foreign-basis')
  expect(codes(wellWater, at(place.slice(0, 2)))).not.toContain('foreign-basis')
  expect(codes(wellWater, at(`${place.slice(0, 2)}0000`))).not.toContain('foreign-basis')
})

test('a long name is not also the short one in it', () => {
  const list = {
    ...willow,
    departments: { water: { ...water, writtenAs: ['甲局'] }, health: { ...health, writtenAs: ['总甲局'] } },
  }
  expect(bodiesIn(list, '总甲局来了')).toEqual([{ department: 'health', spelling: '总甲局' }])
})
