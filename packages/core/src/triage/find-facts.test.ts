import { describe, expect, test } from 'vitest'
import { fact } from '../catalogue/fact-schema.ts'
import type { Matter } from '../catalogue/list.ts'
import { wellWater } from '../testing/willow.ts'
import { findFacts } from './find-facts.ts'
import { normalise } from './normalise.ts'

const label = { zh: '事实', en: 'fact' }
const values = { mill: label, well: label }

/** The invented county's well, with facts of every kind. */
const matter: Matter = {
  ...wellWater,
  facts: {
    locked: fact.parse({ type: 'boolean', label, cues: { true: ['打人', '锁在', '没签…合同'], false: ['自愿'] } }),
    place: fact.parse({ type: 'enum', label, values, cues: { mill: ['磨坊', '作坊'], well: ['水井', '井边', '井'] } }),
    age: fact.parse({
      type: 'integer',
      label,
      derived: 'min(people.age)',
      cues: { before: ['岁', '周岁'], 10: ['小学生'] },
    }),
    oldest: fact.parse({ type: 'integer', label, max: 17, derived: 'max(people.age)', cues: { before: ['岁'] } }),
    people: fact.parse({ type: 'integer', label, min: 1, cues: { before: ['个人', '人'] } }),
    months: fact.parse({ type: 'number', label, cues: { before: ['个月没', '个月', '年=12'] } }),
    owed: fact.parse({ type: 'money', label, cues: { after: ['欠', '工钱'], before: ['元', '块'] } }),
    stage: fact.parse({
      type: 'enum',
      label,
      values: { before: label, after: label },
      cues: { before: ['之前'], after: ['之后'] },
    }),
    note: fact.parse({ type: 'text', label }),
  },
}
const facts = (text: string): Record<string, unknown> =>
  Object.fromEntries(findFacts(matter, normalise(text)).map(({ fact: id, value }) => [id, value]))
const read = (text: string, id: string): unknown => facts(text)[id]

describe('words', () => {
  test('a cue states its value, and nothing is stated without one', () => {
    expect(facts('他们打人')).toEqual({ locked: true })
    expect(facts('今天天气很好')).toEqual({})
  })
  test.each(['没有打人', '没打人', '不打人', '没被锁在家里', '从不打人'])('%s takes it back', text =>
    expect(read(text, 'locked')).toBe(false),
  )
  test.each(['有没有打人', '是不是打人了', '会不会打人'])('%s only asks, and is not taken back', text =>
    expect(read(text, 'locked')).toBe(true),
  )
  test('a denial that is itself the cue states it', () => expect(read('没签合同', 'locked')).toBe(true))
  test('… stands for a few signs of the same clause, not of the next', () => {
    expect(read('没签过什么书面合同', 'locked')).toBe(true)
    expect(read('没签字，合同在他手里', 'locked')).toBeUndefined()
  })
  test('the value for which most of the text speaks counts, then the one that the list names first', () => {
    expect(read('磨坊的水井，在井边', 'place')).toBe('well')
    expect(read('井边的作坊', 'place')).toBe('mill')
  })
  test('values may be called before and after', () => expect(read('离开之后', 'stage')).toBe('after'))
  test('full-width and traditional signs count as the simple ones', () => {
    expect(read('在鎖在'.slice(1), 'locked')).toBe(true)
    expect(read('１３歲', 'age')).toBe(13)
  })
})

describe('numbers', () => {
  test.each([
    ['不到十六岁', 15],
    ['没满16周岁', 15],
    ['未满十四岁', 13],
    ['16周岁以下', 15],
    ['满十六岁', 16],
    ['十四五岁', 14],
    ['小学生', 10],
  ])('%s is %d years', (text, value) => expect(read(text, 'age')).toBe(value))
  test('the least counts where the fact is derived as such, and the greatest that is allowed', () => {
    expect(facts('我45岁，孩子一个十三岁一个十五岁')).toMatchObject({ age: 13, oldest: 15 })
  })
  test.each([
    ['十几个人', 10],
    ['三百多人', 300],
    ['七八个人', 7],
  ])('%s are %d', (text, value) => expect(read(text, 'people')).toBe(value))
  test('what the fact does not allow is not stated', () => expect(read('0个人', 'people')).toBeUndefined())
  test.each([
    ['半年', '6'],
    ['一年半', '18'],
    ['两年', '24'],
    ['3个月', '3'],
    ['干了两年，三个月没发', '3'],
  ])('%s is %s months', (text, value) => expect(read(text, 'months')).toBe(value))
  test.each([
    ['欠我两万三千块', '23000'],
    ['欠了6万8', '68000'],
    ['工钱1,260元', '1260'],
  ])('%s is %s yuan', (text, value) => expect(read(text, 'owed')).toBe(value))
  test('a sum without the words before it is another sum', () => expect(read('交了300块', 'owed')).toBeUndefined())
  test('the words of a fact are where it was read', () => {
    const text = normalise('老板欠我六千元')
    const [found] = findFacts(matter, text)
    expect(text.slice(found?.start, found?.end)).toBe('六千元')
  })
})
