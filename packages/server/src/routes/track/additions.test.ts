// What the reporter says after the report, with the code of the receipt.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asRequest } from '../../db/as-request.ts'
import { jurisdictionOf } from '../../setting.ts'
import { png } from '../../testing/sample-files.ts'
import { sentFile } from '../../testing/send-file.ts'
import { act, caseOf, done, newKey, openTestSite, report, type TestSite } from '../../testing/test-site.ts'
import type {
  AttachmentsView,
  CaseView,
  ReceiptView,
  RefusalView,
  SatisfactionCountsView,
  TrackView,
} from '../../views.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite()
})
afterAll(() => site.close())

const tell = <T = TrackView>({ code }: { code: string }, what: string, body: Record<string, unknown>) =>
  site.visitor().post<T>(`/api/track/${code}/${what}`, body)
const add = <T = TrackView>(receipt: { code: string }, body: Record<string, unknown>) =>
  tell<T>(receipt, 'additions', { key: newKey(), ...body })
const water = () => site.person('water-officer')

async function closed(receipt: ReceiptView): Promise<CaseView> {
  const officer = await water()
  const view = await caseOf(officer, receipt)
  await done(officer, view, { act: 'propose', duty: 'accept', outcome: 'rejected' })
  await done(await site.person('water-head'), view, { act: 'approve', duty: 'accept' })
  return done(officer, view, { act: 'close' })
}

test('the reporter adds words and a file; the departments that bear duties read them, the others do not', async () => {
  const receipt = await report(site, { text: '井水发红' })
  const file = await sentFile(site.visitor(), png(), '张三家的井.png')
  const added = await add(receipt, { text: '又看见张三倒东西', files: [file] })
  expect(added.status).toBe(200)
  expect(added.body.sent).toMatchObject([
    { text: '井水发红', files: [] },
    { text: '又看见张三倒东西', files: [{ name: '张三家的井.png', type: 'image/png' }] },
  ])
  const view = await caseOf(await water(), receipt)
  expect(view.timeline.map(({ type }) => type)).toEqual(['case-opened', 'report-added', 'file-attached'])
  expect(view.timeline[1]?.detail?.zh).toBe('又看见张三倒东西')
  const council = (await (await site.person('council-officer')).get(`/api/cases/${view.caseId}`)).body
  expect(JSON.stringify(council)).not.toContain('张三')
  const files = await (await water()).get<AttachmentsView>(`/api/cases/${view.caseId}/attachments`)
  expect(files.body.attachments).toMatchObject([{ id: file, from: 'reporter' }])
})

test('an addition with the same key is made once', async () => {
  const receipt = await report(site)
  const body = { text: '一次', files: [await sentFile(site.visitor(), png())], key: newKey() }
  const first = await tell(receipt, 'additions', body)
  expect(first.status).toBe(200)
  expect(await tell(receipt, 'additions', body)).toMatchObject({ status: 200, body: first.body })
  expect(first.body.sent).toHaveLength(2)
})

test('without the code, or with another one, nothing can be added, asked or rated', async () => {
  for (const code of ['A1B0C-DEFGH-JKMNP-QRSTV-WXYZ2-3', 'nothing', '00000']) {
    expect(await add<RefusalView>({ code }, { text: '甲' })).toMatchObject({
      status: 404,
      body: { code: 'unknown-code' },
    })
    expect(await tell<RefusalView>({ code }, 'withdrawal', { key: newKey() })).toMatchObject({ status: 404 })
    expect(await tell<RefusalView>({ code }, 'satisfaction', { score: 5 })).toMatchObject({ status: 404 })
  }
})

test('an addition of nothing is refused', async () => {
  const receipt = await report(site)
  expect(await add<RefusalView>(receipt, { text: '  ' })).toMatchObject({ status: 422, body: { code: 'nothing-said' } })
})

test('an officer asks, the reporter reads the question and answers it', async () => {
  const receipt = await report(site)
  const officer = await water()
  const view = await caseOf(officer, receipt)
  await done(officer, view, { act: 'ask-reporter', text: '是哪一口井？' })
  const tracked = await site.visitor().get<TrackView>(`/api/track/${receipt.code}`)
  expect(tracked.body.questions).toEqual([
    { version: 2, at: '2026-03-02T09:00:00', department: 'water', text: '是哪一口井？', answered: false },
  ])
  expect(await add<RefusalView>(receipt, { text: '村口', answers: 1 })).toMatchObject({
    status: 422,
    body: { code: 'unknown-question' },
  })
  const answered = await add(receipt, { text: '村口那一口', answers: 2 })
  expect(answered.body.questions).toMatchObject([{ answered: true }])
  expect(answered.body.sent.at(-1)).toMatchObject({ text: '村口那一口', answers: 2 })
  expect(answered.body.timeline.map(({ text }) => text.zh)).toEqual(['收到举报', '请您补充情况', '您补充了情况'])
})

