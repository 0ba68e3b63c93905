// What is left over when the duty that an obligation was about is done, void, moved, or owed afresh.
import { expect, test } from 'vitest'
import { allowedActs } from '../case/allowed.ts'
import { readCondition } from '../condition/read-condition.ts'
import {
  discharged,
  given,
  givenIn,
  type Happened,
  happened,
  head,
  officer,
  opened,
  stateAfter,
} from '../testing/given.ts'
import { bridgeWatch, wellWater, willow, willowWith } from '../testing/willow.ts'
import { deriveObligations } from './derive.ts'
import { dueOf } from './due-of.ts'

const accepted = discharged('2026-03-02T10:00:00', 'water', 'accept', 'accepted')
const inspected = discharged('2026-03-03T15:00:00', 'water', 'inspect', 'done', {
  fouled: false,
  ill: 3,
  'on-purpose': false,
})
const objected = happened('2026-03-03T16:00:00', officer('health'), {
  type: 'objection-raised',
  data: { duty: 'treat', reason: '不归我们' },
})
const found = [opened(), accepted, inspected]

const kindsOf = (list: typeof willow, history: readonly Happened[], now: string) =>
  deriveObligations({ list, state: stateAfter(...history), now }).map(({ kind }) => kind)

test('whoever does what it objected to gives up the objection', () => {
  given(...found, objected)
    .when({ type: 'discharge', duty: 'treat' }, officer('health'), '2026-03-04T09:00:00')
    .then({ type: 'duty-discharged' }, { type: 'objection-withdrawn', data: { duty: 'treat' } })
})

test('an objection to what nobody owes any more keeps nobody busy, and the case may close', () => {
  const mistaken = happened('2026-03-04T09:00:00', officer('water'), {
    type: 'facts-recorded',
    data: { facts: { ill: 0 }, reason: '误报' },
  })
  const history = [...found, objected, mistaken]
  expect(kindsOf(willow, history, '2026-03-05T09:00:00')).toEqual(['close'])
  given(...history)
    .when(
      { type: 'agree', duty: 'treat', bearer: 'watch', minute: '纪要', signatures: [] },
      officer('water'),
      '2026-03-05T09:00:00',
    )
    .refused('no-objection')
  expect(
    allowedActs(stateAfter(...history), { list: willow, at: '2026-03-05T09:00:00', by: officer('water') }),
  ).not.toContainEqual({ act: 'agree', duty: 'treat' })
})

test('a department is not notified of what it did itself', () => {
  const list = willowWith(wellWater, { treat: { notifies: ['health', 'watch'] } })
  const treated = discharged('2026-03-04T09:00:00', 'health', 'treat')
  const receipts = deriveObligations({ list, state: stateAfter(...found, treated), now: '2026-03-04T10:00:00' })
  expect(receipts.filter(({ kind }) => kind === 'acknowledge').map(({ bearer }) => bearer)).toEqual(['watch'])
})

const begun = happened(
  '2026-01-12T09:00:00',
  { person: 'clock', role: 'clock' },
  { type: 'case-opened', data: { matter: 'bridge-watch', channel: 'schedule', facts: {} } },
)
const planned = discharged('2026-01-12T10:00:00', 'watch', 'plan', 'done', { 'last-day': '2026-02-20' })
const looked = (at: string, period: number) =>
  happened(at, officer('watch'), {
    type: 'duty-discharged',
    data: { duty: 'look', outcome: 'done', facts: {}, period, start: '2026-01-12' },
  })
const firstLook = looked('2026-01-13T09:00:00', 0)
const lastLook = looked('2026-02-13T09:00:00', 1)

test('each period of a repeated duty notifies', () => {
  const list = willowWith(bridgeWatch, { look: { notifies: ['council'] } })
  const toKnow = (now: string, ...history: readonly Happened[]) =>
    deriveObligations({ list, state: stateAfter(begun, planned, ...history), now }).filter(
      ({ kind, duty }) => kind === 'acknowledge' && duty === 'look',
    ).length
  expect(toKnow('2026-01-13T10:00:00', firstLook)).toBe(1)
  const known = happened('2026-01-13T11:00:00', officer('council'), {
    type: 'receipt-acknowledged',
    data: { duty: 'look' },
  })
  expect(toKnow('2026-01-13T12:00:00', firstLook, known)).toBe(0)
  expect(toKnow('2026-02-13T10:00:00', firstLook, known, lastLook)).toBe(1)
})

