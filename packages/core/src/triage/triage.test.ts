import { describe, expect, test } from 'vitest'
import { willow } from '../testing/willow.ts'
import { answerReport } from './answer-report.ts'
import { readReport, trainTriage } from './triage.ts'

const triage = trainTriage(willow)
const read = (text: string) => readReport(triage, text)

describe('which matter', () => {
  test('words of a matter point to it', () => {
    expect(read('磨坊往我们井里倒了脏水')).toMatchObject({ inScope: true, matters: [{ id: 'well-water' }, {}, {}] })
    expect(read('桥上的木板快断了')).toMatchObject({ inScope: true, matters: [{ id: 'bridge-watch' }, {}, {}] })
    expect(read('种了苹果树，补助找谁')).toMatchObject({ inScope: true, matters: [{ id: 'orchard-grant' }, {}, {}] })
  })
  test('what is not for the list is said to be so, with the likeliest topic', () => {
    expect(read('明天会不会下雨')).toMatchObject({ inScope: false, elsewhere: { id: 'weather' } })
  })
  test('a text that states two matters likes both better than the third', () => {
    const { matters } = read('井里的水发臭了。桥上的木板断了。')
    expect(
      matters
        .slice(0, 2)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['bridge-watch', 'well-water'])
    expect(matters[1]?.score).toBeGreaterThan(2 * (matters[2]?.score ?? 1))
  })
  test('what sounds alike but belongs elsewhere speaks against a matter', () => {
    const text = '井盖不见了'
    const warned = willow.matters.map(matter =>
      matter.id === 'well-water' ? { ...matter, notExamples: [text] } : matter,
    )
    const score = (list: typeof willow) =>
      readReport(trainTriage(list), text).matters.find(({ id }) => id === 'well-water')?.score ?? 0
    expect(score({ ...willow, matters: warned })).toBeLessThan(score(willow))
  })
  test('the list’s cues join words that no example has', () => {
    const matters = willow.matters.map(matter =>
      matter.id === 'well-water'
        ? {
            ...matter,
            examples: [...matter.examples, '有人投毒', '有人投毒了怎么办'],
            facts: {
              ...matter.facts,
              'on-purpose': { ...matter.facts['on-purpose'], cues: { true: ['投毒', '放药'] } },
            },
          }
        : matter,
    ) as typeof willow.matters
    const score = (list: typeof willow) =>
      readReport(trainTriage(list), '放药').matters.find(({ id }) => id === 'well-water')?.score ?? 0
    expect(score({ ...willow, matters })).toBeGreaterThan(score(willow))
  })
})

describe('what was stated', () => {
  test('facts are those of the best matter, with their words', () => {
    const text = '有3人生病，有人往井里投毒'
    const { facts, words } = read(text)
    expect(facts).toMatchObject({ place: 'well', ill: 3, 'on-purpose': true })
    const stated = words.filter(({ fact }) => fact !== undefined)
    expect(stated.map(({ fact, start, end }) => [fact, text.slice(start, end)])).toEqual([
      ['ill', '3人生病'],
      ['place', '井'],
      ['on-purpose', '投毒'],
    ])
  })
  test('words do not overlap what facts were read from, and stand in order', () => {
    const { words } = read('村口的井发臭了，磨坊往井里倒脏水，有3人生病')
    for (const [at, { start, end }] of words.entries()) {
      expect(end).toBeGreaterThan(start)
      expect(start).toBeGreaterThanOrEqual(words[at - 1]?.start ?? 0)
    }
  })
})

describe('hard texts', () => {
  test.each(['', '   ', '。，！？', '😀😀', '\n\n'])('%j is about nothing', text =>
    expect(read(text)).toEqual({ inScope: false, matters: [], facts: {}, words: [] }),
  )
  test('a very long text is read as well', () => {
    const long = '我住在村里，今天走过桥。'.repeat(4200)
    const started = performance.now()
    expect(long.length).toBeGreaterThan(50_000)
    expect(read(`井里的水发臭了。${long}`).matters).toHaveLength(3)
    expect(performance.now() - started).toBeLessThan(5000)
  })
  test('a number of a thousand digits states nothing', () =>
    expect(read(`${'9'.repeat(1000)}人生病`).facts).toEqual({}))
  test('traditional and full-width signs read like simple ones', () => {
    expect(read('３人生病，橋上的木板斷了').matters).toEqual(read('3人生病,桥上的木板断了').matters)
  })
})

describe('answers', () => {
  test('somebody who writes reports where a report opens a case', () => {
    const seasonal = willow.matters.map(matter =>
      matter.id === 'well-water'
        ? {
            ...matter,
            lead: [{ lead: 'water', when: [[{ key: 'channel', test: { kind: 'one-of', values: ['report'] } }]] }],
          }
        : matter,
    ) as typeof willow.matters
    const list = { ...willow, matters: seasonal }
    const answer = answerReport(trainTriage(list), { text: '井里的水发臭了' })
    expect(answer).toMatchObject({ matter: 'well-water', responsibility: { answer: 'settled', lead: 'water' } })
    expect(answer.facts).not.toHaveProperty('channel')
  })
  test('a matter that the asker names is believed, and only its own facts count', () => {
    const answer = answerReport(triage, { text: '桥上的木板断了，3人生病', matter: 'well-water' })
    expect(answer).toMatchObject({
      matter: 'well-water',
      matters: [{ id: 'well-water', score: 1 }, { id: 'bridge-watch' }],
    })
  })
})
