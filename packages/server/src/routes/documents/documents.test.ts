// Documents through the routes: drafting, issuing, numbers, who may read them.
import { createHash, randomUUID } from 'node:crypto'
import { ok } from '@remit/core'
import { TemplateHandler } from 'easy-template-x'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asRequest } from '../../db/as-request.ts'
import type { Tx } from '../../db/tables.ts'
import { caseOf, done, newKey, openTestSite, report, type TestSite, type Visitor } from '../../testing/test-site.ts'
import type { CaseView, DocumentsView, DocumentView, RefusalView } from '../../views.ts'

let site: TestSite
let officer: Visitor
let head: Visitor
beforeAll(async () => {
  site = await openTestSite()
  officer = await site.person('water-officer')
  head = await site.person('water-head')
})
afterAll(() => site.close())

/** A case that the water office has accepted. */
async function accepted(facts: Record<string, unknown> = { place: 'well', fouled: true }): Promise<CaseView> {
  const view = await caseOf(officer, await report(site, { facts }))
  await done(officer, view, { act: 'propose', duty: 'accept', outcome: 'accepted' })
  return done(head, view, { act: 'approve', duty: 'accept' })
}

const inspected = async (facts: Record<string, unknown> = {}): Promise<CaseView> =>
  done(officer, await accepted(), {
    act: 'discharge',
    duty: 'inspect',
    facts: { fouled: true, ill: 0, 'on-purpose': false, ...facts },
  })

const notice = { kind: 'acceptance-notice', fields: { party: '王某' } }
const order = {
  kind: 'rectification-order',
  duty: 'order',
  fields: {
    party: '柳县磨坊',
    breach: '向井里倒脏水。\n现场有两只空桶。',
    provision: '《柳县水法》第六条',
    by: '2026年3月10日',
    demand: '清理水井',
  },
}

type Answer = DocumentView & RefusalView
const draft = (person: Visitor, { caseId }: { caseId: string }, request: object, document: string = randomUUID()) =>
  person.post<Answer>(`/api/cases/${caseId}/documents`, { document, ...request })

async function issue(person: Visitor, view: { caseId: string }, document: string, given: object = {}) {
  const { body } = await person.get<CaseView>(`/api/cases/${view.caseId}`)
  const path = `/api/cases/${view.caseId}/documents/${document}/issue`
  return person.post<Answer>(path, { seen: body.version, key: newKey(), ...given })
}

async function issued(person: Visitor, view: { caseId: string }, request: object): Promise<DocumentView> {
  const drafted = await draft(person, view, request)
  expect(drafted).toMatchObject({ status: 200 })
  const answer = await issue(person, view, drafted.body.document)
  expect(answer).toMatchObject({ status: 200 })
  return answer.body
}

const sequenceOf = ({ number = '' }: DocumentView): number => Number(/〕(\d+)号/.exec(number)?.[1])

test('a draft shows what it will say and what it still lacks, and bears no number', async () => {
  const view = await accepted()
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
  const view = await accepted()
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
  const view = await accepted()
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
  const view = await accepted()
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

test('the same key issues once', async () => {
  const view = await accepted()
  const { body } = await draft(officer, view, notice)
  const given = { seen: view.version, key: newKey() }
  const first = await issue(officer, view, body.document, given)
  const again = await issue(officer, view, body.document, given)
  expect(again).toMatchObject({ status: 200, body: { number: first.body.number, version: 2 } })
  expect(await issue(officer, view, body.document)).toMatchObject({ status: 409, body: { code: 'document-settled' } })
})

test('ten at once are numbered one after the other, and none is left out', async () => {
  const cases: CaseView[] = []
  for (let at = 0; at < 10; at += 1) cases.push(await accepted())
  const drafts: string[] = []
  for (const view of cases) drafts.push((await draft(officer, view, notice)).body.document)
  const first = sequenceOf(await issued(officer, await accepted(), notice)) + 1
  const answers = await Promise.all(cases.map((view, at) => issue(officer, view, drafts[at] ?? '')))
  const numbers = answers.map(({ body }) => sequenceOf(body)).sort((a, b) => a - b)
  expect(numbers).toEqual(Array.from({ length: 10 }, (_, at) => first + at))
})

test('of ten at once on the same version of a case one is issued, and the others take no number', async () => {
  const view = await accepted()
  const drafts: string[] = []
  for (let at = 0; at < 10; at += 1) drafts.push((await draft(officer, view, notice)).body.document)
  const before = sequenceOf(await issued(officer, await accepted(), notice))
  const answers = await Promise.all(drafts.map(document => issue(officer, view, document, { seen: view.version })))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)])
  expect(sequenceOf(await issued(officer, await accepted(), notice))).toBe(before + 2)
})

