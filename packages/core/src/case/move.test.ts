// A case under two versions of the list: looked at before, gone over to, and read afterwards event by event.
import { describe, expect, test } from 'vitest'
import { loadList } from '../catalogue/load.ts'
import { deriveObligations } from '../obligations/derive.ts'
import { dueOf } from '../obligations/due-of.ts'
import { discharged, type Happened, happened, head, officer, opened, stateAfter } from '../testing/given.ts'
import { willow, willowFiles } from '../testing/willow.ts'
import { allowedActs } from './allowed.ts'
import { decide } from './decide.ts'
import type { CaseEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { previewMove } from './preview-move.ts'

/** The next version of the invented county's list, with some words of the matter written otherwise. */
function version(...edits: readonly (readonly [string, string])[]) {
  const path = 'matters/well-water/matter.yaml'
  const text = edits.reduce((before, [from, to]) => {
    expect(before).toContain(from)
    return before.replaceAll(from, to)
  }, willowFiles.get(path) ?? '')
  const loaded = loadList(new Map([...willowFiles, [path, text]]), 'willow-2')
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error[0]))
  return loaded.value.list
}

const at = '2026-03-05T09:00:00'
const history = [
  opened(),
  discharged('2026-03-02T10:00:00', 'water', 'accept', 'accepted'),
  discharged('2026-03-03T15:00:00', 'water', 'inspect', 'done', { fouled: true, ill: 12, 'on-purpose': false }),
]
const by = head('water')
const context = (inForce: typeof willow) => ({ list: willow, at, by, inForce })
const moving = { type: 'move' as const, to: 'willow-2', reason: '新清单施行' }

/** The case after going over to a version. */
function movedTo(list: typeof willow, ...given: readonly Happened[]) {
  const state = stateAfter(...given)
  const decided = decide(state, moving, context(list))
  if (!decided.ok) throw new Error(decided.error.code)
  const [body] = decided.value
  const event = { ...body, at, by, caseId: 'case', version: state.version + 1, list: willow.hash } as CaseEvent
  return evolve(state, event)
}
const owedIn = (list: typeof willow, state: ReturnType<typeof movedTo>) =>
  deriveObligations({ list, state, now: at })
    .filter(({ kind }) => kind === 'discharge')
    .map(({ duty }) => duty)

describe('deciding to go over', () => {
  const next = version(['within: 24 hours', 'within: 48 hours'])
  test('is for the head of the lead, with a reason, to the version in force', () => {
    const state = stateAfter(...history)
    const decideBy = (command: typeof moving, actor = by, inForce = next) =>
      decide(state, command, { ...context(inForce), by: actor })
    expect(decideBy(moving)).toMatchObject({ ok: true, value: [{ type: 'case-moved' }] })
    expect(decideBy(moving, officer('water'))).toMatchObject({ error: { code: 'head-needed' } })
    expect(decideBy(moving, head('health'))).toMatchObject({ error: { code: 'not-your-department' } })
    expect(decideBy({ ...moving, reason: '' })).toMatchObject({ error: { code: 'reason-missing' } })
    expect(decideBy({ ...moving, to: 'willow-9' })).toMatchObject({ error: { code: 'unknown-version' } })
    expect(decideBy({ ...moving, to: 'willow' })).toMatchObject({ error: { code: 'in-force-already' } })
    const without = { ...next, matters: next.matters.filter(({ id }) => id !== 'well-water') }
    expect(decideBy(moving, by, without)).toMatchObject({ error: { code: 'unknown-matter' } })
  })
  test('is offered only where there is another version', () => {
    const offered = (inForce: typeof willow, actor = by) =>
      allowedActs(stateAfter(...history), { ...context(inForce), by: actor }).some(({ act }) => act === 'move')
    expect(offered(next)).toBe(true)
    expect(offered(willow)).toBe(false)
    expect(offered(next, officer('water'))).toBe(false)
  })
})

test('a limit that is another: the due date changes, the clock runs on from where it began', () => {
  const next = version(['within: 24 hours', 'within: 48 hours'])
  const state = stateAfter(...history)
  const preview = previewMove(state, context(next), next)
  expect(preview?.gone).toEqual([])
  expect(preview?.arising).toEqual([])
  expect(preview?.changed.map(({ before, after }) => [before.obligation.duty, before.due, after.due])).toEqual(
    expect.arrayContaining([['treat', '2026-03-04T15:00:00', '2026-03-05T15:00:00']]),
  )
  const moved = movedTo(next, ...history)
  const treat = deriveObligations({ list: next, state: moved, now: at }).find(({ duty }) => duty === 'treat')!
  expect(treat.since).toBe('2026-03-03T15:00:00')
  expect(dueOf({ list: next, state: moved, obligation: treat })?.at).toBe('2026-03-05T15:00:00')
})

