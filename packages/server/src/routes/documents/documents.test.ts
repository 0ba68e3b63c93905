// Documents through the routes: drafting and issuing.
import { createHash } from 'node:crypto'
import { TemplateHandler } from 'easy-template-x'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseOf, report, type TestSite, type Visitor } from '../../testing/test-site.ts'
import {
  draft,
  issue,
  issued,
  notice,
  openWaterOffice,
  order,
  sequenceOf,
  type WaterOffice,
} from '../../testing/water-office.ts'
import type { CaseView, DocumentsView } from '../../views.ts'

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

test('a draft shows what it will say and what it still lacks, and bears no number', async () => {
  const view = await office.accepted()
  const { status, body } = await draft(officer, view, { kind: 'acceptance-notice', fields: {} })
  expect(status).toBe(200)
  expect(body).toMatchObject({ standing: 'draft', version: 1, mine: true, title: { zh: '受理通知书' } })
  expect(body.number).toBeUndefined()
  expect(body.lines).toContain('〔签发时编号〕')
  expect(body.lines).toContain('〔待填〕：')
  expect(body.lines.join('')).toContain(`案号为${view.number}`)
  expect(body.missing).toContainEqual({ label: { zh: '当事人', en: 'Party' }, required: true })
  expect(body.missing).toContainEqual({ label: { zh: '联系电话', en: 'Telephone' }, required: false })
})

test('the same draft again is the same version; another one is the next', async () => {
  const view = await office.accepted()
  const first = await draft(officer, view, notice)
  const again = await draft(officer, view, notice, first.body.document)
  expect(again.body).toMatchObject({ version: 1, hash: first.body.hash })
  const other = await draft(officer, view, { ...notice, fields: { party: '李某' } }, first.body.document)
  expect(other.body).toMatchObject({ version: 2 })
  expect(other.body.versions.map(({ version, by }) => [version, by])).toEqual([
    [1, '水务局经办员'],
    [2, '水务局经办员'],
  ])
})

test('while something required is missing it is not issued, and no number is taken', async () => {
  const view = await office.accepted()
  const before = sequenceOf(await issued(officer, view, notice))
  const { body } = await draft(officer, view, { kind: 'acceptance-notice', fields: {} })
  const refused = await issue(officer, view, body.document)
  expect(refused).toMatchObject({ status: 422, body: { code: 'document-incomplete' } })
  expect(refused.body.data).toMatchObject({ missing: [{ zh: '当事人' }] })
  expect(await issue(officer, view, body.document, { seen: 1 })).toMatchObject({ status: 422 })
  await draft(officer, view, notice, body.document)
  expect(await issue(officer, view, body.document, { seen: 1 })).toMatchObject({
    status: 409,
    body: { code: 'case-moved-on' },
  })
  expect(sequenceOf(await issued(officer, view, notice))).toBe(before + 1)
})

test('what was issued bears its number, is told in the case, and its file is what the hash says', async () => {
  const view = await office.accepted()
  const document = await issued(officer, view, notice)
  expect(document).toMatchObject({ standing: 'issued', version: 2, issuedAt: '2026-03-02T09:00:00', missing: [] })
  expect(document.number).toMatch(/^柳水受〔2026〕\d+号$/)
  expect(document.lines).toContain(document.number)
  const after = (await officer.get<CaseView>(`/api/cases/${view.caseId}`)).body
  expect(after.timeline.at(-1)).toMatchObject({
    type: 'document-issued',
    text: { zh: `发出受理通知书 ${document.number}`, en: `Issued: Notice of acceptance ${document.number}` },
  })
  const file = await officer.get<Buffer>(`/api/cases/${view.caseId}/documents/${document.document}/docx`)
  expect(createHash('sha256').update(file.body).digest('hex')).toBe(document.hash)
  expect(Object.fromEntries(file.headers)).toMatchObject({
    'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'content-disposition': `attachment; filename="document.docx"; filename*=UTF-8''${encodeURIComponent(`受理通知书${document.number}.docx`)}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
  expect(await new TemplateHandler().getText(file.body)).toContain('王某')
  const draftFile = await officer.get<Buffer>(`/api/cases/${view.caseId}/documents/${document.document}/docx?version=1`)
  expect(decodeURIComponent(draftFile.headers.get('content-disposition') ?? '')).toContain('受理通知书（草稿1）.docx')
})

test('what needs a head is drafted by an officer and issued by the head', async () => {
  const view = await office.inspected()
  const { body } = await draft(officer, view, order)
  expect(body.title.zh).toBe('责令改正书')
  expect(body.missing).toContainEqual({ label: { zh: '由负责人签发', en: 'A head must issue it' }, required: true })
  expect(body.lines).toContain('向井里倒脏水。')
  expect(body.lines).toContain('现场有两只空桶。')
  expect(await issue(officer, view, body.document)).toMatchObject({ body: { code: 'document-incomplete' } })
  expect(await issue(head, view, body.document)).toMatchObject({ status: 200, body: { standing: 'issued' } })
})

test('law that nobody has read is not printed, and is named to the officer', async () => {
  const { body } = await draft(officer, await office.inspected(), order)
  expect(body.leftOut).toEqual([{ text: '《柳县水法》第六条', why: 'to-verify' }])
  expect(body.lines.some(line => line.includes('依据〔待填〕，现责令'))).toBe(true)
})

test('a letter is addressed to the department that the duty hands over to', async () => {
  const view = await office.inspected({ 'on-purpose': true })
  const transfer = {
    kind: 'transfer-letter',
    duty: 'hand-over',
    fields: { suspects: '张某', facts: '投毒', papers: '调查报告' },
  }
  expect((await draft(officer, view, transfer)).body.lines).toContain('巡防局：')
  expect((await draft(officer, view, { ...transfer, recipient: 'health' })).body.lines).toContain('卫生局：')
  expect(await draft(officer, view, { ...transfer, recipient: 'moon' })).toMatchObject({
    body: { code: 'unknown-department' },
  })
})

test('a calculation stands line by line, to the fen and in words', async () => {
  const orchards = await site.person('orchards-officer')
  const receipt = await report(site, { matter: 'orchard-grant', facts: { trees: 30, 'planted-on': '2026-02-01' } })
  const view = await caseOf(orchards, receipt)
  const { body } = await draft(orchards, view, { kind: 'grant-form', duty: 'review', fields: { applicant: '夏某' } })
  const text = body.lines.join('\n')
  expect(text).toContain('棵数　30棵')
  expect(text).toContain('种植日期　2026年2月1日')
  expect(text).toMatch(/补助　[\d,]+\.\d\d元　[零壹贰叁肆伍陆柒捌玖拾佰仟万]+元整/)
})

test('a department without a word cannot number, and is told so', async () => {
  const list = (await officer.get<DocumentsView>(`/api/cases/${(await office.accepted()).caseId}/documents`)).body
  expect(list.possible.map(({ kind }) => kind)).toContain('acceptance-notice')
  expect(list.possible.find(({ kind }) => kind === 'acceptance-notice')).toMatchObject({ numbered: true, lacking: [] })
  expect(list.possible.map(({ kind }) => kind)).not.toContain('rectification-order')
})

test('nothing that the server did was a bug', () => {
  expect(site.bugs).toEqual([])
})
