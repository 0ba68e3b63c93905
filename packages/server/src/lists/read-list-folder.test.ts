import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashOfFiles, readListFolder } from './read-list-folder.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'remit-list-'))
  await mkdir(join(folder, 'matters', 'well'), { recursive: true })
  await writeFile(join(folder, 'list.yaml'), 'id: a')
  await writeFile(join(folder, 'matters', 'well', 'matter.yaml'), 'id: well')
  await writeFile(join(folder, 'notes.txt'), 'not part of the list')
})
afterEach(() => rm(folder, { recursive: true }))

test('the list’s files are read by their path from the folder, and nothing else', async () => {
  const { files } = await readListFolder(folder)
  expect([...files]).toEqual([
    ['list.yaml', 'id: a'],
    ['matters/well/matter.yaml', 'id: well'],
  ])
  expect((await readListFolder(`${folder}/`)).files).toEqual(files)
})

test('the hash changes with every change of a text or a path, and with nothing else', async () => {
  const { files, hash } = await readListFolder(folder)
  expect(hashOfFiles(new Map([...files].reverse()))).toBe(hash)
  expect(hashOfFiles(new Map(files).set('list.yaml', 'id: b'))).not.toBe(hash)
  expect(hashOfFiles(new Map([['list.yamlid: a', '']]))).not.toBe(hashOfFiles(new Map([['list.yaml', 'id: a']])))
})

test('a folder that is not there is an error', async () => {
  await expect(readListFolder(join(folder, 'nowhere'))).rejects.toThrow()
})
