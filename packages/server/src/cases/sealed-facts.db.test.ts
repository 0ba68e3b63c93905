// What not everybody may see stands in no table readable; whoever may see it sees it as before.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readKeyRing } from '../secrets/key-ring.ts'
import { withKeys } from '../secrets/keys-of.ts'
import { findMissingKeys, rotateKeys } from '../secrets/rotate-keys.ts'
import { caseOf, done, openTestSite, report, type TestSite, type Visitor } from '../testing/test-site.ts'
import type { CaseView, RefusalView } from '../views.ts'
import { findByIdentity } from './case-identities.ts'
import { findBreak } from './event-chain.ts'
import { rebuildCase } from './rebuild-case.ts'
import { readEvents } from './stored-events.ts'

const jurisdiction = '990001'
const matter = 'matters/well-water/matter.yaml'
const edits = [
  {
    file: matter,
    from: '  on-purpose: { type: boolean,',
    to: `  suspect: { type: text, sensitive: identity, label: { zh: 嫌疑人, en: suspect }, question: { zh: 谁？, en: Who? } }
  drinkers:
    type: table
    label: { zh: 饮水人, en: drinkers }
    columns:
      name: { label: { zh: 姓名, en: Name }, type: text, sensitive: identity }
      number: { label: { zh: 公民身份号码, en: Identity number }, type: id-number }
      cups: { label: { zh: 杯, en: Cups }, type: integer }
  taster: { type: text, label: { zh: 尝水人, en: taster }, seen-by: [lead] }
  on-purpose: { type: boolean, sensitive: record,`,
  },
  {
    file: matter,
    from: 'establishes: [fouled, ill, on-purpose]',
    to: 'establishes: [fouled, ill, on-purpose, suspect, drinkers, taster]',
  },
]

let site: TestSite
let officer: Visitor
let view: CaseView
beforeAll(async () => {
  site = await openTestSite({ edits })
  officer = await site.person('water-officer')
  const head = await site.person('water-head')
  view = await caseOf(officer, await report(site))
  await done(officer, view, { act: 'propose', duty: 'accept', outcome: 'accepted' })
  await done(head, view, { act: 'approve', duty: 'accept' })
  view = await done(officer, view, {
    act: 'discharge',
    duty: 'inspect',
    facts: {
      fouled: true,
      ill: 1,
      'on-purpose': true,
      suspect: '嫌疑人钱七',
      taster: '尝水人吴九',
      drinkers: [{ name: '饮水人孙八', number: '11010519491231002X', cups: 3 }],
    },
  })
})
afterAll(() => site.close())

const key = () => ({ jurisdiction, caseId: view.caseId })

async function dump(): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'
  `.execute(site.database.db)
  const kept: unknown[] = []
  for (const { name } of tables)
    if (name !== 'list_version')
      kept.push(name, (await sql`select * from ${sql.id(name)}`.execute(site.database.db)).rows)
  return JSON.stringify(kept)
}

test('no table has a value that is kept from some, and every other value is there', async () => {
  const all = await dump()
  expect(all).not.toMatch(/嫌疑人钱七|饮水人孙八|尝水人吴九/)
  expect(all).not.toContain('故意投毒：是')
  expect(all).toContain('"cups":3')
  expect(all).toContain('"fouled":true')
  expect(all).toMatch(/"on-purpose":\{"sealed":"a1\./)
})

test('whoever may see it sees it, field by field as the list says', async () => {
  const facts = Object.fromEntries(view.facts.map(fact => [fact.id, fact]))
  expect(facts.suspect).toMatchObject({ value: '嫌疑人钱七', hidden: false })
  expect(facts.taster).toMatchObject({ value: '尝水人吴九', hidden: false })
  expect(facts.drinkers?.value).toEqual([{ name: '饮水人孙八', number: '11010519491231002X', cups: 3 }])
  const health = await site.person('health-officer')
  const theirs = (await health.get<CaseView>(`/api/cases/${view.caseId}`)).body
  const seen = Object.fromEntries(theirs.facts.map(fact => [fact.id, fact]))
  expect(seen.suspect).toMatchObject({ value: '嫌疑人钱七', hidden: false })
  expect(seen.taster).toMatchObject({ value: null, hidden: true })
  expect(JSON.stringify(theirs)).not.toContain('尝水人吴九')
  const council = await site.person('council-officer')
  const overseen = JSON.stringify((await council.get<CaseView>(`/api/cases/${view.caseId}`)).body)
  expect(overseen).not.toMatch(/嫌疑人钱七|饮水人孙八|尝水人吴九/)
  expect(overseen).toContain('"cups":3')
})

test('the chain covers what is stored, and holds without any key', async () => {
  expect(findBreak(jurisdiction, await readEvents(site.setting.db, key()))).toBeUndefined()
  const { rows } = await sql<{ data: unknown }>`select data from event where case_id = ${view.caseId}`.execute(
    site.database.db,
  )
  expect(JSON.stringify(rows)).toContain('sealed')
})

test('what is rebuilt is identical, sealed fields included', async () => {
  const before = await dump()
  await rebuildCase(site.setting, view.caseId)
  expect(await dump()).toBe(before)
})

test('a case is found by an identity number however it is typed, by those who bear a duty in it', async () => {
  const { db } = site.setting
  const find = (written: string, department = 'water') => findByIdentity(db, { jurisdiction, department, written })
  for (const written of ['11010519491231002X', '１１０１０５１９４９１２３１００２ｘ', '110105 491231 002'])
    expect(await find(written)).toEqual([view.caseId])
  expect(await find('110105194912310021')).toEqual([])
  expect(await find('水')).toEqual([])
  expect(await find('11010519491231002X', 'treasury')).toEqual([])
})

test('after a rotation the old key opens nothing more and is needed for nothing', async () => {
  const text = Buffer.alloc(32, 4).toString('base64')
  const ring = readKeyRing(`2027:${text}`, new Uint8Array(32).fill(7))
  const { rows: events } = await sql`select * from event order by case_id, version`.execute(site.database.db)
  const db = withKeys(site.database.db, ring)
  expect(await rotateKeys(db, jurisdiction)).toBe(2)
  expect(await rotateKeys(db, jurisdiction)).toBe(0)
  expect((await sql`select * from event order by case_id, version`.execute(site.database.db)).rows).toEqual(events)
  const without = withKeys(site.database.db, { ...ring, keys: new Map([['2027', Buffer.alloc(32, 4)]]) })
  const stored = await readEvents(without, key())
  expect(JSON.stringify(stored.map(({ event }) => event))).toContain('嫌疑人钱七')
  expect(await findMissingKeys(without, jurisdiction)).toEqual([])
})

test('without the key the case is refused as a whole, and nothing of it is shown', async () => {
  expect(await findMissingKeys(site.setting.db, jurisdiction)).toEqual(['2027'])
  const answer = await officer.get<RefusalView>(`/api/cases/${view.caseId}`)
  expect(answer).toMatchObject({ status: 503, body: { code: 'sealed-away' } })
  expect(JSON.stringify(answer.body)).not.toMatch(/嫌疑人|孙八|柳1/)
  expect(site.bugs).toEqual([])
})
