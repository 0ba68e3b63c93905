import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, caseOf, done, openTestSite, report, type TestSite } from '../testing/test-site.ts'
import type { CaseRow, CasesView, WorklistView } from '../views.ts'
import { openScheduledCases } from './open-scheduled-cases.ts'
import { runJobs } from './run-jobs.ts'

let site: TestSite
const bugs: unknown[] = []
const run = () => runJobs(site.setting, { onBug: bug => bugs.push(bug), onNotOpened: refused => bugs.push(refused) })

beforeAll(async () => {
  site = await openTestSite()
})
afterAll(async () => {
  expect(bugs).toEqual([])
  await site.close()
})

const casesOf = async (matter: string): Promise<CaseRow[]> => {
  const watch = await site.person('watch-officer')
  return (await watch.get<CasesView>('/api/cases')).body.rows.filter(row => row.matter === matter)
}

test('a period’s case is opened once, however often and by however many', async () => {
  await run()
  await Promise.all([run(), run(), openScheduledCases(site.setting)])
  expect(await casesOf('bridge-watch')).toMatchObject([
    { subject: '2026', owedBy: ['watch'], opened: '2026-03-02T09:00:00' },
  ])
  site.setTime('2027-01-09T09:00')
  await run()
  expect(await casesOf('bridge-watch')).toHaveLength(1)
  site.setTime('2027-01-10T09:00')
  await run()
  expect((await casesOf('bridge-watch')).map(({ subject }) => subject)).toEqual(['2027', '2026'])
})

test('a receipt that was not given in time counts as given, without anybody doing anything', async () => {
  site.setTime('2026-06-01T09:00')
  const officer = await site.person('water-officer')
  const head = await site.person('water-head')
  const health = await site.person('health-officer')
  const view = await caseOf(officer, await report(site))
  await done(officer, view, { act: 'propose', duty: 'accept', outcome: 'accepted' })
  await done(head, view, { act: 'approve', duty: 'accept' })
  await done(officer, view, { act: 'discharge', duty: 'inspect', facts: { fouled: true, ill: 1, 'on-purpose': false } })
  const owed = async () =>
    (await health.get<WorklistView>('/api/worklist')).body.rows.map(({ kind, duty }) => [kind, duty])
  expect(await owed()).toEqual([
    ['discharge', 'treat'],
    ['acknowledge', 'treat'],
  ])
  site.setTime('2026-06-04T09:00')
  expect(await owed()).toEqual([['discharge', 'treat']])
  expect(await act(health, view, { act: 'acknowledge', duty: 'treat' })).toMatchObject({
    body: { code: 'nothing-to-acknowledge' },
  })
})

test('a period of a repeated duty comes round by itself', async () => {
  site.setTime('2028-01-10T09:00')
  await run()
  const watch = await site.person('watch-officer')
  const [row] = await casesOf('bridge-watch')
  const view = { caseId: row?.caseId ?? '' }
  await done(watch, view, { act: 'discharge', duty: 'plan', facts: { 'last-day': '2028-06-30' } })
  await done(watch, view, { act: 'discharge', duty: 'look' })
  const looking = async () => {
    const { rows } = (await watch.get<WorklistView>('/api/worklist?matter=bridge-watch')).body
    return rows.filter(({ caseId, duty }) => caseId === view.caseId && duty === 'look').map(({ since }) => since)
  }
  expect(await looking()).toEqual([])
  const owing = async () => (await casesOf('bridge-watch')).find(({ caseId }) => caseId === view.caseId)?.owedBy
  expect(await owing()).not.toContain('watch')
  site.setTime('2028-02-11T09:00')
  await run()
  expect(await looking()).toEqual(['2028-02-10T00:00:00'])
  expect(await owing()).toContain('watch')
})

test('sessions that ran out and old keys are forgotten', async () => {
  const count = async (table: 'session' | 'idempotency_key') =>
    (await site.setting.db.selectFrom(table).selectAll().execute()).length
  await report(site)
  expect(await count('session')).toBeGreaterThan(0)
  expect(await count('idempotency_key')).toBeGreaterThan(0)
  site.setTime('2099-01-01T09:00')
  await run()
  expect([await count('session'), await count('idempotency_key')]).toEqual([0, 0])
})
