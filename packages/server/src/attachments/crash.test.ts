// A server that is killed between keeping a file and writing down where: nothing is acknowledged, nothing is lost, and what nobody names goes.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFolderStore } from './folder-store.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'remit-killed-'))
})
afterEach(() => rm(folder, { recursive: true }))

const program = `
  import { createFolderStore } from ${JSON.stringify(join(import.meta.dirname, 'folder-store.ts'))}
  const store = createFolderStore(process.argv[1])
  for (let at = 0; ; at++) console.log(await store.put(Buffer.alloc(200_000, at % 251)))`

test('what was said to be kept is whole after the process was killed, and nothing else is taken for whole', async () => {
  for (const after of [1, 4, 9]) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.on('data', (data: Buffer) => {
      said += data
      if (said.split('\n').length > after) child.kill('SIGKILL')
    })
    await once(child, 'close')
    const acknowledged = said.split('\n').slice(0, -1)
    expect(acknowledged.length).toBeGreaterThanOrEqual(after)
    const store = createFolderStore(folder)
    for (const address of acknowledged) expect((await store.get(address))?.length).toBe(200_000)
    for await (const { address } of store.list())
      if (/^[0-9a-f]{64}$/.test(address)) expect((await store.get(address))?.length).toBe(200_000)
  }
})