test('a duty that is gone is owed no longer; one that is new is owed since the move', () => {
  const next = version(
    ['  hand-over:\n', '  tell-watch:\n'],
    ['when: { hand-over: done }', 'when: { tell-watch: done }'],
  )
  const preview = previewMove(stateAfter(...history), context(next), next)
  expect(preview?.gone.map(({ obligation }) => obligation.duty)).toEqual(['hand-over'])
  expect(preview?.arising.map(({ obligation }) => obligation.duty)).toContain('tell-watch')
  const moved = movedTo(next, ...history)
  expect(owedIn(next, moved)).toEqual(expect.arrayContaining(['order', 'treat', 'tell-watch']))
  expect(owedIn(next, moved)).not.toContain('hand-over')
  const told = deriveObligations({ list: next, state: moved, now: at }).find(({ duty }) => duty === 'tell-watch')
  expect(told?.since).toBe(at)
})

test('what was done under a name that is gone stays on record, and is named as counting for nothing', () => {
  const next = version(
    ['  hand-over:\n', '  tell-watch:\n'],
    ['when: { hand-over: done }', 'when: { tell-watch: done }'],
  )
  const handed = discharged('2026-03-04T09:00:00', 'water', 'hand-over')
  expect(previewMove(stateAfter(...history, handed), context(next), next)?.dropped).toEqual(['hand-over'])
  const moved = movedTo(next, ...history, handed)
  expect(moved.acts['hand-over']).toMatchObject({ outcome: 'done' })
  expect(owedIn(next, moved)).not.toContain('prosecute')
})

test('a fact of another kind is forgotten, and what it made owed with it', () => {
  const next = version(
    [
      'type: integer\n    unit: { zh: 人, en: people }\n    min: 0\n',
      'type: enum\n    values: { few: { zh: 少, en: few }, many: { zh: 多, en: many } }\n',
    ],
    ['ill: { at-least: 1 }', 'ill: [few, many]'],
    ['ill: { at-least: 10 }', 'ill: many'],
    ['ill: { above: 0 }', 'ill: [few, many]'],
    ['ill: { above: 9 }', 'ill: many'],
    ['    cues: { before: [人生病, 人病] }\n', ''],
  )
  const preview = previewMove(stateAfter(...history), context(next), next)
  expect(preview?.forgotten).toEqual(['ill'])
  expect(preview?.gone.map(({ obligation }) => obligation.duty)).toEqual(expect.arrayContaining(['treat', 'hand-over']))
  const moved = movedTo(next, ...history)
  expect(moved.facts.ill).toBeUndefined()
  expect(moved.facts.fouled?.value).toBe(true)
  expect(owedIn(next, moved)).toEqual(['order'])
})

test('nothing is owed otherwise after a move that changes nothing', () => {
  const next = { ...willow, hash: 'willow-2' }
  const preview = previewMove(stateAfter(...history), context(next), next)
  expect(preview).toMatchObject({ gone: [], arising: [], changed: [], dropped: [], forgotten: [] })
  const before = deriveObligations({ list: willow, state: stateAfter(...history), now: at })
  expect(deriveObligations({ list: next, state: movedTo(next, ...history), now: at })).toEqual(before)
})

test('the events before and after the move are each of their own version', () => {
  const next = version(['within: 24 hours', 'within: 48 hours'])
  const moved = movedTo(next, ...history)
  expect(moved.list).toBe('willow-2')
  expect(moved.moves).toMatchObject([{ from: 'willow', to: 'willow-2', reason: '新清单施行' }])
  const treated = happened('2026-03-05T10:00:00', officer('health'), {
    type: 'duty-discharged',
    data: { duty: 'treat', outcome: 'done', facts: {} },
  })
  const after = evolve(moved, {
    ...treated.body,
    at: treated.at,
    by: treated.by,
    caseId: 'case',
    version: 5,
    list: 'willow-2',
  } as CaseEvent)
  expect(owedIn(next, after)).not.toContain('treat')
})
