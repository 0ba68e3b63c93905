import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFolder } from './lock-folder.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'remit-lock-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** The number of a process that has ended. */
async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await once(child, 'exit')
  return child.pid ?? 0
}

const leaveLock = (pid: number, started = 'long ago'): Promise<void> =>
  writeFile(join(folder, 'lock'), JSON.stringify({ pid, started, token: 'left-behind' }))

test('a folder is held by one, and free again when it is given back', async () => {
  const first = await lockFolder(folder)
  expect(first.ok).toBe(true)
  expect(await lockFolder(folder)).toEqual({
    ok: false,
    error: { code: 'folder-taken', data: { folder, pid: process.pid } },
  })
  if (first.ok) await first.value.release()
  expect((await lockFolder(folder)).ok).toBe(true)
})

test('a folder that is not there is made', async () => {
  expect((await lockFolder(join(folder, 'new', 'data'))).ok).toBe(true)
})

test('the lock of a process that is gone is taken over', async () => {
  await leaveLock(await deadProcess())
  expect((await lockFolder(folder)).ok).toBe(true)
})

test('a process that was given the number of one that is gone does not hold its folder', async () => {
  await leaveLock(process.pid, 'another boot 12345')
  expect((await lockFolder(folder)).ok).toBe(true)
})

test('of many that take over the same lock one gets it, and nothing is left lying about', async () => {
  await leaveLock(await deadProcess())
  const taken = await Promise.all(Array.from({ length: 12 }, () => lockFolder(folder)))
  expect(taken.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await readdir(folder)).toEqual(['lock'])
})

test('giving back does not remove the lock of another', async () => {
  const first = await lockFolder(folder)
  await leaveLock(process.pid, '')
  if (first.ok) await first.value.release()
  expect(await readdir(folder)).toEqual(['lock'])
})
