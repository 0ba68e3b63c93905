import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../testing/fake-terminal.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'))
})
afterAll(() => rm(folder, { recursive: true }))

const keys = async (...words: string[]) => run(['keys', ...words, '--data', folder])

test('a ring begins with the key that follows from the sealing key; a new one stands in front of it', async () => {
  const first = await keys('--json')
  expect(first.code).toBe(0)
  expect(JSON.parse(first.out).keys).toEqual([{ id: 'sealing', current: true, inRing: true, wraps: 0 }])
  expect((await keys('add', '2027-01')).code).toBe(0)
  expect(await readFile(join(folder, 'keys.ring'), 'utf8')).toMatch(/^2027-01:[A-Za-z0-9+/]{43}=\n$/)
  expect(JSON.parse((await keys('--json')).out).keys).toEqual([
    { id: '2027-01', current: true, inRing: true, wraps: 0 },
    { id: 'sealing', current: false, inRing: true, wraps: 0 },
  ])
  expect((await keys('rotate', '--lang', 'en')).out).toBe(
    '0 keys are wrapped anew under the current one; nothing in any case was touched.\n',
  )
})

test('a word that is none, and a key without an id, are told what there is', async () => {
  expect((await keys('rotat')).err).toContain('rotate')
  expect((await keys('add')).err).toContain('remit keys add 2027-01')
  expect((await keys('add', 'a b')).code).not.toBe(0)
})
