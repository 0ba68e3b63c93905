// What was recorded and proved otherwise: corrected or void, never gone, and what was done on it is listed.
import { describe, expect, test } from 'vitest'
import { deriveObligations } from '../obligations/derive.ts'
import { discharged, given, happened, head, officer, opened, stateAfter } from '../testing/given.ts'
import { willow } from '../testing/willow.ts'
import { allowedActs } from './allowed.ts'
import { consequencesOfVoiding, correctionsOf } from './consequences.ts'

const accepted = discharged('2026-03-02T10:00:00', 'water', 'accept', 'accepted')
const inspected = discharged('2026-03-03T09:00:00', 'water', 'inspect', 'done', {
  fouled: true,
  ill: 3,
  'on-purpose': false,
})
const treated = discharged('2026-03-03T10:00:00', 'health', 'treat')
const history = [opened(), accepted, inspected, treated]
const at = '2026-03-05T09:00:00'
const corrected = happened('2026-03-04T09:00:00', officer('water'), {
  type: 'facts-corrected',
  data: { facts: { ill: 0 }, reason: '误报' },
})

describe('correcting a fact', () => {
  const correcting = { type: 'correct' as const, facts: { ill: 0 }, reason: '误报' }
  test('needs a reason, and something that is recorded and was otherwise', () => {
    given(...history)
      .when(correcting, officer('water'), at)
      .then({ type: 'facts-corrected', data: { facts: { ill: 0 }, reason: '误报' } })
    given(...history)
      .when({ ...correcting, reason: ' ' }, officer('water'), at)
      .refused('reason-missing')
    given(...history)
      .when({ ...correcting, facts: { ill: 3 } }, officer('water'), at)
      .refused('nothing-to-correct')
    given(opened(), accepted).when(correcting, officer('water'), at).refused('nothing-to-correct')
    given(...history)
      .when({ ...correcting, facts: { ill: -1 } }, officer('water'), at)
      .refused('facts-wrong')
  })
  test('is not for a department without a part in it', () =>
    given(...history)
      .when(correcting, officer('treasury'), at)
      .refused('not-your-department'))
  test('keeps what it was, by whom, and why it changed', () => {
    expect(stateAfter(...history, corrected).facts.ill).toMatchObject({
      value: 0,
      since: '2026-03-04T09:00:00',
      by: officer('water'),
      reason: '误报',
      earlier: [{ value: 3, since: '2026-03-03T09:00:00', by: officer('water'), duty: 'inspect' }],
    })
  })
  test('what is owed follows, and what was done on the earlier value is listed', () => {
    const before = stateAfter(opened(), accepted, inspected)
    expect(deriveObligations({ list: willow, state: before, now: at }).map(({ duty }) => duty)).toContain('treat')
    const after = stateAfter(opened(), accepted, inspected, corrected)
    expect(deriveObligations({ list: willow, state: after, now: at }).map(({ duty }) => duty)).not.toContain('treat')
    expect(correctionsOf(willow, stateAfter(...history, corrected))).toMatchObject([
      { fact: 'ill', before: { value: 3 }, after: { value: 0 }, consequences: [{ duty: 'treat', how: 'not-owed' }] },
    ])
  })
  test('what still holds is listed as relied on', () => {
    const more = happened('2026-03-04T09:00:00', officer('water'), {
      type: 'facts-corrected',
      data: { facts: { ill: 5 }, reason: '又有两人' },
    })
    expect(correctionsOf(willow, stateAfter(...history, more))[0]?.consequences).toMatchObject([
      { duty: 'treat', how: 'relied-on' },
    ])
  })
  test('is offered for what is recorded, and recording for what no duty established', () => {
    const acts = allowedActs(stateAfter(...history), { list: willow, at, by: officer('water') })
    expect(acts.find(({ act }) => act === 'correct')?.facts).toEqual(expect.arrayContaining(['place', 'fouled', 'ill']))
    expect(acts.find(({ act }) => act === 'record')?.facts).toEqual(['place'])
  })
})

test('recording nothing is refused', () => {
  given(...history)
    .when({ type: 'record', facts: {} }, officer('water'), at)
    .refused('nothing-to-record')
  given(...history)
    .when({ type: 'record', facts: { ill: '' } }, officer('water'), at)
    .refused('nothing-to-record')
})

describe('a discharge recorded in error', () => {
  const voiding = { type: 'void' as const, duty: 'inspect', reason: '查的是另一口井' }
  const voided = happened('2026-03-04T09:00:00', head('water'), {
    type: 'discharge-voided',
    data: { duty: 'inspect', reason: '查的是另一口井' },
  })
  test('is declared void by the head of whoever did it, or of the lead, with a reason', () => {
    given(...history)
      .when(voiding, head('water'), at)
      .then({ type: 'discharge-voided' })
    given(...history)
      .when(voiding, officer('water'), at)
      .refused('head-needed')
    given(...history)
      .when(voiding, head('watch'), at)
      .refused('not-your-department')
    given(...history)
      .when({ ...voiding, reason: '' }, head('water'), at)
      .refused('reason-missing')
    given(...history)
      .when({ ...voiding, duty: 'order' }, head('water'), at)
      .refused('nothing-to-void')
  })
  test('does not count: the duty is owed again and its facts are as before it', () => {
    const state = stateAfter(...history, voided)
    expect(state.facts).toEqual(stateAfter(opened(), accepted).facts)
    expect(deriveObligations({ list: willow, state, now: at })).toMatchObject([{ kind: 'discharge', duty: 'inspect' }])
    expect(state.voided).toMatchObject([{ act: { duty: 'inspect', outcome: 'done' }, reason: '查的是另一口井' }])
  })
  test('what was recorded otherwise since then stays', () => {
    const state = stateAfter(...history, corrected, { ...voided, at: '2026-03-04T10:00:00' })
    expect(state.facts.ill?.value).toBe(0)
    expect(state.facts.fouled).toBeUndefined()
  })
  test('names what was done on the strength of it', () => {
    const state = stateAfter(...history, voided)
    expect(consequencesOfVoiding(willow, state, state.voided![0]!)).toMatchObject([{ duty: 'treat', how: 'not-owed' }])
  })
  test('is offered to the head only', () => {
    const offered = (by: ReturnType<typeof head>) =>
      allowedActs(stateAfter(...history), { list: willow, at, by }).filter(({ act }) => act === 'void')
    expect(offered(head('water')).map(({ duty }) => duty)).toEqual(['accept', 'inspect', 'treat'])
    expect(offered(head('health')).map(({ duty }) => duty)).toEqual(['treat'])
    expect(offered(officer('water'))).toEqual([])
  })
})

test('two cases are linked by hand, but not a case to itself, and not twice', () => {
  const linking = { type: 'link' as const, caseId: 'other', matter: 'well-water', relation: 'part-of' as const }
  given(...history)
    .when(linking, officer('water'), at)
    .then({ type: 'case-linked', data: { caseId: 'other', matter: 'well-water', relation: 'part-of' } })
  given(...history)
    .when({ ...linking, caseId: 'case' }, officer('water'), at)
    .refused('same-case')
  given(...history)
    .when(linking, officer('treasury'), at)
    .refused('not-your-department')
  const linked = happened('2026-03-04T09:00:00', officer('water'), {
    type: 'case-linked',
    data: { caseId: 'other', matter: 'well-water', relation: 'part-of' },
  })
  given(...history, linked)
    .when(linking, officer('water'), at)
    .refused('linked-already')
})
