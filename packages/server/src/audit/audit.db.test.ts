// Whoever gets at the tables is found out: what was altered, taken out, put in or cut off is named.
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { caseOf, done, openTestSite, report, type TestSite, type Visitor } from '../testing/test-site.ts'
import type { CaseView } from '../views.ts'
import { readAnchor, sayAnchor } from './seal.ts'
import { sealDay, sealYesterday } from './seal-day.ts'
import { verifyAudit } from './verify.ts'

let site: TestSite
let officer: Visitor
let view: CaseView
let other: CaseView

beforeEach(async () => {
  site = await openTestSite()
  officer = await site.person('water-officer')
  view = await caseOf(officer, await report(site, { text: '井水发臭' }))
  for (const text of ['一', '二', '三', '四']) view = await done(officer, view, { act: 'note', text })
  other = await caseOf(officer, await report(site, { text: '另一口井' }))
})
afterEach(() => site.close())

/** Does to a table what its triggers forbid. */
async function tamper(table: string, change: ReturnType<typeof sql>): Promise<void> {
  const { db } = site.setting
  await sql`alter table ${sql.table(table)} disable trigger user`.execute(db)
  await change.execute(db)
  await sql`alter table ${sql.table(table)} enable trigger user`.execute(db)
}

const findings = async () => (await verifyAudit(site.setting.db)).findings
const inCase = (what: string, version: number, stream = 'case') => ({
  what,
  stream,
  jurisdiction: '990001',
  caseId: view.caseId,
  number: view.number,
  version,
})
const ofCase = () => sql`jurisdiction = '990001' and case_id = ${view.caseId}`

test('an untouched history verifies, sealed or not', async () => {
  const { events, cases, findings: found } = await verifyAudit(site.setting.db)
  expect({ events, cases, found }).toEqual({ events: 6, cases: 2, found: [] })
  await sealDay(site.setting, '2026-03-01')
  expect(await verifyAudit(site.setting.db)).toMatchObject({ seals: 1, findings: [], more: false })
})

test('an altered event is named', async () => {
  await tamper('event', sql`update event set data = '{"text":"别的"}' where ${ofCase()} and version = 3`)
  expect(await findings()).toEqual([inCase('altered', 3)])
})

test('an event whose actor or instant was changed is altered too', async () => {
  await tamper('event', sql`update event set at = '2026-01-01T00:00:00' where ${ofCase()} and version = 2`)
  expect(await findings()).toEqual([inCase('altered', 2)])
})

test('an event that was taken out is named, also when the others were counted down', async () => {
  await tamper('event', sql`delete from event where ${ofCase()} and version = 2`)
  expect(await findings()).toEqual([inCase('missing', 2)])
  await tamper('event', sql`update event set version = version - 1 where ${ofCase()} and version = 3`)
  await tamper('event', sql`update event set version = version - 1 where ${ofCase()} and version = 4`)
  await tamper('event', sql`update event set version = version - 1 where ${ofCase()} and version = 5`)
  expect(await findings()).toEqual([inCase('missing', 2)])
})

test('events that changed places are reordered', async () => {
  for (const [from, to] of [
    [2, 99],
    [3, 2],
    [99, 3],
  ])
    await tamper('event', sql`update event set version = ${to} where ${ofCase()} and version = ${from}`)
  expect(await findings()).toEqual([inCase('reordered', 2)])
})

test('an end that was cut off shows by the state of its case, and by the seal when the state was cut as well', async () => {
  await sealDay(site.setting, '2026-03-01')
  await tamper('event', sql`delete from event where ${ofCase()} and version = 5`)
  expect(await findings()).toEqual([inCase('cut-off', 5)])
  await tamper('event', sql`update case_state set version = 4 where ${ofCase()}`)
  expect(await findings()).toEqual([inCase('cut-off', 5)])
})

test('a case without its events is named', async () => {
  await tamper('event', sql`delete from event where ${ofCase()}`)
  expect(await findings()).toEqual([inCase('cut-off', 1)])
})

test('a history that was written anew with a chain that holds does not fit its seal', async () => {
  await sealDay(site.setting, '2026-03-01')
  const copy = sql`update event set data = o.data, at = o.at, by = o.by, chain = o.chain from (values (1)) x, event o
    where event.jurisdiction = '990001' and event.case_id = ${view.caseId} and event.version = 5
      and o.jurisdiction = event.jurisdiction and o.case_id = ${other.caseId} and o.version = 1`
  await tamper('event', copy)
  await tamper('event', sql`delete from event where ${ofCase()} and version < 5 and false`)
  const [found] = await findings()
  expect(found).toMatchObject({ stream: 'case', caseId: view.caseId, version: 5 })
})

test('a seal whose words, leaves or predecessor were changed is broken', async () => {
  await sealDay(site.setting, '2026-03-01')
  await done(officer, other, { act: 'note', text: '又一条' })
  await sealDay(site.setting, '2026-03-02', 'sm3')
  expect(await findings()).toEqual([])
  await tamper(
    'audit_seal_head',
    sql`update audit_seal_head set version = 3 where number = 1 and subject = ${view.caseId}`,
  )
  expect(await findings()).toContainEqual({
    what: 'seal-broken',
    stream: 'seals',
    jurisdiction: '990001',
    version: 1,
  })
})

