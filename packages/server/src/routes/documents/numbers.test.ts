// How documents are numbered: one after the other, and none left out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newKey, type TestSite, type Visitor } from '../../testing/test-site.ts'
import {
  type Answer,
  draft,
  issue,
  issued,
  notice,
  openWaterOffice,
  order,
  sequenceOf,
  type WaterOffice,
} from '../../testing/water-office.ts'
import type { CaseView } from '../../views.ts'

let office: WaterOffice
let site: TestSite
let officer: Visitor
let head: Visitor
beforeAll(async () => {
  office = await openWaterOffice()
  site = office.site
  officer = office.officer
  head = office.head
})
afterAll(() => office.site.close())

test('the same key issues once', async () => {
  const view = await office.accepted()
  const { body } = await draft(officer, view, notice)
  const given = { seen: view.version, key: newKey() }
  const first = await issue(officer, view, body.document, given)
  const again = await issue(officer, view, body.document, given)
  expect(again).toMatchObject({ status: 200, body: { number: first.body.number, version: 2 } })
  expect(await issue(officer, view, body.document)).toMatchObject({ status: 409, body: { code: 'document-settled' } })
})

test('ten at once are numbered one after the other, and none is left out', async () => {
  const cases: CaseView[] = []
  for (let at = 0; at < 10; at += 1) cases.push(await office.accepted())
  const drafts: string[] = []
  for (const view of cases) drafts.push((await draft(officer, view, notice)).body.document)
  const first = sequenceOf(await issued(officer, await office.accepted(), notice)) + 1
  const answers = await Promise.all(cases.map((view, at) => issue(officer, view, drafts[at] ?? '')))
  const numbers = answers.map(({ body }) => sequenceOf(body)).sort((a, b) => a - b)
  expect(numbers).toEqual(Array.from({ length: 10 }, (_, at) => first + at))
})

test('of ten at once on the same version of a case one is issued, and the others take no number', async () => {
  const view = await office.accepted()
  const drafts: string[] = []
  for (let at = 0; at < 10; at += 1) drafts.push((await draft(officer, view, notice)).body.document)
  const before = sequenceOf(await issued(officer, await office.accepted(), notice))
  const answers = await Promise.all(drafts.map(document => issue(officer, view, document, { seen: view.version })))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)])
  expect(sequenceOf(await issued(officer, await office.accepted(), notice))).toBe(before + 2)
})

test('each year and each kind begins at one', async () => {
  const view = await office.inspected()
  await draft(officer, view, order)
  const document = await issued(head, view, order)
  expect(document.number).toBe('柳水改〔2026〕1号')
  site.setTime('2027-01-04T09:00')
  expect((await issued(officer, await office.accepted(), notice)).number).toBe('柳水受〔2027〕1号')
  site.setTime('2026-03-02T09:00')
})

test('a document that was declared void keeps its number, with the reason in the case', async () => {
  const view = await office.accepted()
  const document = await issued(officer, view, notice)
  const path = `/api/cases/${view.caseId}/documents/${document.document}/void`
  const asked = async (person: Visitor, reason: string) => {
    const { body } = await person.get<CaseView>(`/api/cases/${view.caseId}`)
    return person.post<Answer>(path, { seen: body.version, key: newKey(), reason })
  }
  expect(await asked(officer, '写错了姓名')).toMatchObject({ status: 403, body: { code: 'head-needed' } })
  expect(await asked(head, ' ')).toMatchObject({ status: 422, body: { code: 'reason-missing' } })
  expect(await asked(head, '写错了姓名')).toMatchObject({
    status: 200,
    body: { standing: 'void', number: document.number, voidReason: '写错了姓名' },
  })
  expect(await asked(head, '再一次')).toMatchObject({ status: 409, body: { code: 'document-settled' } })
  const after = (await officer.get<CaseView>(`/api/cases/${view.caseId}`)).body
  expect(after.timeline.at(-1)).toMatchObject({ type: 'document-voided', detail: { zh: '写错了姓名' } })
  expect(sequenceOf(await issued(officer, await office.accepted(), notice))).toBe(sequenceOf(document) + 1)
})

test('nothing that the server did was a bug', () => {
  expect(site.bugs).toEqual([])
})
