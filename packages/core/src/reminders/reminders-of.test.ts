// Who is reminded of what, when: by the rule of the list, on the county's working days.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ResponsibilityList } from '../catalogue/list.ts'
import { loadList } from '../catalogue/load.ts'
import { deriveObligations } from '../obligations/derive.ts'
import { discharged, type Happened, happened, head, opened, stateAfter } from '../testing/given.ts'
import { willow, willowFiles } from '../testing/willow.ts'
import { nextWaking, remindersDue } from './reminders-of.ts'

const accepted = discharged('2026-03-02T10:00:00', 'water', 'accept', 'accepted')
const inspected = discharged('2026-03-03T15:00:00', 'water', 'inspect', 'done', {
  fouled: true,
  ill: 0,
  'on-purpose': false,
})

function owedAt(now: string, history: readonly Happened[], list: ResponsibilityList = willow) {
  const state = stateAfter(...history)
  return { list, state, now, obligations: deriveObligations({ list, state, now }) }
}

const duesAt = (now: string, history: readonly Happened[], list?: ResponsibilityList) =>
  remindersDue(owedAt(now, history, list)).map(({ kind, key, span, to }) => [
    key.split('/').slice(0, 2).join(' '),
    span === undefined ? kind : `${kind} ${span}`,
    to.role === undefined ? to.department : `${to.department} ${to.role}`,
  ])

test('the bearer is reminded so many working days before, from the beginning of that day', () => {
  // Accepting is due within 2 days: on Wednesday the 4th.
  const history = [opened()]
  const owed = owedAt('2026-03-02T12:00:00', history)
  const due = remindersDue({ ...owed, now: '9999-01-01T00:00:00' })[0]?.due ?? ''
  expect(duesAt('2026-03-02T12:00:00', history)).toEqual([])
  expect(duesAt(`${due.slice(0, 10)}T18:00:00`, history)).toEqual([['discharge accept', 'before 6 hours', 'water']])
})

test('overdue is told to the head at once, and to the supervisor after a working day; both once', () => {
  const history = [opened(), accepted, inspected]
  // Ordered within 3 days of Tuesday the 3rd: due on Friday the 6th. The weekend is no working day.
  expect(duesAt('2026-03-06T23:59:59', history)).toEqual([['discharge order', 'before 6 hours', 'water']])
  const late = ['discharge order', 'overdue-head', 'water head']
  const watched = ['discharge order', 'overdue-supervision', 'council']
  expect(duesAt('2026-03-07T00:00:00', history)).toEqual([late])
  expect(duesAt('2026-03-09T23:59:59', history)).toEqual([late])
  expect(duesAt('2026-03-10T00:00:00', history)).toEqual([late, watched])
  // A week on, nothing else has come: no reminder for each day that went by.
  expect(duesAt('2026-03-19T09:00:00', history)).toEqual([late, watched])
})

test('a holiday is no working day for a reminder either', () => {
  const rule = { ...willow, reminders: { limit: 'promised' as const, before: ['2 working days'] } }
  // Due on Tuesday 7 April; 4 to 6 April are the Willow Festival.
  const due = discharged('2026-04-02T10:00:00', 'water', 'inspect', 'done', {
    fouled: true,
    ill: 0,
    'on-purpose': false,
  })
  const history = [opened(), accepted, due]
  const [reminder] = remindersDue({ ...owedAt('2026-04-07T12:00:00', history, rule) })
  expect(reminder).toBeUndefined()
  const long = { ...rule, reminders: { limit: 'promised' as const, before: ['1 working day'] } }
  expect(remindersDue(owedAt('2026-04-07T12:00:00', history, long))).toMatchObject([
    { at: '2026-04-03T00:00:00', due: '2026-04-07T23:59:59' },
  ])
})

test('what is discharged, closed or only a power is nobody’s to be reminded of', () => {
  const ordered = discharged('2026-03-04T09:00:00', 'water', 'order', 'complied')
  const keys = duesAt('2026-05-01T09:00:00', [opened(), accepted, inspected, ordered]).map(([key]) => key)
  expect(keys).not.toContain('discharge order')
  const closed = happened('2026-03-05T09:00:00', head('water'), { type: 'case-closed', data: {} })
  expect(duesAt('2026-05-01T09:00:00', [opened(), accepted, inspected, ordered, closed])).toEqual([])
})

test('while its clock stands still nothing is due, and after it a new date is reminded of anew', () => {
  const suspended = happened('2026-03-04T09:00:00', head('water'), {
    type: 'clock-suspended',
    data: { duty: 'order', reason: '等待鉴定' },
  })
  const history = [opened(), accepted, inspected, suspended]
  expect(duesAt('2026-03-12T09:00:00', history)).toEqual([])
  const resumed = happened('2026-03-12T10:00:00', head('water'), { type: 'clock-resumed', data: { duty: 'order' } })
  const owed = owedAt('2026-04-30T10:00:00', [...history, resumed])
  const dues = remindersDue(owed).filter(({ key }) => key.startsWith('discharge/order'))
  expect(new Set(dues.map(({ due }) => due))).toEqual(new Set(['2026-03-16T23:59:59']))
})

test('a list without a rule reminds nobody', () => {
  const { reminders: _, ...without } = willow
  expect(duesAt('2026-05-01T09:00:00', [opened(), accepted, inspected], without as ResponsibilityList)).toEqual([])
})

test('one wakes at each instant at which something changes, and nothing changes in between', () => {
  const history = [opened(), accepted, inspected]
  const seconds = fc.integer({ min: 0, max: 40 * 86_400 })
  const at = (second: number): string =>
    new Date(Date.UTC(2026, 2, 3, 15, 0, 1) + second * 1000).toISOString().slice(0, 19)
  fc.assert(
    fc.property(seconds, seconds, (one, other) => {
      const [from, to] = [at(Math.min(one, other)), at(Math.max(one, other))]
      const before = owedAt(from, history)
      const wake = nextWaking(before)
      if (wake !== undefined && wake < to) return
      expect(duesAt(to, history)).toEqual(
        expect.arrayContaining(duesAt(from, history).filter(([, k]) => !k?.startsWith('before'))),
      )
      const fresh = duesAt(to, history).filter(due => !duesAt(from, history).some(known => `${known}` === `${due}`))
      expect(fresh).toEqual([])
    }),
    { numRuns: 300 },
  )
})

const errorsOf = (from: string, to: string) => {
  const text = willowFiles.get('list.yaml') ?? ''
  if (!text.includes(from)) throw new Error(`list.yaml does not say ${from}`)
  const loaded = loadList(new Map([...willowFiles, ['list.yaml', text.replace(from, to)]]), 'hash')
  const problems = loaded.ok ? loaded.value.problems : loaded.error
  return problems.filter(({ level }) => level === 'error').map(({ code, path, line }) => ({ code, path, line }))
}

test('a rule that cannot be carried out is an error of the list, in its place', () => {
  expect(errorsOf('supervised-by: council\n', '')).toMatchObject([
    { code: 'nobody-watches', path: 'reminders.overdue.supervision', line: expect.any(Number) },
  ])
  expect(errorsOf('[2 working days, 6 hours]', '[6 hours, 6 hours]')).toMatchObject([
    { code: 'same-id-twice', path: 'reminders.statutory.before.1' },
  ])
  expect(errorsOf('head: at once', 'head: soon')).not.toEqual([])
})
