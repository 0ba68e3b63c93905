// Who may read the documents of a case, and as what.
import { ok } from '@remit/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asRequest } from '../../db/as-request.ts'
import type { Tx } from '../../db/tables.ts'
import type { TestSite, Visitor } from '../../testing/test-site.ts'
import { draft, issue, issued, notice, openWaterOffice, type WaterOffice } from '../../testing/water-office.ts'
import type { DocumentsView } from '../../views.ts'

let office: WaterOffice
let site: TestSite
let officer: Visitor
beforeAll(async () => {
  office = await openWaterOffice()
  site = office.site
  officer = office.officer
})
afterAll(() => office.site.close())

test('who has no part in the case learns of no document; who only oversees it does not read it', async () => {
  const view = await office.accepted()
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
  const [one, other] = [await office.accepted(), await office.accepted()]
  const { body } = await draft(officer, one, notice)
  expect(await draft(officer, other, notice, body.document)).toMatchObject({ body: { code: 'unknown-document' } })
  expect(await issue(officer, other, body.document)).toMatchObject({ status: 404 })
  expect(await draft(officer, one, { ...notice, fields: { moon: 'x' } })).toMatchObject({
    body: { code: 'unknown-field' },
  })
})

test('where LibreOffice is not installed, the PDF is refused with what to do instead', async () => {
  const view = await office.accepted()
  const { body } = await draft(officer, view, notice)
  expect(await officer.get(`/api/cases/${view.caseId}/documents/${body.document}/pdf`)).toMatchObject({
    status: 501,
    body: { code: 'pdf-not-here', title: { zh: expect.stringContaining('Word') } },
  })
})

test('the database itself keeps a document from departments that bear nothing in the case', async () => {
  const view = await office.accepted()
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
