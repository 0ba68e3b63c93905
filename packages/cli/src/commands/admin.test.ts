import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '@remit/server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from '../testing/fake-terminal.ts'
import { willow } from '../testing/willow-folder.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'remit-admin-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('a link is made while nobody uses the data, and makes an administrator once', { timeout: 120_000 }, async () => {
  const { code, out } = await run(['admin', 'link', willow, '--data', folder, '--json'])
  expect(code).toBe(0)
  const { format, path } = JSON.parse(out)
  expect(format).toBe('remit-administrator-link/1')
  expect(path).toMatch(/^\/welcome#[\w-]{43}$/)

  const options = { listFolder: willow, dataFolder: folder, port: 0, demonstration: false, log: () => {} }
  const started = await startServer(options)
  if (!started.ok) throw new Error(started.error.code)
  const { address, close } = started.value
  const use = () =>
    fetch(`${address}/api/account-links/use`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        token: path.split('#')[1],
        account: 'ada',
        name: 'Ada',
        password: 'seven quiet herons',
      }),
    })
  expect(await (await use()).json()).toEqual({ step: 'enrol' })
  expect((await use()).status).toBe(410)

  const taken = await run(['admin', 'link', willow, '--data', folder, '--json'])
  expect(taken.code).toBe(2)
  expect(JSON.parse(taken.out).error).toMatchObject({
    code: 'folder-taken',
    mend: { en: expect.stringContaining('Stop the server') },
  })
  await close()
})

test('after admin comes link', async () => {
  expect((await run(['admin', 'password', '--json'])).code).toBe(2)
})
