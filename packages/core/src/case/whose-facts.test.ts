// Who may say what is so, and that a figure which is computed is not talked away.
import { expect, test } from 'vitest'
import type { Matter } from '../catalogue/list.ts'
import { discharged, given, head, officer, opened, stateAfter } from '../testing/given.ts'
import { wellWater, willow } from '../testing/willow.ts'
import { allowedActs } from './allowed.ts'
import { checkFacts } from './check-facts.ts'

const accepted = discharged('2026-03-02T10:00:00', 'water', 'accept', 'accepted')
const inspected = discharged('2026-03-03T15:00:00', 'water', 'inspect', 'done', {
  fouled: true,
  ill: 12,
  'on-purpose': false,
})
const history = [opened(), accepted, inspected]

test('a department without a part in the case records no facts of it', () => {
  given(...history)
    .when({ type: 'record', facts: { ill: 1 }, reason: '更正' }, officer('treasury'))
    .refused('not-your-department')
  const acts = allowedActs(stateAfter(...history), { list: willow, at: '2026-03-04T09:00:00', by: head('council') })
  expect(acts.map(({ act }) => act)).not.toContain('record')
})

test('the lead and whoever owes something do', () => {
  given(...history)
    .when({ type: 'record', facts: { ill: 13 }, reason: '又病一人' }, officer('water'))
    .then({ type: 'facts-corrected' })
  given(...history)
    .when({ type: 'record', facts: { ill: 13 }, reason: '又病一人' }, officer('health'))
    .then({ type: 'facts-corrected' })
})

test('what a duty has established is corrected only with a reason', () => {
  given(...history)
    .when({ type: 'record', facts: { ill: 13 } }, officer('water'))
    .refused('reason-missing')
  given(...history)
    .when({ type: 'record', facts: { ill: 13 }, reason: ' ' }, officer('water'))
    .refused('reason-missing')
  given(...history)
    .when({ type: 'record', facts: { ill: 12 } }, officer('water'))
    .then({ type: 'facts-recorded' })
})

test('a discharge does not change what another department has established', () => {
  given(...history)
    .when({ type: 'discharge', duty: 'treat', facts: { fouled: false } }, officer('health'), '2026-03-04T09:00:00')
    .refused('not-your-department')
  given(...history)
    .when({ type: 'discharge', duty: 'treat', facts: { fouled: true } }, officer('health'), '2026-03-04T09:00:00')
    .then({ type: 'duty-discharged' })
})

test('a fact that follows from others is not stated against them', () => {
  const ill = wellWater.facts.ill
  if (ill === undefined) throw new Error('willow has no ill')
  const { question: _, cues: __, ...declared } = ill
  const matter: Matter = {
    ...wellWater,
    facts: { ...wellWater.facts, twice: { ...declared, derived: 'ill * 2' } } as Matter['facts'],
  }
  expect(checkFacts(matter, { twice: 7 }, { ill: 3, twice: 6 })).toEqual({ ok: true, value: { twice: 6 } })
  expect(checkFacts(matter, { twice: 7 }, {})).toEqual({ ok: true, value: { twice: 7 } })
})
