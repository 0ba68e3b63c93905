import { loadList, type ResponsibilityList } from '@remit/core'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { migrate } from '../db/migrate.ts'
import { putInForce } from '../lists/list-store.ts'
import { hashOfFiles, readListFolder } from '../lists/read-list-folder.ts'
import { openTestDatabase } from '../testing/test-database.ts'
import { willowFolder } from '../testing/test-site.ts'
import { checkTemplates } from './check-templates.ts'

const path = 'documents/acceptance-notice.docx'
let files: ReadonlyMap<string, string>
let list: ResponsibilityList
beforeAll(async () => {
  const read = await readListFolder(willowFolder)
  files = read.files
  const loaded = loadList(files, read.hash)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error))
  list = loaded.value.list
})

/** The list's files with a template that somebody edited in Word. */
function edited(from: string, to: string): ReadonlyMap<string, string> {
  const parts = unzipSync(Buffer.from(files.get(path) ?? '', 'base64'))
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  if (!body.includes(from)) throw new Error(`The template does not say ${from}`)
  const docx = zipSync({ ...parts, 'word/document.xml': strToU8(body.replace(from, to)) })
  return new Map(files).set(path, Buffer.from(docx).toString('base64'))
}

test('the templates as they are ask for nothing that is not there', async () => {
  expect(await checkTemplates(list, files)).toEqual([])
})

test('a placeholder that nothing fills is named with its file, and the one that was meant', async () => {
  expect(await checkTemplates(list, edited('{立案日期}', '{立案日子}'))).toMatchObject([
    {
      level: 'error',
      code: 'placeholder-unknown',
      file: path,
      text: { zh: '没有内容可以填入 {立案日子}' },
      mend: { zh: '是否想写 立案日期？', en: 'Did you mean 立案日期?' },
    },
  ])
})

test('a fact of a matter may be used, another may not', async () => {
  expect(await checkTemplates(list, edited('{来源}', '{事实:trees}'))).toEqual([])
  expect(await checkTemplates(list, edited('{来源}', '{大写：trees}'))).toEqual([])
  expect(await checkTemplates(list, edited('{来源}', '{事实:moons}'))).toMatchObject([{ code: 'placeholder-unknown' }])
})

test('a loop must be one that there is, hold what it has, and end', async () => {
  expect(await checkTemplates(list, edited('{来源}', '{#依据}{条款}{/依据}'))).toEqual([])
  expect(await checkTemplates(list, edited('{来源}', '{#依剧}{/}'))).toMatchObject([{ code: 'placeholder-unknown' }])
  expect(await checkTemplates(list, edited('{来源}', '{#依据}{金额}{/}'))).toMatchObject([
    { code: 'placeholder-unknown' },
  ])
  expect(await checkTemplates(list, edited('{来源}', '{#依据}'))).toMatchObject([{ code: 'template-broken' }])
  expect(await checkTemplates(list, edited('{来源}', '{来源'))).toMatchObject([{ code: 'placeholder-unknown' }])
})

test('a document that bears a number shows it, and one that bears none does not ask for it', async () => {
  expect(await checkTemplates(list, edited('{文号}', ''))).toMatchObject([
    { code: 'field-not-in-template', path: '文号' },
  ])
  const closing = list.documents['closing-form']
  if (closing === undefined) throw new Error('The invented county closes its cases with a form')
  const numbered = { ...list, documents: { 'closing-form': { ...closing, number: '{sequence}' } } }
  expect(await checkTemplates(numbered, files)).toMatchObject([{ code: 'field-not-in-template', path: '文号' }])
})

test('a field that is asked for and stands nowhere is an error, and so is a file that Word did not write', async () => {
  expect(await checkTemplates(list, edited('{受理说明}', ''))).toMatchObject([
    { code: 'field-not-in-template', path: '受理说明' },
  ])
  const broken = new Map(files).set(path, Buffer.from('no Word file').toString('base64'))
  expect(await checkTemplates(list, broken)).toMatchObject([{ code: 'template-broken', file: path }])
})

test('a list with such a template is not put in force', async () => {
  const database = await openTestDatabase()
  await migrate(database)
  const wrong = edited('{来源}', '{来处}')
  expect(await putInForce(database.db, { files: wrong, hash: hashOfFiles(wrong) })).toMatchObject({
    ok: false,
    error: [{ code: 'placeholder-unknown', file: path }],
  })
  await database.close()
})

test('a template that is named and not there is told where the list is read', () => {
  const without = new Map(files)
  without.delete(path)
  const loaded = loadList(without, 'hash')
  expect(loaded.ok && loaded.value.problems).toContainEqual(
    expect.objectContaining({ code: 'no-template', file: 'documents/documents.yaml', line: expect.any(Number) }),
  )
})