test('each year and each kind begins at one', async () => {
  const view = await inspected()
  await draft(officer, view, order)
  const document = await issued(head, view, order)
  expect(document.number).toBe('柳水改〔2026〕1号')
  site.setTime('2027-01-04T09:00')
  expect((await issued(officer, await accepted(), notice)).number).toBe('柳水受〔2027〕1号')
  site.setTime('2026-03-02T09:00')
})

test('what needs a head is drafted by an officer and issued by the head', async () => {
  const view = await inspected()
  const { body } = await draft(officer, view, order)
  expect(body.title.zh).toBe('责令改正书')
  expect(body.missing).toContainEqual({ label: { zh: '由负责人签发', en: 'A head must issue it' }, required: true })
  expect(body.lines).toContain('向井里倒脏水。')
  expect(body.lines).toContain('现场有两只空桶。')
  expect(await issue(officer, view, body.document)).toMatchObject({ body: { code: 'document-incomplete' } })
  expect(await issue(head, view, body.document)).toMatchObject({ status: 200, body: { standing: 'issued' } })
})

test('law that nobody has read is not printed, and is named to the officer', async () => {
  const { body } = await draft(officer, await inspected(), order)
  expect(body.leftOut).toEqual([{ text: '《柳县水法》第六条', why: 'to-verify' }])
  expect(body.lines.some(line => line.includes('依据〔待填〕，现责令'))).toBe(true)
})

test('a letter is addressed to the department that the duty hands over to', async () => {
  const view = await inspected({ 'on-purpose': true })
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
  const list = (await officer.get<DocumentsView>(`/api/cases/${(await accepted()).caseId}/documents`)).body
  expect(list.possible.map(({ kind }) => kind)).toContain('acceptance-notice')
  expect(list.possible.find(({ kind }) => kind === 'acceptance-notice')).toMatchObject({ numbered: true, lacking: [] })
  expect(list.possible.map(({ kind }) => kind)).not.toContain('rectification-order')
})

test('a document that was declared void keeps its number, with the reason in the case', async () => {
  const view = await accepted()
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
  expect(sequenceOf(await issued(officer, await accepted(), notice))).toBe(sequenceOf(document) + 1)
})

test('who has no part in the case learns of no document; who only oversees it does not read it', async () => {
  const view = await accepted()
  const document = await issued(officer, view, notice)
  const path = `/api/cases/${view.caseId}/documents`
  const orchards = await site.person('orchards-officer')
  expect(await orchards.get(path)).toMatchObject({ status: 404, body: { code: 'unknown-case' } })
  expect(await orchards.get(`${path}/${document.document}`)).toMatchObject({ status: 404 })
  expect(await orchards.get(`${path}/${document.document}/docx`)).toMatchObject({ status: 404 })
  const council = await site.person('council-officer')
  const seen = await council.get<DocumentsView>(path)
  expect(seen.body).toMatchObject({
    possible: [],
    documents: [{ number: document.number, readable: false, mine: false }],
  })
  expect(await council.get(`${path}/${document.document}`)).toMatchObject({
    status: 403,
    body: { code: 'document-not-shown' },
  })
  expect(await council.get(`${path}/${document.document}/docx`)).toMatchObject({ status: 403 })
  expect(await draft(council, view, notice)).toMatchObject({ status: 403, body: { code: 'document-not-possible' } })
})