test('a department that owes nothing in the case does not ask the reporter', async () => {
  const view = await caseOf(await water(), await report(site))
  const answer = await act<RefusalView>(await site.person('council-officer'), view, {
    act: 'ask-reporter',
    text: '谁？',
  })
  expect(answer).toMatchObject({ status: 403, body: { code: 'not-your-department' } })
})

test('a withdrawal is told to the departments and ends nothing', async () => {
  const receipt = await report(site)
  const before = await caseOf(await water(), receipt)
  const answer = await tell(receipt, 'withdrawal', { text: '不追究了', key: newKey() })
  expect(answer.body.withdrawn).toBe('2026-03-02T09:00:00')
  const after = await caseOf(await water(), receipt)
  expect(after.obligations.map(({ id, due }) => [id, due])).toEqual(before.obligations.map(({ id, due }) => [id, due]))
  expect(after.closed).toBeUndefined()
  expect(after.timeline.at(-1)).toMatchObject({ type: 'report-withdrawn', detail: { zh: '不追究了' } })
})

test('after the closing the reporter can still add, and the case stays closed', async () => {
  const receipt = await report(site)
  await closed(receipt)
  expect((await add(receipt, { text: '还有一件事' })).body).toMatchObject({ closed: '2026-03-02T09:00:00' })
})

test('how content the reporter is, is said once for each closing', async () => {
  const receipt = await report(site, { text: '满意度' })
  expect(await tell<RefusalView>(receipt, 'satisfaction', { score: 4 })).toMatchObject({
    status: 409,
    body: { code: 'case-open' },
  })
  const view = await closed(receipt)
  expect((await site.visitor().get<TrackView>(`/api/track/${receipt.code}`)).body.satisfaction).toEqual({ asked: true })
  for (const score of [0, 6, 2.5, '5'])
    expect(await tell<RefusalView>(receipt, 'satisfaction', { score })).toMatchObject({ status: 400 })
  const both = await Promise.all(
    [4, 1].map(score => tell<RefusalView>(receipt, 'satisfaction', { score, words: '张三说的' })),
  )
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  const { body } = await site.visitor().get<TrackView>(`/api/track/${receipt.code}`)
  expect(body.satisfaction.asked).toBe(false)
  const heard = (person: string) =>
    site.person(person).then(who => who.get<AttachmentsView>(`/api/cases/${view.caseId}/attachments`))
  expect((await heard('water-officer')).body.satisfaction).toMatchObject([{ words: '张三说的' }])
  expect(JSON.stringify((await heard('council-officer')).body)).not.toContain('张三')
  expect((await heard('council-officer')).body.satisfaction).toMatchObject([{ score: body.satisfaction.score }])

  site.setTime('2026-03-05T09:00')
  await done(await site.person('water-head'), view, { act: 'reopen', reason: '还有一口井' })
  expect(await tell<RefusalView>(receipt, 'satisfaction', { score: 5 })).toMatchObject({ body: { code: 'case-open' } })
})

test('who leads or supervises sees how content reporters are; who has no part sees nothing of it', async () => {
  const rows = async (person: string) =>
    (await (await site.person(person)).get<SatisfactionCountsView>('/api/satisfaction')).body.rows
  expect(await rows('council-officer')).toMatchObject([{ matter: 'well-water', lead: 'water', count: 1 }])
  expect(await rows('water-officer')).toHaveLength(1)
  expect(await rows('treasury-officer')).toEqual([])
})

test('the database itself gives files and satisfaction only to those who see the case', async () => {
  const receipt = await report(site, { files: [await sentFile(site.visitor(), png())] } as object)
  const jurisdiction = jurisdictionOf(site.setting)
  const count = (asker: { department?: string; tracking?: string }) =>
    asRequest(site.setting.db, { jurisdiction, oversees: false, ...asker }, async tx => {
      const files = await tx.selectFrom('attachment').select('attachment_id').execute()
      const said = await tx.selectFrom('satisfaction').select('score').execute()
      return { ok: true as const, value: [files.length > 0, said.length > 0] }
    })
  expect(await count({ department: 'water' })).toMatchObject({ value: [true, true] })
  expect(await count({ department: 'treasury' })).toMatchObject({ value: [false, false] })
  expect(await count({})).toMatchObject({ value: [false, false] })
  const changing = asRequest(site.setting.db, { jurisdiction, oversees: true, department: 'council' }, async tx => {
    await tx.deleteFrom('attachment').execute()
    return { ok: true as const, value: undefined }
  })
  await expect(changing).rejects.toThrow('permission denied')
  expect(receipt.number).toBeDefined()
})

test('nothing of all this was a bug', () => {
  expect(site.bugs).toEqual([])
})
