// The clock of a duty: more time by two people, time that does not count, limits that run from the later of two acts.
import { describe, expect, test } from 'vitest'
import type { Duty } from '../catalogue/list.ts'
import { deriveObligations } from '../obligations/derive.ts'
import { dueOf } from '../obligations/due-of.ts'
import { discharged, givenIn, type Happened, happened, head, officer, opened, stateAfter } from '../testing/given.ts'
import { orchardGrant, wellWater, willow, willowWith } from '../testing/willow.ts'
import { allowedActs } from './allowed.ts'

const accepted = discharged('2026-03-02T10:00:00', 'water', 'accept', 'accepted')
const extending = { type: 'extend' as const, duty: 'inspect', reason: '要等化验' }
const two = willowWith(wellWater, { inspect: { extensionApproval: 'head' } })
const asked = happened('2026-03-05T09:00:00', officer('water'), {
  type: 'extension-proposed',
  data: { duty: 'inspect', reason: '要等化验' },
})
const dueIn = (list: typeof willow, duty: string, history: readonly Happened[], now: string) => {
  const state = stateAfter(...history)
  const obligation = deriveObligations({ list, state, now }).find(
    each => each.duty === duty && each.kind === 'discharge',
  )
  return obligation === undefined ? undefined : dueOf({ list, state, obligation })
}

describe('more time by two people, where the list says so', () => {
  test('an officer asks, and nothing is longer yet', () => {
    givenIn(two, opened(), accepted).when(extending, officer('water')).then({ type: 'extension-proposed' })
    const now = '2026-03-06T09:00:00'
    expect(dueIn(two, 'inspect', [opened(), accepted, asked], now)).toEqual(
      dueIn(two, 'inspect', [opened(), accepted], now),
    )
  })
  test('the head owes a decision, and another person than who asked decides', () => {
    const state = stateAfter(opened(), accepted, asked)
    const owed = deriveObligations({ list: two, state, now: '2026-03-06T09:00:00' })
    expect(owed.find(({ kind }) => kind === 'approve-extension')).toMatchObject({ bearer: 'water', duty: 'inspect' })
    givenIn(two, opened(), accepted, asked)
      .when({ type: 'approve-extension', duty: 'inspect' }, head('water'))
      .then({ type: 'limit-extended', data: { duty: 'inspect', reason: '要等化验', proposedBy: officer('water') } })
    givenIn(two, opened(), accepted, { ...asked, by: head('water') })
      .when({ type: 'approve-extension', duty: 'inspect' }, head('water'))
      .refused('same-person')
    givenIn(two, opened(), accepted, asked)
      .when({ type: 'approve-extension', duty: 'inspect' }, officer('water'))
      .refused('head-needed')
  })
  test('refusing needs a reason, and it can be asked for again', () => {
    givenIn(two, opened(), accepted, asked)
      .when({ type: 'refuse-extension', duty: 'inspect', reason: '' }, head('water'))
      .refused('reason-missing')
    const refused = happened('2026-03-06T09:00:00', head('water'), {
      type: 'extension-refused',
      data: { duty: 'inspect', reason: '来得及' },
    })
    givenIn(two, opened(), accepted, asked, refused)
      .when(extending, officer('water'))
      .then({ type: 'extension-proposed' })
    givenIn(two, opened(), accepted, asked).when(extending, officer('water')).refused('proposed-already')
  })
  test('where the list does not, the head extends, and nobody has anything to approve', () => {
    givenIn(willow, opened(), accepted).when(extending, officer('water')).refused('head-needed')
    givenIn(willow, opened(), accepted)
      .when({ type: 'approve-extension', duty: 'inspect' }, head('water'))
      .refused('nothing-proposed')
  })
  test('what is offered follows', () => {
    const acts = (role: typeof head, ...history: readonly Happened[]) =>
      allowedActs(stateAfter(...history), { list: two, at: '2026-03-06T09:00:00', by: role('water') }).map(
        ({ act }) => act,
      )
    expect(acts(officer, opened(), accepted)).toContain('extend')
    expect(acts(officer, opened(), accepted, asked)).not.toContain('extend')
    expect(acts(officer, opened(), accepted, asked)).not.toContain('approve-extension')
    expect(acts(head, opened(), accepted, asked)).toEqual(
      expect.arrayContaining(['approve-extension', 'refuse-extension']),
    )
  })
})

describe('a clock that stands still, of a limit that names its day', () => {
  const list = willowWith(wellWater, { inspect: { within: { day: 20 } } as Partial<Duty> })
  const suspended = happened('2026-03-09T10:00:00', head('water'), {
    type: 'clock-suspended',
    data: { duty: 'inspect', reason: '鉴定' },
  })
  const resumed = happened('2026-03-12T10:00:00', officer('water'), {
    type: 'clock-resumed',
    data: { duty: 'inspect' },
  })
  const now = '2026-03-13T09:00:00'
  test('nothing is due while it stands', () => {
    expect(dueIn(list, 'inspect', [opened(), accepted, suspended], now)).toMatchObject({
      suspendedSince: '2026-03-09T10:00:00',
    })
  })
  test('the days are credited, and the last one moves off a day of rest', () => {
    expect(dueIn(list, 'inspect', [opened(), accepted], now)?.date).toBe('2026-03-20')
    expect(dueIn(list, 'inspect', [opened(), accepted, suspended, resumed], now)?.date).toBe('2026-03-23')
  })
  test('the ledger keeps why', () => {
    expect(stateAfter(opened(), accepted, suspended, resumed).suspensions.inspect).toEqual([
      { from: '2026-03-09T10:00:00', to: '2026-03-12T10:00:00', reason: '鉴定' },
    ])
  })
})

test('a limit runs from the later of two acts, and from neither while one is missing', () => {
  const list = willowWith(orchardGrant, {
    review: { with: [] },
    pay: { when: orchardGrant.duties.review!.when, within: { span: '5 days', from: ['review', 'verify-land'] } },
  })
  const applied = happened(
    '2026-03-02T09:00:00',
    { person: 'anonymous', role: 'public' },
    {
      type: 'case-opened',
      data: { matter: 'orchard-grant', channel: 'application', facts: { trees: 30, 'planted-on': '2026-02-01' } },
    },
  )
  const reviewed = discharged('2026-03-03T09:00:00', 'orchards', 'review', 'granted')
  const verified = discharged('2026-03-05T09:00:00', 'registry', 'verify-land')
  expect(dueIn(list, 'pay', [applied, reviewed], '2026-03-04T09:00:00')).toBeUndefined()
  expect(dueIn(list, 'pay', [applied, reviewed, verified], '2026-03-06T09:00:00')?.date).toBe('2026-03-10')
})

test('whose clause says so may urge, and it is offered', () => {
  const list = willowWith(wellWater, { treat: { act: 'oversee' } })
  const at = '2026-03-03T09:00:00'
  const acts = allowedActs(stateAfter(opened(), accepted), { list, at, by: officer('health') })
  expect(acts).toContainEqual({ act: 'urge', duty: 'inspect' })
  const urging = { type: 'urge' as const, duty: 'inspect', text: '请抓紧' }
  givenIn(list, opened(), accepted).when(urging, officer('health'), at).then({ type: 'urged' })
  givenIn(willow, opened(), accepted).when(urging, officer('health'), at).refused('not-your-department')
})
