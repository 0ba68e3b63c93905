import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { run } from '../testing/fake-terminal.ts'

let folder = ''
beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', '')
  folder = await mkdtemp(join(tmpdir(), 'remit-commands-'))
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

const codeOf = async (words: readonly string[]): Promise<string> => {
  const { code, out } = await run([...words, '--json'])
  expect(code).toBe(2)
  return (JSON.parse(out) as { error: { code: string } }).error.code
}

test('what cannot be meant is said', async () => {
  expect(await codeOf(['audit', 'look'])).toBe('unknown-word')
  expect(await codeOf(['audit', 'export'])).toBe('unknown-word')
  expect(await codeOf(['audit', 'export', '号', '--data', folder])).toBe('out-missing')
  expect(await codeOf(['backup', '--data', folder])).toBe('out-missing')
  expect(await codeOf(['backup', '--out', join(folder, 'x'), '--passphrase', 'secret', '--data', folder])).toBe(
    'passphrase-not-a-file',
  )
})

test('a folder without a database is said, and left as it is', async () => {
  for (const words of [['audit', 'verify'], ['audit', 'seals'], ['backup', '--out', join(folder, 'x')], ['rebuild']])
    expect(await codeOf([...words, '--data', folder])).toBe('no-database')
  expect(await readdir(folder)).toEqual([])
})

test('a file that is no backup, no proof or no seals is said, and nothing is left', async () => {
  const file = join(folder, 'file')
  await writeFile(file, 'something else\n')
  expect(await codeOf(['restore', file, '--data', join(folder, 'new')])).toBe('backup-broken')
  expect(await codeOf(['restore', file, '--data', folder])).toBe('place-not-empty')
  expect(await codeOf(['audit', 'verify', '--proof', file])).toBe('proof-unreadable')
  expect(await codeOf(['audit', 'verify', '--anchor', file, '--data', folder])).toBe('anchor-unreadable')
  expect(await readdir(folder)).toEqual(['file'])
})
