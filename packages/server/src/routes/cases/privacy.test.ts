// Who sees what of a case.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, caseOf, done, openTestSite, report, type TestSite } from '../../testing/test-site.ts'
import type { CaseView, RefusalView, ReporterView } from '../../views.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite({
    edits: [
      {
        file: 'matters/well-water/matter.yaml',
        from: 'on-purpose: { type: boolean,',
        to: 'on-purpose: { type: boolean, sensitive: record,',
      },
    ],
  })
})
afterAll(() => site.close())

const text = '赵六家的井是钱七弄脏的'

/** A case in which somebody has poisoned a well, up to where the watch is to act. */
async function poisoning(): Promise<CaseView> {
  const officer = await site.person('water-officer')
  const head = await site.person('water-head')
  const contact = { name: '孙八', phone: '139-0000-0000' }
  const receipt = await report(site, { facts: { place: 'well' }, text, contact })
  const view = await caseOf(officer, receipt)
  await done(officer, view, { act: 'propose', duty: 'accept', outcome: 'accepted' })
  await done(head, view, { act: 'approve', duty: 'accept' })
  const facts = { fouled: true, ill: 0, 'on-purpose': true }
  return done(officer, view, { act: 'discharge', duty: 'inspect', facts })
}

const reads = async (caseId: string) =>
  site.setting.db
    .selectFrom('sensitive_read')
    .select(['person', 'what'])
    .where('case_id', '=', caseId)
    .orderBy('read_at')
    .execute()

test('a department without a part in a case does not learn that it exists', async () => {
  const { caseId } = await poisoning()
  const treasury = await site.person('treasury-officer')
  expect((await treasury.get('/api/cases')).body).toEqual({ rows: [] })
  const answer = await treasury.get<RefusalView>(`/api/cases/${caseId}`)
  const nowhere = await treasury.get<RefusalView>('/api/cases/00000000-0000-4000-8000-000000000000')
  expect(answer).toMatchObject({ status: 404, body: { code: 'unknown-case' } })
  expect(nowhere.body.title).toEqual(answer.body.title)
  const acted = await treasury.post(`/api/cases/${caseId}/acts`, {
    act: 'note',
    text: '看看',
    seen: 1,
    key: 'somebody else’s business',
  })
  expect(acted).toMatchObject({ status: 404, body: { code: 'unknown-case' } })
})

test('without signing in nobody sees a case or a worklist', async () => {
  const { caseId } = await poisoning()
  for (const path of ['/api/cases', `/api/cases/${caseId}`, '/api/worklist'])
    expect(await site.visitor().get(path)).toMatchObject({ status: 401, body: { code: 'sign-in-needed' } })
})

test('a department that bears a duty sees what is sensitive, and each time is recorded', async () => {
  const { caseId } = await poisoning()
  const officer = await site.person('water-officer')
  const before = (await reads(caseId)).length
  const view = (await officer.get<CaseView>(`/api/cases/${caseId}`)).body
  expect(view.facts.find(({ id }) => id === 'on-purpose')).toMatchObject({ value: true, hidden: false })
  expect(view.opened.text).toBe(text)
  const after = await reads(caseId)
  expect(after).toHaveLength(before + 1)
  expect(after.at(-1)).toEqual({ person: 'water-officer', what: ['on-purpose', 'report'] })
})

test('those who supervise see that the case is there and what is owed, and nothing that is sensitive', async () => {
  const { caseId } = await poisoning()
  const council = await site.person('council-officer')
  const before = (await reads(caseId)).length
  const view = (await council.get<CaseView>(`/api/cases/${caseId}`)).body
  expect(view.facts.find(({ id }) => id === 'on-purpose')).toMatchObject({ value: null, hidden: true })
  const handOver = view.obligations.find(({ duty }) => duty === 'hand-over')
  expect(handOver?.grounds.map(({ key, text: said }) => [key, said.zh])).toContainEqual(['on-purpose', '故意投毒为是'])
  expect(JSON.stringify(view)).not.toContain(text)
  expect(JSON.stringify(view)).not.toContain('故意投毒：是')
  expect(await reads(caseId)).toHaveLength(before)
})

test('who reported is in no event and no view; the lead opens it with a reason, and that is recorded', async () => {
  const { caseId } = await poisoning()
  const officer = await site.person('water-officer')
  const tables = await Promise.all(
    (['event', 'case', 'case_state', 'obligation', 'reporter', 'idempotency_key'] as const).map(table =>
      site.setting.db.selectFrom(table).selectAll().execute(),
    ),
  )
  expect(JSON.stringify(tables)).not.toMatch(/孙八|139-0000-0000/)
  const view = (await officer.get<CaseView>(`/api/cases/${caseId}`)).body
  expect(view.contact).toBe(true)
  const ask = (reason: string, who = officer) =>
    who.post<ReporterView & RefusalView>(`/api/cases/${caseId}/reporter`, { reason })
  expect(await ask(' ')).toMatchObject({ status: 422, body: { code: 'reason-missing' } })
  expect((await ask('核实地点')).body).toEqual({ name: '孙八', phone: '139-0000-0000' })
  expect((await reads(caseId)).at(-1)).toEqual({ person: 'water-officer', what: ['reporter', '核实地点'] })
  const council = await site.person('council-officer')
  expect(await ask('想知道', council)).toMatchObject({ status: 403, body: { code: 'not-the-lead' } })
})

test('a duty that was handed over and done stays in its department’s sight', async () => {
  const { caseId } = await poisoning()
  const officer = await site.person('water-officer')
  const watch = await site.person('watch-officer')
  expect((await watch.get(`/api/cases/${caseId}`)).status).toBe(404)
  await done(officer, { caseId }, { act: 'discharge', duty: 'hand-over' })
  expect((await watch.get<CaseView>(`/api/cases/${caseId}`)).body.opened.text).toBe(text)
  const answer = await act(watch, { caseId }, { act: 'discharge', duty: 'prosecute', outcome: 'declined' })
  expect(answer.status).toBe(200)
  expect((await watch.get(`/api/cases/${caseId}`)).status).toBe(200)
})

test('a code opens only its own report, and a wrong one nothing', async () => {
  const receipt = await report(site)
  expect((await site.visitor().get(`/api/track/${receipt.code}`)).status).toBe(200)
  const wrong = `${receipt.code.slice(0, -1)}${receipt.code.endsWith('0') ? '1' : '0'}`
  expect(await site.visitor().get(`/api/track/${wrong}`)).toMatchObject({ status: 404, body: { code: 'unknown-code' } })
  const { rows } = { rows: await site.setting.db.selectFrom('case').selectAll().execute() }
  expect(JSON.stringify(rows)).not.toContain(receipt.code)
})