test('a document of one case is none of another', async () => {
  const [one, other] = [await accepted(), await accepted()]
  const { body } = await draft(officer, one, notice)
  expect(await draft(officer, other, notice, body.document)).toMatchObject({ body: { code: 'unknown-document' } })
  expect(await issue(officer, other, body.document)).toMatchObject({ status: 404 })
  expect(await draft(officer, one, { ...notice, fields: { moon: 'x' } })).toMatchObject({
    body: { code: 'unknown-field' },
  })
})

test('where LibreOffice is not installed, the PDF is refused with what to do instead', async () => {
  const view = await accepted()
  const { body } = await draft(officer, view, notice)
  expect(await officer.get(`/api/cases/${view.caseId}/documents/${body.document}/pdf`)).toMatchObject({
    status: 501,
    body: { code: 'pdf-not-here', title: { zh: expect.stringContaining('Word') } },
  })
})

const hostile: readonly (readonly [string, string])[] = [
  ['markup', '<w:p>&amp;"\'</w:t> ]]> {标题} {#事实}{/事实}'],
  ['control characters', 'a\u0001b\u000bc\u001fd\uFFFEe'],
  ['four-byte Chinese', '𠮷野家𪚥'],
  ['right to left', 'שלום \u202Eקוד\u202C مرحبا'],
  ['very long', '很长的话。'.repeat(3900)],
]

/** Whether a Word file can hold a character, and it does not turn the words around it. */
const isKept = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0
  return code >= 0x20 && code !== 0xfffe && !(code >= 0x202a && code <= 0x202e)
}

test.each(hostile)('%s in what the officer writes still gives a Word file that opens', async (_, words) => {
  const view = await accepted()
  const { status, body } = await draft(officer, view, { kind: 'acceptance-notice', fields: { party: words } })
  expect(status).toBe(200)
  const file = await officer.get<Buffer>(`/api/cases/${view.caseId}/documents/${body.document}/docx`)
  expect(await new TemplateHandler().getText(file.body)).toContain(view.number)
  const first = body.lines.find(line => line.endsWith('：')) ?? ''
  expect(first).toBe(`${[...words].filter(isKept).join('')}：`)
})

test('the database itself keeps a document from departments that bear nothing in the case', async () => {
  const view = await accepted()
  const { document } = await issued(officer, view, notice)
  const as = <T>(department: string, oversees: boolean, run: (tx: Tx) => Promise<T>) =>
    asRequest(
      site.setting.db,
      { jurisdiction: site.setting.lists.current.jurisdiction, department, oversees, person: 'x' },
      async tx => ok(await run(tx)),
    )
  const seen = async (tx: Tx) => [
    (await tx.selectFrom('document').select('number').where('document_id', '=', document).execute()).length,
    (await tx.selectFrom('document_version').select('hash').where('document_id', '=', document).execute()).length,
    Number(
      (
        await tx
          .updateTable('document')
          .set({ void_reason: 'x' })
          .where('document_id', '=', document)
          .executeTakeFirst()
      ).numUpdatedRows,
    ),
  ]
  expect(await as('orchards', false, seen)).toEqual(ok([0, 0, 0]))
  expect(await as('council', true, seen)).toEqual(ok([1, 0, 0]))
  expect(await as('water', false, seen)).toEqual(ok([1, 2, 1]))
  await expect(as('water', false, tx => tx.deleteFrom('document').execute())).rejects.toThrow(/permission denied/)
  await expect(
    as('water', false, tx => tx.updateTable('document_version').set({ hash: 'x' }).execute()),
  ).rejects.toThrow(/permission denied/)
})

test('nothing that the server did was a bug', () => {
  expect(site.bugs).toEqual([])
})