test('seals that were thrown away and made again are not those that were published', async () => {
  const seal = await sealDay(site.setting, '2026-03-01')
  if (seal === undefined) throw new Error('Nothing was sealed')
  const published = readAnchor(sayAnchor(seal))
  if (published === undefined) throw new Error('The line cannot be read')
  expect((await verifyAudit(site.setting.db, [published])).findings).toEqual([])
  await tamper('audit_seal_head', sql`delete from audit_seal_head`)
  await tamper('audit_seal', sql`delete from audit_seal`)
  await done(officer, view, { act: 'note', text: '五' })
  await sealDay(site.setting, '2026-03-01')
  expect((await verifyAudit(site.setting.db, [published])).findings).toEqual([
    { what: 'not-published', stream: 'seals', jurisdiction: '990001', version: 1 },
  ])
})

test('a day is sealed once, by however many, and never after a later one', async () => {
  const sealed = await Promise.all([1, 2, 3].map(() => sealYesterday(site.setting)))
  expect(sealed.filter(seal => seal !== undefined).map(seal => [seal.number, seal.day])).toEqual([[1, '2026-03-01']])
  expect(await sealDay(site.setting, '2026-02-20')).toBeUndefined()
})

test('what a server with a late clock records after the seal comes under the next one', async () => {
  await sealDay(site.setting, '2026-03-02')
  // Its clock says it is still the day that was sealed.
  site.setTime('2026-03-02T08:00')
  await done(officer, view, { act: 'note', text: '迟到' })
  const next = await sealDay(site.setting, '2026-03-03')
  expect(next).toMatchObject({ number: 2, heads: expect.any(Number) })
  const heads = await site.setting.db
    .selectFrom('audit_seal_head')
    .select(['stream', 'subject', 'version'])
    .where('number', '=', 2)
    .where('stream', '=', 'case')
    .execute()
  expect(heads).toEqual([{ stream: 'case', subject: view.caseId, version: 6 }])
})

test('what a slow transaction commits after the seal comes under the next one', async () => {
  const { db } = site.setting
  if (site.database.kind === 'embedded') return
  let seal: Promise<unknown> = Promise.resolve()
  await db.transaction().execute(async tx => {
    await sql`insert into event (jurisdiction, case_id, version, type, data, at, by, list, chain)
      select jurisdiction, case_id, 6, type, data, at, by, list, chain from event where ${ofCase()} and version = 5`.execute(
      tx,
    )
    seal = sealDay(site.setting, '2026-03-01')
    await seal
  })
  await sealDay(site.setting, '2026-03-02')
  const heads = await db
    .selectFrom('audit_seal_head')
    .select(['number', 'version'])
    .where('subject', '=', view.caseId)
    .where('stream', '=', 'case')
    .orderBy('number')
    .execute()
  expect(heads).toEqual([
    { number: 1, version: 5 },
    { number: 2, version: 6 },
  ])
})

test('the database lets nobody change a seal or a recorded read', async () => {
  const { db } = site.setting
  await sealDay(site.setting, '2026-03-01')
  for (const statement of [
    sql`update audit_seal set day = ''`,
    sql`delete from audit_seal`,
    sql`truncate audit_seal cascade`,
    sql`update audit_seal_head set version = 1`,
    sql`delete from audit_seal_head`,
    sql`truncate sensitive_read`,
  ])
    await expect(statement.execute(db)).rejects.toThrow(/never changed/)
})

test('reads of what is sensitive are a chain: one that was altered, taken out or cut off is named', async () => {
  const { db } = site.setting
  const read = (person: string) =>
    sql`insert into sensitive_read (jurisdiction, case_id, person, department, what)
      values ('990001', ${view.caseId}, ${person}, 'water', '["identity", "引号\\"和\\n换行"]')`.execute(db)
  const ofThis = async () =>
    (await db.selectFrom('sensitive_read').select('ordinal').where('case_id', '=', view.caseId).execute()).length
  const before = await ofThis()
  for (const person of ['甲', '乙', '丙']) await read(person)
  await sealDay(site.setting, '2026-03-01')
  expect(await findings()).toEqual([])
  expect(await ofThis()).toBe(before + 3)
  await tamper(
    'sensitive_read',
    sql`update sensitive_read set person = '丁' where ${ofCase()} and ordinal = ${before + 2}`,
  )
  expect(await findings()).toMatchObject([{ what: 'altered', stream: 'reads', version: before + 2 }])
  await tamper('sensitive_read', sql`delete from sensitive_read where ${ofCase()} and ordinal = ${before + 2}`)
  expect(await findings()).toMatchObject([{ what: 'missing', stream: 'reads', version: before + 2 }])
  await tamper('sensitive_read', sql`delete from sensitive_read where ${ofCase()} and ordinal = ${before + 3}`)
  expect(await findings()).toMatchObject([{ what: 'cut-off', stream: 'reads', version: before + 3 }])
})

test('acts on accounts are a chain', async () => {
  const { db } = site.setting
  const before = (await verifyAudit(db)).accountEvents
  for (const act of ['invited', 'locked'])
    await sql`insert into account_event (jurisdiction, at, by, act, whom, data)
      values ('990001', '2026-03-02T01:00:00Z', '甲', ${act}, null, '{"a": 1}')`.execute(db)
  expect(await verifyAudit(db)).toMatchObject({ accountEvents: before + 2, findings: [] })
  await tamper('account_event', sql`update account_event set act = 'unlocked' where ordinal = ${before + 2}`)
  expect(await findings()).toEqual([
    { what: 'altered', stream: 'accounts', jurisdiction: '990001', version: before + 2 },
  ])
})
