// What holds of every act: once, on the version that was seen, by those who have a part in the case.
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  act,
  caseOf,
  done,
  newKey,
  openTestSite,
  report,
  type TestSite,
  type Visitor,
} from '../../testing/test-site.ts'
import type { CaseView, RefusalView } from '../../views.ts'

let site: TestSite
let officer: Visitor
let view: CaseView
beforeAll(async () => {
  site = await openTestSite()
  officer = await site.person('water-officer')
})
afterAll(() => site.close())

const fresh = async (): Promise<CaseView> => caseOf(officer, await report(site))
const post = (body: Record<string, unknown>) =>
  officer.post<CaseView & RefusalView>(`/api/cases/${view.caseId}/acts`, body)

test('the same key twice is done once and answers the same', async () => {
  view = await fresh()
  const note = { act: 'note', text: '去看过了', seen: view.version, key: newKey() }
  const first = await post(note)
  site.setTime('2026-03-03T09:00')
  await done(officer, view, { act: 'note', text: '又去了一次' })
  const again = await post(note)
  expect(again).toMatchObject({ status: 200, body: first.body })
  expect((await caseOf(officer, { ...view, code: '', at: '', lead: '' })).version).toBe(3)
})

test('the same key at the same moment is done once', async () => {
  view = await fresh()
  const note = { act: 'note', text: '同时', seen: view.version, key: newKey() }
  const answers = await Promise.all([post(note), post(note), post(note), post(note)])
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  expect(answers[0]?.body.version).toBe(2)
})

test('a key that was used for something else is refused', async () => {
  view = await fresh()
  const key = newKey()
  await post({ act: 'note', text: '一', seen: 1, key })
  expect(await post({ act: 'note', text: '二', seen: 1, key })).toMatchObject({
    status: 409,
    body: { code: 'key-used-otherwise' },
  })
})

test('a refused act leaves no trace, and its key can be used again', async () => {
  view = await fresh()
  const key = newKey()
  expect(await post({ act: 'note', text: ' ', seen: 1, key })).toMatchObject({ status: 422 })
  expect(await post({ act: 'note', text: '写了', seen: 1, key })).toMatchObject({ status: 200, body: { version: 2 } })
})

test('an act on a version that has passed is refused, with what happened since', async () => {
  view = await fresh()
  await done(officer, view, { act: 'propose', duty: 'accept', outcome: 'accepted' })
  const stale = await post({ act: 'note', text: '晚了', seen: 1, key: newKey() })
  expect(stale).toMatchObject({
    status: 409,
    body: {
      code: 'case-moved-on',
      data: {
        version: 2,
        seen: 1,
        since: [{ version: 2, type: 'discharge-proposed', department: 'water', duty: 'accept' }],
      },
    },
  })
  expect(stale.headers.get('content-type')).toContain('application/problem+json')
})

test('of two acts on the same version one is done', async () => {
  view = await fresh()
  const notes = ['甲', '乙', '丙', '丁', '戊'].map(text => post({ act: 'note', text, seen: 1, key: newKey() }))
  const statuses = (await Promise.all(notes)).map(({ status }) => status).sort()
  expect(statuses).toEqual([200, 409, 409, 409, 409])
})

test('what another department bears, this one cannot discharge', async () => {
  view = await fresh()
  const council = await site.person('council-officer')
  const answer = await act<RefusalView>(council, view, { act: 'discharge', duty: 'accept', outcome: 'accepted' })
  expect(answer).toMatchObject({ status: 403, body: { code: 'not-your-department', data: { bearer: 'water' } } })
})

test('an act that is not well formed says where', async () => {
  view = await fresh()
  const answer = await post({ act: 'discharge', seen: 1, key: newKey() })
  expect(answer).toMatchObject({ status: 400, body: { code: 'malformed-request' } })
  expect(JSON.stringify(answer.body.data)).toContain('body.duty')
})
