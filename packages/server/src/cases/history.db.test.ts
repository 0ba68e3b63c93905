// The history of a case: appended to, never changed; everything else follows from it.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { grantToApp } from '../db/migrate.ts'
import { act, caseOf, done, openTestSite, report, type TestSite, type Visitor } from '../testing/test-site.ts'
import type { CaseView } from '../views.ts'
import { findBreak } from './event-chain.ts'
import { rebuildCase } from './rebuild-case.ts'
import { readEvents } from './stored-events.ts'

let site: TestSite
let officer: Visitor
let view: CaseView
beforeAll(async () => {
  site = await openTestSite()
  officer = await site.person('water-officer')
  const head = await site.person('water-head')
  view = await caseOf(officer, await report(site, { text: '井水发臭', facts: { place: 'mill', fouled: true } }))
  await done(officer, view, { act: 'propose', duty: 'accept', outcome: 'accepted' })
  await done(head, view, { act: 'return', duty: 'accept', reason: '请先核实地点' })
  await done(officer, view, { act: 'propose', duty: 'accept', outcome: 'accepted' })
  await done(head, view, { act: 'approve', duty: 'accept' })
  const facts = { fouled: true, ill: 2, 'on-purpose': false }
  view = await done(officer, view, { act: 'discharge', duty: 'inspect', facts })
})
afterAll(() => site.close())

const key = () => ({ jurisdiction: '990001', caseId: view.caseId })
const events = () => readEvents(site.setting.db, key())

test('the chain of a case holds, and every event has its version', async () => {
  const stored = await events()
  expect(stored.map(({ event }) => event.version)).toEqual([1, 2, 3, 4, 5, 6])
  expect(findBreak('990001', stored)).toBeUndefined()
})

test('an event that was altered, removed or put elsewhere shows', async () => {
  const stored = await events()
  const altered = stored.map(each =>
    each.event.version === 3 ? { ...each, stored: { ...each.stored, at: '2026-03-01T00:00:00' } } : each,
  )
  expect(findBreak('990001', altered)).toBe(3)
  expect(findBreak('990001', [...stored.slice(0, 3), ...stored.slice(4)])).toBe(4)
  expect(findBreak('990001', [stored[1]!, stored[0]!, ...stored.slice(2)])).toBe(1)
  expect(findBreak('990002', stored)).toBe(1)
})

test('the database refuses to change, remove or empty the history', async () => {
  const { db } = site.setting
  await expect(sql`update event set at = '2020-01-01T00:00:00'`.execute(db)).rejects.toThrow(/never changed/)
  await expect(sql`delete from event`.execute(db)).rejects.toThrow(/never changed/)
  await expect(sql`truncate event cascade`.execute(db)).rejects.toThrow(/never changed/)
})

test('the server’s own role can append to the history, and never change it', async () => {
  const { db, lists } = site.setting
  await sql`do $$ begin create role remit_app; exception when duplicate_object then null; end $$`.execute(db)
  await grantToApp(site.database)
  const asApp = (statement: ReturnType<typeof sql>) =>
    db.transaction().execute(async tx => {
      await sql`set local role remit_app`.execute(tx)
      await statement.execute(tx)
    })
  await asApp(sql`insert into case_sequence (jurisdiction, scope, last) values (${lists.current.jurisdiction}, 'x', 1)`)
  for (const statement of [
    sql`update event set at = ''`,
    sql`delete from event`,
    sql`truncate event`,
    sql`delete from sensitive_read`,
    sql`delete from migration`,
  ])
    await expect(asApp(statement)).rejects.toThrow(/permission denied/)
})

test('two versions that are the same cannot both be there', async () => {
  const insert = sql`insert into event (jurisdiction, case_id, version, type, data, at, by, list, chain)
    select jurisdiction, case_id, version, type, data, at, by, list, chain from event where version = 1`
  await expect(insert.execute(site.setting.db)).rejects.toThrow(/event_pkey/)
})

test('what is kept beside the events is the same when it is made anew', async () => {
  const kept = async () => {
    const { db } = site.setting
    const of = (table: 'case_state' | 'obligation' | 'part', order: string) =>
      db.selectFrom(table).selectAll().where('case_id', '=', view.caseId).orderBy(sql.ref(order)).execute()
    return JSON.stringify([
      await of('case_state', 'case_id'),
      await of('obligation', 'ordinal'),
      await of('part', 'department'),
    ])
  }
  const before = await kept()
  await rebuildCase(site.setting, view.caseId)
  expect(await kept()).toBe(before)
})

test('a case goes on from a snapshot that fell behind', async () => {
  const { db } = site.setting
  const snapshot = await db
    .selectFrom('case_state')
    .selectAll()
    .where('case_id', '=', view.caseId)
    .executeTakeFirstOrThrow()
  await done(officer, view, { act: 'note', text: '之后' })
  const { version, state } = snapshot
  await db
    .updateTable('case_state')
    .set({ version, state: JSON.stringify(state) })
    .where('case_id', '=', view.caseId)
    .execute()
  expect((await act(officer, view, { act: 'note', text: '再之后' })).body.version).toBe(version + 2)
  expect(findBreak('990001', await events())).toBeUndefined()
})
