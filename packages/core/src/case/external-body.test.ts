// A body without a worklist: somebody must be able to do, or record, everything that falls to it.
import { expect, test } from 'vitest'
import { deriveObligations } from '../obligations/derive.ts'
import { discharged, givenIn, type Happened, happened, head, officer, opened, stateAfter } from '../testing/given.ts'
import { wellWater, willow, willowWith } from '../testing/willow.ts'
import { allowedActs } from './allowed.ts'

const accepted = discharged('2026-03-02T10:00:00', 'water', 'accept', 'accepted')
const at = '2026-03-03T09:00:00'

const kinds = (list: typeof willow, history: readonly Happened[], kind: string) =>
  deriveObligations({ list, state: stateAfter(...history), now: at }).filter(each => each.kind === kind)

test('its joining is recorded by the department that records its acts, and counts as its own', () => {
  const list = willowWith(wellWater, { inspect: { with: ['mill', 'health'] } })
  expect(kinds(list, [opened(), accepted], 'join')).toMatchObject([
    { bearer: 'mill', recorder: 'water' },
    { bearer: 'health' },
  ])
  expect(allowedActs(stateAfter(opened(), accepted), { list, at, by: officer('water') })).toContainEqual({
    act: 'join',
    duty: 'inspect',
  })
  givenIn(list, opened(), accepted)
    .when({ type: 'join', duty: 'inspect' }, officer('water'), at)
    .then({ type: 'duty-joined', data: { duty: 'inspect', department: 'mill' } })
  const joined = happened(at, officer('water'), {
    type: 'duty-joined',
    data: { duty: 'inspect', department: 'mill' },
  })
  expect(kinds(list, [opened(), accepted, joined], 'join').map(({ bearer }) => bearer)).toEqual(['health'])
})

test('what it does and a head must approve is approved by the head of that department', () => {
  const list = willowWith(wellWater, { accept: { by: 'mill' } })
  const proposed = happened('2026-03-02T10:00:00', officer('water'), {
    type: 'discharge-proposed',
    data: { duty: 'accept', outcome: 'accepted', facts: {} },
  })
  expect(kinds(list, [opened(), proposed], 'approve')).toMatchObject([{ bearer: 'mill', recorder: 'water' }])
  expect(allowedActs(stateAfter(opened(), proposed), { list, at, by: head('water') })).toContainEqual({
    act: 'approve',
    duty: 'accept',
  })
})

test('what a settler lays on it can be completed', () => {
  const done = discharged('2026-03-02T11:00:00', 'water', 'inspect', 'done', {
    fouled: true,
    ill: 0,
    'on-purpose': false,
  })
  const refusing = discharged('2026-03-02T12:00:00', 'water', 'order', 'refused')
  const settled = happened('2026-03-02T13:00:00', officer('registry'), {
    type: 'gap-settled',
    data: { bearer: 'mill', act: '停用', within: '10 working days' },
  })
  const history = [opened({ place: 'mill' }), accepted, done, refusing, settled]
  expect(kinds(willow, history, 'complete')).toMatchObject([{ bearer: 'mill', recorder: 'water' }])
  givenIn(willow, ...history)
    .when({ type: 'complete', designation: 0, note: '已停用' }, officer('water'), at)
    .then({ type: 'designation-completed' })
})
