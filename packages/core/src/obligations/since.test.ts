// Since when something is owed, and through whom, when facts come late or are corrected.
import { expect, test } from 'vitest'
import type { Matter } from '../catalogue/list.ts'
import { readCondition } from '../condition/read-condition.ts'
import { discharged, type Happened, happened, officer, opened, stateAfter } from '../testing/given.ts'
import { wellWater, willow } from '../testing/willow.ts'
import { deriveObligations } from './derive.ts'
import { metSince } from './since.ts'
import { deriveStandings } from './standing.ts'

const accepted = discharged('2026-03-02T10:00:00', 'water', 'accept', 'accepted')
const inspected = discharged('2026-03-03T15:00:00', 'water', 'inspect', 'done', {
  fouled: true,
  ill: 12,
  'on-purpose': false,
})

const owedIn = (list: typeof willow, history: readonly Happened[], duty: string, now: string) =>
  deriveObligations({ list, state: stateAfter(...history), now }).find(
    each => each.kind === 'discharge' && each.duty === duty,
  )

const recorded = (at: string, department: string, facts: Record<string, unknown>) =>
  happened(at, officer(department), { type: 'facts-recorded', data: { facts, reason: '更正' } })

test('correcting a figure that does not matter starts no new clock, and hands nothing over', () => {
  const corrected = recorded('2026-03-10T09:00:00', 'registry', { ill: 13 })
  const before = owedIn(willow, [opened(), accepted, inspected], 'treat', '2026-03-10T10:00:00')
  const after = owedIn(willow, [opened(), accepted, inspected, corrected], 'treat', '2026-03-10T10:00:00')
  expect(after).toEqual(before)
  expect(after).toMatchObject({ since: '2026-03-03T15:00:00', from: 'water' })
})

test('correcting a figure that matters starts the clock, through whoever corrected it', () => {
  const none = discharged('2026-03-03T15:00:00', 'water', 'inspect', 'done', {
    fouled: true,
    ill: 0,
    'on-purpose': false,
  })
  const corrected = recorded('2026-03-10T09:00:00', 'registry', { ill: 3 })
  const again = recorded('2026-03-11T09:00:00', 'council', { ill: 4 })
  expect(owedIn(willow, [opened(), accepted, none, corrected, again], 'treat', '2026-03-12T10:00:00')).toMatchObject({
    since: '2026-03-10T09:00:00',
    from: 'registry',
    cause: { key: 'ill', by: officer('registry') },
  })
})

test('a fact that exists only after an act counts from that act, however early it was stated', () => {
  const ill = wellWater.facts.ill
  if (ill === undefined) throw new Error('willow has no ill')
  const matter: Matter = {
    ...wellWater,
    facts: { ...wellWater.facts, ill: { ...ill, onlyWhen: readCondition({ accept: 'accepted' }) } },
  }
  const state = stateAfter(opened({ place: 'well', ill: 3 }), accepted)
  const { read } = deriveStandings(matter, state)
  expect(metSince(matter, state, readCondition({ ill: { 'at-least': 1 } }), read)).toMatchObject({
    at: '2026-03-02T10:00:00',
  })
})

test('a duty that was voided as soon as it arose is void since then, not since before', () => {
  const order = wellWater.duties.order
  if (order === undefined) throw new Error('willow has no order')
  const matter: Matter = {
    ...wellWater,
    duties: {
      ...wellWater.duties,
      order: { ...order, until: readCondition({ place: 'well' }) },
    },
  }
  const state = stateAfter(opened(), accepted, inspected)
  const { read, of } = deriveStandings(matter, state)
  expect(of().order).toBe('void')
  expect(metSince(matter, state, readCondition({ order: 'never' }), read).at).toBe('2026-03-03T15:00:00')
})

test('what is owed by whoever leads is handed over when the lead changes', () => {
  const corrected = recorded('2026-03-04T09:00:00', 'water', { place: 'bath' })
  const obligations = deriveObligations({
    list: willow,
    state: stateAfter(opened(), corrected),
    now: '2026-03-04T10:00:00',
  })
  expect(obligations.find(({ kind }) => kind === 'discharge')).toMatchObject({
    duty: 'accept',
    bearer: 'health',
    since: '2026-03-04T09:00:00',
    from: 'water',
  })
  expect(obligations).toContainEqual(expect.objectContaining({ kind: 'acknowledge', duty: 'accept', bearer: 'health' }))
})
