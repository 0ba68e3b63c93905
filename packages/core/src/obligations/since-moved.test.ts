// Since when something is owed after a duty moved in the middle of a period, after one became void, and what a second discharge opens.
import { expect, test } from 'vitest'
import { readCondition } from '../condition/read-condition.ts'
import { discharged, givenIn, type Happened, happened, head, officer, opened, stateAfter } from '../testing/given.ts'
import { bridgeWatch, wellWater, willow, willowWith } from '../testing/willow.ts'
import { deriveObligations } from './derive.ts'

const begun = happened(
  '2026-01-12T09:00:00',
  { person: 'clock', role: 'clock' },
  { type: 'case-opened', data: { matter: 'bridge-watch', channel: 'schedule', facts: {} } },
)
const planned = discharged('2026-01-12T10:00:00', 'watch', 'plan', 'done', { 'last-day': '2026-06-30' })
const looked = happened('2026-01-13T10:00:00', officer('watch'), {
  type: 'duty-discharged',
  data: { duty: 'look', outcome: 'done', facts: {}, period: 0, start: '2026-01-12' },
})
const ruled = (at: string) =>
  happened(at, head('registry'), {
    type: 'objection-ruled',
    data: { duty: 'look', bearer: 'council', reason: '裁定' },
  })
const look = (now: string, ...history: readonly Happened[]) =>
  deriveObligations({ list: willow, state: stateAfter(...history), now }).find(
    ({ kind, duty }) => kind === 'discharge' && duty === 'look',
  )

const receipts = (now: string, ...history: readonly Happened[]) =>
  deriveObligations({ list: willow, state: stateAfter(...history), now }).flatMap(({ kind, bearer }) =>
    kind === 'acknowledge' ? [bearer] : [],
  )

test('whoever gets a repeated duty in the middle of a period owes it since then; the periods stay where they were', () => {
  const moved = [begun, planned, looked, ruled('2026-02-20T09:00:00')]
  expect(look('2026-02-21T09:00:00', ...moved)).toMatchObject({ bearer: 'council', since: '2026-02-20T09:00:00' })
  expect(receipts('2026-02-20T10:00:00', ...moved)).toEqual(['council'])
  const again = happened('2026-02-23T09:00:00', officer('council'), {
    type: 'duty-discharged',
    data: { duty: 'look', outcome: 'done', facts: {}, period: 1, start: '2026-01-12' },
  })
  expect(look('2026-03-13T09:00:00', ...moved, again)).toMatchObject({
    bearer: 'council',
    since: '2026-03-12T00:00:00',
  })
  expect(receipts('2026-03-13T09:00:00', ...moved, again)).toEqual([])
})

test('a move in the first period does not shift the periods', () => {
  const [event] = givenIn(willow, begun, planned, ruled('2026-01-20T09:00:00'))
    .when({ type: 'discharge', duty: 'look' }, officer('council'), '2026-01-21T09:00:00')
    .events()
  expect(event).toMatchObject({ type: 'duty-discharged', data: { period: 0, start: '2026-01-12' } })
})

test('closing is owed since the last duty became void, not since the act before it', () => {
  const until = readCondition({ ill: 0 })
  const list = willowWith(wellWater, { treat: { until, when: wellWater.duties.order!.when } })
  const history = [
    opened(),
    discharged('2026-03-02T10:00:00', 'water', 'accept', 'accepted'),
    discharged('2026-03-03T09:00:00', 'water', 'inspect', 'done', { fouled: true, ill: 3, 'on-purpose': false }),
    discharged('2026-03-03T10:00:00', 'water', 'order', 'complied'),
    happened('2026-03-10T09:00:00', officer('water'), {
      type: 'facts-corrected',
      data: { facts: { ill: 0 }, reason: '误报' },
    }),
  ]
  const close = deriveObligations({ list, state: stateAfter(...history), now: '2026-03-11T09:00:00' })
  expect(close).toMatchObject([{ kind: 'close', since: '2026-03-10T09:00:00' }])
})

test('each period of a duty that opens a case opens its own; a link made by hand opens nothing and prevents nothing', () => {
  const list = willowWith(bridgeWatch, { look: { opens: [{ matter: 'well-water' }] } })
  const opening = happened('2026-01-13T10:00:00', officer('watch'), {
    type: 'case-linked',
    data: { matter: 'well-water', duty: 'look', caseId: 'first' },
  })
  const byHand = happened('2026-01-12T11:00:00', officer('watch'), {
    type: 'case-linked',
    data: { matter: 'well-water', caseId: 'other', relation: 'related' },
  })
  const opens = (...history: readonly Happened[]) =>
    givenIn(list, ...history)
      .when({ type: 'discharge', duty: 'look' }, officer('watch'), '2026-02-13T10:00:00')
      .events()
      .filter(({ type }) => type === 'case-linked')
  expect(opens(begun, planned, byHand)).toHaveLength(1)
  expect(opens(begun, planned, looked, opening)).toHaveLength(1)
})
