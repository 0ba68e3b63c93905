// Reminders: by the list's rule, each once, whatever restarts, however many servers, and however the clock jumps.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { inTransaction } from '../db/in-transaction.ts'
import { alsoOpen } from '../testing/test-database.ts'
import { act, caseOf, done, openTestSite, report, type TestSite, type Visitor } from '../testing/test-site.ts'
import type { CaseView } from '../views.ts'
import { wakeCases } from './wake-cases.ts'

let site: TestSite
beforeEach(async () => {
  site = await openTestSite()
})
afterEach(async () => {
  expect(site.bugs).toEqual([])
  await site.close()
})

const given = async () => {
  const rows = await site.setting.db.selectFrom('notice').selectAll().orderBy('notice_id').execute()
  return rows.map(({ code, department, role, data }) => [code, role ?? department, data.duty, data.due])
}

const reminders = async () => (await given()).filter(([code]) => /^(due-soon|overdue)/.test(String(code)))

/** A case in which the order is owed by water: inspected on Tuesday 3 March, ordered within 3 days, on Friday 6 March. */
async function ordering(): Promise<{ view: CaseView; officer: Visitor; head: Visitor }> {
  const officer = await site.person('water-officer')
  const head = await site.person('water-head')
  const view = await caseOf(officer, await report(site))
  await done(officer, view, { act: 'propose', duty: 'accept', outcome: 'accepted' })
  await done(head, view, { act: 'approve', duty: 'accept' })
  site.setTime('2026-03-03T15:00')
  await done(officer, view, { act: 'discharge', duty: 'inspect', facts: { fouled: true, ill: 0, 'on-purpose': false } })
  return { view, officer, head }
}

const due = '2026-03-06T23:59:59'

test('before the due date the bearer is reminded, after it the head, and a working day later the supervisor', async () => {
  await ordering()
  const seen: unknown[] = []
  for (const time of ['03-03T23:00', '03-04T08:00', '03-06T18:30', '03-07T00:01', '03-09T12:00', '03-10T00:01']) {
    site.setTime(`2026-${time}`)
    await wakeCases(site.setting)
    const all = await reminders()
    seen.push([time, ...all.slice(seen.flat(1).filter(each => Array.isArray(each)).length)])
  }
  expect(seen).toEqual([
    ['03-03T23:00'],
    ['03-04T08:00', ['due-soon', 'water', 'order', due]],
    ['03-06T18:30', ['due-soon', 'water', 'order', due]],
    ['03-07T00:01', ['overdue', 'head', 'order', due]],
    ['03-09T12:00'],
    ['03-10T00:01', ['overdue-watched', 'council', 'order', due]],
  ])
})

test('after a week without a server each is told once, and nobody that it will be due', async () => {
  await ordering()
  site.setTime('2026-03-17T09:00')
  await wakeCases(site.setting)
  await wakeCases(site.setting)
  const once = [
    ['overdue', 'head', 'order', due],
    ['overdue-watched', 'council', 'order', due],
  ]
  expect(await reminders()).toEqual(once)
  site.setTime('2026-03-24T09:00')
  await wakeCases(site.setting)
  expect(await reminders()).toEqual(once)
})

test('servers that look at the same instant remind once', async () => {
  await ordering()
  site.setTime('2026-03-17T09:00')
  const others = await Promise.all([1, 2, 3].map(() => alsoOpen(site.database)))
  await Promise.all([site.database, ...others].map(({ db }) => wakeCases({ ...site.setting, db })))
  await Promise.all(others.map(other => other.close()))
  expect(await reminders()).toHaveLength(2)
  expect(await site.setting.db.selectFrom('reminder_sent').selectAll().execute()).toHaveLength(2)
})

test('a round that is cut off half-way leaves nothing, and the next one does it', async () => {
  await ordering()
  site.setTime('2026-03-17T09:00')
  const cut = inTransaction(site.setting.db, async tx => {
    await wakeCases({ ...site.setting, db: tx })
    throw new Error('the power went out')
  })
  await expect(cut).rejects.toThrow('the power went out')
  expect(await reminders()).toEqual([])
  await wakeCases(site.setting)
  expect(await reminders()).toHaveLength(2)
})

test('what was discharged before is not reminded of', async () => {
  const { view, officer } = await ordering()
  await done(officer, view, { act: 'discharge', duty: 'order', outcome: 'complied' })
  site.setTime('2026-03-09T09:00')
  await wakeCases(site.setting)
  expect((await reminders()).filter(([, , duty]) => duty === 'order')).toEqual([])
})

test('a due date that moves is reminded of anew', async () => {
  const { view, head } = await ordering()
  site.setTime('2026-03-04T08:00')
  await wakeCases(site.setting)
  await done(head, view, { act: 'suspend', duty: 'order', reason: '等待鉴定' })
  site.setTime('2026-03-17T09:00')
  await wakeCases(site.setting)
  expect(await reminders()).toEqual([['due-soon', 'water', 'order', due]])
  await done(head, view, { act: 'resume', duty: 'order' })
  site.setTime('2026-03-18T09:00')
  await wakeCases(site.setting)
  const later = '2026-03-19T23:59:59'
  expect(await reminders()).toEqual([
    ['due-soon', 'water', 'order', due],
    ['due-soon', 'water', 'order', later],
  ])
  site.setTime('2026-04-20T09:00')
  await wakeCases(site.setting)
  expect((await reminders()).slice(2)).toEqual([
    ['overdue', 'head', 'order', later],
    ['overdue-watched', 'council', 'order', later],
  ])
})

test('what arises by the passing of time alone is told: past the time to agree, the settler owes a ruling', async () => {
  const officer = await site.person('water-officer')
  const health = await site.person('health-officer')
  const { view } = await ordering()
  const again = await done(officer, view, { act: 'record', facts: { ill: 2 }, reason: '又有人患病' })
  expect(again.obligations.map(({ duty }) => duty)).toContain('treat')
  const objected = await act(health, view, {
    act: 'object',
    duty: 'treat',
    reason: '不属于本局',
    clause: 'health-1',
    proposes: 'water',
  })
  expect(objected.status).toBe(200)
  site.setTime('2026-03-30T09:00')
  await wakeCases(site.setting)
  await wakeCases(site.setting)
  const rules = await site.setting.db
    .selectFrom('notice')
    .select(['department', 'data'])
    .where('code', '=', 'arisen')
    .execute()
  expect(rules.filter(({ data }) => data.kind === 'rule').map(({ department }) => department)).toEqual(['registry'])
})

test('a case is not looked at before something can have changed', async () => {
  await ordering()
  expect(await wakeCases(site.setting)).toBe(0)
  site.setTime('2026-03-07T09:00')
  expect(await wakeCases(site.setting)).toBe(1)
  expect(await wakeCases(site.setting)).toBe(0)
})