test('a clock that a repeated duty starts runs from its last period', () => {
  const list = willowWith(bridgeWatch, {
    'report-to-council': {
      modality: 'must',
      when: readCondition({ look: 'done' }),
      within: { span: '5 days', from: 'look' },
    },
  })
  const state = stateAfter(begun, planned, firstLook, lastLook)
  const obligation = deriveObligations({ list, state, now: '2026-02-14T09:00:00' }).find(
    ({ duty }) => duty === 'report-to-council',
  )
  if (obligation === undefined) throw new Error('nobody reports')
  expect(dueOf({ list, state, obligation })?.date).toBe('2026-02-18')
})

test('an extension is for the period in which it was given', () => {
  const list = willowWith(bridgeWatch, { look: { extendable: '5 working days' } })
  const extended = happened('2026-01-12T12:00:00', head('watch'), {
    type: 'limit-extended',
    data: { duty: 'look', reason: '大雪' },
  })
  const state = stateAfter(begun, planned, extended, firstLook)
  const obligation = deriveObligations({ list, state, now: '2026-02-12T09:00:00' }).find(({ duty }) => duty === 'look')
  if (obligation === undefined) throw new Error('nobody looks')
  const plain = dueOf({ list, state: stateAfter(begun, planned, firstLook), obligation })
  expect(dueOf({ list, state, obligation })?.at).toBe(plain?.at)
  givenIn(list, begun, planned, extended, firstLook)
    .when({ type: 'extend', duty: 'look', reason: '又是大雪' }, head('watch'), '2026-02-12T09:00:00')
    .then({ type: 'limit-extended' })
})

test('a case that was reopened is to be closed from then on', () => {
  const rejected = discharged('2026-03-02T10:00:00', 'water', 'accept', 'rejected')
  const closed = happened('2026-03-03T10:00:00', officer('water'), { type: 'case-closed', data: {} })
  const reopened = happened('2026-06-01T10:00:00', head('water'), { type: 'case-reopened', data: { reason: '新证据' } })
  const state = stateAfter(opened(), rejected, closed, reopened)
  expect(deriveObligations({ list: willow, state, now: '2026-06-01T11:00:00' })).toMatchObject([
    { kind: 'close', since: '2026-06-01T10:00:00' },
  ])
})

test('a word that every object knows is no department', () => {
  given(...found, objected)
    .when({ type: 'agree', duty: 'treat', bearer: 'constructor', minute: '纪要', signatures: [] }, officer('water'))
    .refused('unknown-department')
  given(...found)
    .when(
      { type: 'object', duty: 'treat', reason: '不归我们', clause: 'health-1', proposes: 'constructor' },
      officer('health'),
    )
    .refused('unknown-department')
  given(...found)
    .when({ type: 'discharge', duty: 'constructor' }, officer('health'))
    .refused('unknown-duty')
  given(...found)
    .when({ type: 'record', facts: { constructor: 1 }, reason: '试' }, officer('health'))
    .refused('facts-wrong')
})

test('a fact that is required only where it exists is not asked of a case in which that is not known', () => {
  const place = wellWater.facts.place
  if (place === undefined) throw new Error('willow has no place')
  const list = {
    ...willow,
    matters: willow.matters.map(matter =>
      matter.id === wellWater.id
        ? { ...matter, facts: { ...matter.facts, place: { ...place, onlyWhen: readCondition({ fouled: true }) } } }
        : matter,
    ),
  }
  expect(kindsOf(list, [opened({})], '2026-03-02T10:00:00')).not.toContain('state-facts')
})

test('a limit that names a day is extended from that day', () => {
  const list = willowWith(wellWater, { treat: { within: { day: 25 }, extendable: '10 days' } })
  const extended = happened('2026-03-20T09:00:00', head('health'), {
    type: 'limit-extended',
    data: { duty: 'treat', reason: '缺药' },
  })
  const due = (...history: readonly Happened[]) => {
    const state = stateAfter(...found, ...history)
    const obligation = deriveObligations({ list, state, now: '2026-03-21T09:00:00' }).find(
      ({ kind, duty }) => kind === 'discharge' && duty === 'treat',
    )
    return obligation && dueOf({ list, state, obligation })
  }
  expect(due()?.date).toBe('2026-03-25')
  // The fourth to the sixth of April 2026 are a holiday.
  expect(due(extended)?.date).toBe('2026-04-07')
  expect(due(extended)?.explanation.map(({ kind }) => kind)).toEqual([
    'start',
    'named',
    'extended',
    'counted',
    'rolled',
  ])
})
