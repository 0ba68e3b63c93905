// Between a proposal and its approval the case goes on: what is approved must still be what is owed, by whom, on what facts.
import { expect, test } from 'vitest'
import { deriveObligations } from '../obligations/derive.ts'
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
import { bridgeWatch, orchardGrant, wellWater, willow, willowWith } from '../testing/willow.ts'

const proposed = happened('2026-03-02T10:00:00', officer('water'), {
  type: 'discharge-proposed',
  data: { duty: 'accept', outcome: 'accepted', facts: {} },
})
const moved = happened('2026-03-12T09:00:00', head('registry'), {
  type: 'objection-ruled',
  data: { duty: 'accept', bearer: 'health', reason: '裁定' },
})

const approvals = (list: typeof willow, history: readonly Happened[]) =>
  deriveObligations({ list, state: stateAfter(...history), now: '2026-03-20T09:00:00' }).filter(
    ({ kind }) => kind === 'approve',
  )

test('what another department proposed before the duty moved is nothing for the new bearer to approve', () => {
  expect(approvals(willow, [opened(), proposed])).toHaveLength(1)
  expect(approvals(willow, [opened(), proposed, moved])).toEqual([])
  given(opened(), proposed, moved).when({ type: 'approve', duty: 'accept' }, head('health')).refused('nothing-proposed')
  given(opened(), proposed, moved)
    .when({ type: 'discharge', duty: 'accept', outcome: 'accepted' }, officer('health'))
    .then({ type: 'discharge-proposed' })
})

test('what is owed no longer is not approved, and nobody is asked to', () => {
  const inspected = (at: string, ill: number) =>
    discharged(at, 'water', 'inspect', 'done', { fouled: false, ill, 'on-purpose': false })
  const list = willowWith(wellWater, { treat: { approval: 'head' } })
  const history = [
    opened(),
    discharged('2026-03-02T10:00:00', 'water', 'accept', 'accepted'),
    inspected('2026-03-03T09:00:00', 3),
    happened('2026-03-03T10:00:00', officer('health'), {
      type: 'discharge-proposed',
      data: { duty: 'treat', outcome: 'done', facts: {} },
    }),
    happened('2026-03-03T11:00:00', officer('water'), {
      type: 'facts-recorded',
      data: { facts: { ill: 0 }, reason: '误报' },
    }),
  ]
  expect(approvals(list, history)).toEqual([])
  givenIn(list, ...history)
    .when({ type: 'approve', duty: 'treat' }, head('health'))
    .refused('not-owed')
})

const applied = happened(
  '2026-03-02T09:00:00',
  { person: 'anonymous', role: 'public' },
  {
    type: 'case-opened',
    data: { matter: 'orchard-grant', channel: 'application', facts: { trees: 30, 'planted-on': '2026-02-01' } },
  },
)

test('what is approved is computed from the facts as they are then', () => {
  const list = willowWith(orchardGrant, { review: { approval: 'head', with: [] } })
  const grant = happened('2026-03-03T09:00:00', officer('orchards'), {
    type: 'discharge-proposed',
    data: { duty: 'review', outcome: 'granted', facts: { organic: false }, computed: { amount: '600.00' } },
  })
  const corrected = happened('2026-03-04T09:00:00', officer('orchards'), {
    type: 'facts-recorded',
    data: { facts: { trees: 10 }, reason: '实地清点' },
  })
  const amountAfter = (...history: readonly Happened[]) => {
    const [event] = givenIn(list, ...history)
      .when({ type: 'approve', duty: 'review' }, head('orchards'))
      .events()
    return event?.type === 'duty-discharged' ? Number(event.data.computed?.amount) : undefined
  }
  expect(amountAfter(applied, grant)).toBe(3 * (amountAfter(applied, grant, corrected) ?? 0))
})

test('each period of a repeated duty is joined anew', () => {
  const list = willowWith(bridgeWatch, { look: { with: ['council'] } })
  const begun = happened(
    '2026-01-12T09:00:00',
    { person: 'clock', role: 'clock' },
    { type: 'case-opened', data: { matter: 'bridge-watch', channel: 'schedule', facts: {} } },
  )
  const planned = discharged('2026-01-12T10:00:00', 'watch', 'plan', 'done', { 'last-day': '2026-06-30' })
  const joined = happened('2026-01-13T09:00:00', officer('council'), { type: 'duty-joined', data: { duty: 'look' } })
  const looked = happened('2026-01-13T10:00:00', officer('watch'), {
    type: 'duty-discharged',
    data: { duty: 'look', outcome: 'done', facts: {}, period: 0, start: '2026-01-12' },
  })
  const look = { type: 'discharge', duty: 'look' } as const
  const history = [begun, planned, joined]
  givenIn(list, ...history)
    .when(look, officer('watch'), '2026-01-13T10:00:00')
    .then({ type: 'duty-discharged' })
  givenIn(list, ...history, looked)
    .when(look, officer('watch'), '2026-02-13T10:00:00')
    .refused('join-missing')
  givenIn(list, ...history, looked)
    .when({ type: 'join', duty: 'look' }, officer('council'), '2026-01-14T10:00:00')
    .refused('nothing-to-join')
})
