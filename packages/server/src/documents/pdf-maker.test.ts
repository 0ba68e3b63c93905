import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { willowFolder } from '../testing/test-site.ts'
import { findPdfMaker, makePdf } from './pdf-maker.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'remit-programs-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** A program that is called as LibreOffice is. */
async function program(script: string): Promise<string> {
  const path = join(folder, 'soffice')
  await writeFile(path, `#!/bin/sh\n${script}\n`)
  await chmod(path, 0o755)
  return path
}

const document = Buffer.from('a document')
const leftBehind = async () => (await readdir(tmpdir())).filter(name => name.startsWith('remit-pdf-'))

test('where LibreOffice is not on the path there is no maker', async () => {
  expect(await findPdfMaker(folder)).toBeUndefined()
  expect(await findPdfMaker('')).toBeUndefined()
})

test('it is given the file in a folder of its own, with none of the server’s secrets, and nothing stays', async () => {
  process.env.REMIT_TEST_SECRET = 'secret'
  await program(
    `printf '%%PDF-1.7 ' > document.pdf; cat document.docx >> document.pdf; env >> document.pdf; echo "$@" >> document.pdf; cat profile/user/registrymodifications.xcu >> document.pdf`,
  )
  const make = await findPdfMaker(folder)
  const pdf = Buffer.from((await make?.(document)) ?? []).toString()
  expect(pdf).toContain('%PDF-1.7 a document')
  expect(pdf).toContain('--headless')
  expect(pdf).toContain('DisableMacrosExecution')
  expect(pdf).not.toContain('REMIT_TEST_SECRET')
  expect(await leftBehind()).toEqual([])
  delete process.env.REMIT_TEST_SECRET
})

test('one that does not end is ended, and makes nothing', async () => {
  expect(await makePdf(await program('exec sleep 60'), document, 0.2)).toBeUndefined()
  expect(await leftBehind()).toEqual([])
})

test('one that fails, or writes something else, makes nothing, and the next is made', async () => {
  expect(await makePdf(await program('exit 1'), document, 10)).toBeUndefined()
  expect(await makePdf(await program('echo hello > document.pdf'), document, 10)).toBeUndefined()
  expect(await makePdf(await program("printf '%%PDF-1.4' > document.pdf"), document, 10)).toBeDefined()
})

const installed = await findPdfMaker()

test.runIf(installed !== undefined)('LibreOffice makes a PDF of a template', { timeout: 90_000 }, async () => {
  const template = await readFile(join(willowFolder, 'documents', 'acceptance-notice.docx'))
  const pdf = await installed?.(template)
  expect(
    Buffer.from(pdf ?? [])
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})
