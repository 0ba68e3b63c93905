// Whatever an officer writes, the Word file opens.
import { TemplateHandler } from 'easy-template-x'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestSite, Visitor } from '../../testing/test-site.ts'
import { draft, openWaterOffice, type WaterOffice } from '../../testing/water-office.ts'

let office: WaterOffice
let site: TestSite
let officer: Visitor
beforeAll(async () => {
  office = await openWaterOffice()
  site = office.site
  officer = office.officer
})
afterAll(() => office.site.close())

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
  const view = await office.accepted()
  const { status, body } = await draft(officer, view, { kind: 'acceptance-notice', fields: { party: words } })
  expect(status).toBe(200)
  const file = await officer.get<Buffer>(`/api/cases/${view.caseId}/documents/${body.document}/docx`)
  expect(await new TemplateHandler().getText(file.body)).toContain(view.number)
  const first = body.lines.find(line => line.endsWith('：')) ?? ''
  expect(first).toBe(`${[...words].filter(isKept).join('')}：`)
})

test('nothing that the server did was a bug', () => {
  expect(site.bugs).toEqual([])
})
