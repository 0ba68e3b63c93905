import { describe, expect, test } from 'vitest'
import { readCondition } from '../condition/read-condition.ts'
import { bridgeWatch, wellWater, willow } from '../testing/willow.ts'
import { whoIsResponsible } from './who-is-responsible.ts'

const ask = (facts: Record<string, unknown>, matter = wellWater) => whoIsResponsible({ list: willow, matter, facts })
const rolesIn = (answer: ReturnType<typeof ask>) =>
  answer.answer === 'settled'
    ? Object.fromEntries(answer.roles.map(({ department, role }) => [department, role]))
    : answer

describe('who is responsible', () => {
  test('needs facts, and asks for the one that decides, while no row of the lead holds', () => {
    expect(ask({})).toMatchObject({
      answer: 'needs-facts',
      nextQuestion: 'place',
      candidates: [{ lead: 'water' }, { lead: 'health' }],
    })
  })
  test('is settled once the lead is, with those who support in the regular course', () => {
    const answer = ask({ place: 'well', fouled: true, ill: 0, 'on-purpose': false })
    expect(rolesIn(answer)).toEqual({ water: 'lead', health: 'possible' })
  })
  test('a department whose duty the stated facts bring supports', () => {
    expect(rolesIn(ask({ place: 'well', ill: 2, 'on-purpose': true }))).toEqual({
      water: 'lead',
      health: 'supporting',
      watch: 'supporting',
    })
  })
  test('what is not stated is possible, with what would have to happen', () => {
    const answer = ask({ place: 'well' })
    const health =
      answer.answer === 'settled' ? answer.roles.find(({ department }) => department === 'health') : undefined
    expect(health).toMatchObject({
      role: 'possible',
      duties: [{ duty: 'treat', grounds: [{ text: { zh: '患病人数 ≥ 1人', en: 'people made ill ≥ 1 people' } }] }],
    })
  })
  test('a power is never a support', () => {
    expect(rolesIn(whoIsResponsible({ list: willow, matter: willow.matters[2] ?? wellWater, facts: {} }))).toEqual({
      watch: 'lead',
      council: 'possible',
    })
  })
  test('is disputed when two would lead', () => {
    const lead = [...wellWater.lead, { lead: 'watch', when: readCondition({ 'on-purpose': true }) }]
    expect(ask({ place: 'well', 'on-purpose': true }, { ...wellWater, lead })).toMatchObject({
      answer: 'disputed',
      claimants: ['water', 'watch'],
      settledBy: 'registry',
    })
  })
  test('is unassigned when nobody leads, and says who settles it', () => {
    const lead = wellWater.lead.slice(0, 1)
    expect(ask({ place: 'bath' }, { ...wellWater, lead })).toMatchObject({ answer: 'unassigned', referTo: 'registry' })
  })
  test('an allegation is followed for the answer', () => {
    const facts = {
      ...wellWater.facts,
      'on-purpose': { ...wellWater.facts['on-purpose'], alleged: true },
    } as typeof wellWater.facts
    expect(rolesIn(ask({ place: 'well' }, { ...wellWater, facts }))).toMatchObject({ watch: 'supporting' })
    expect(rolesIn(ask({ place: 'well', 'on-purpose': false }, { ...wellWater, facts }))).not.toMatchObject({
      watch: 'supporting',
    })
  })
  test('asks nothing that would not change who is responsible', () => {
    const answer = ask({ place: 'well', ill: 1, 'on-purpose': true })
    expect(answer.answer === 'settled' && answer.nextQuestion).toBeFalsy()
  })
  test('does not ask again what was skipped', () => {
    const answer = whoIsResponsible({ list: willow, matter: wellWater, facts: {}, skip: ['place'] })
    expect(answer.answer === 'needs-facts' && answer.nextQuestion).not.toBe('place')
  })
})

test('the lead has a role even where every duty is another’s', () => {
  const matter = { ...bridgeWatch, lead: [{ lead: 'treasury', when: [[]] }] }
  const answer = whoIsResponsible({ list: willow, matter, facts: {} })
  expect(answer).toMatchObject({ answer: 'settled', lead: 'treasury' })
  if (answer.answer === 'settled') expect(answer.roles[0]).toEqual({ department: 'treasury', role: 'lead', duties: [] })
})
