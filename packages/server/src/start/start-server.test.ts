// The server as a process: it holds its folder, ends in order, and loses nothing that it acknowledged.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findBreak } from '../cases/event-chain.ts'
import { readEvents } from '../cases/stored-events.ts'
import { openEmbedded } from '../db/open-embedded.ts'
import { willowFolder } from '../testing/test-site.ts'
import type { CaseRow, CasesView, CaseView, ReceiptView, SessionView } from '../views.ts'
import { startServer } from './start-server.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'remit-start-'))
})
afterEach(() => rm(folder, { recursive: true }))

const start = (demonstration = false) =>
  startServer({ listFolder: willowFolder, dataFolder: folder, port: 0, demonstration, log: () => {} })

test('a server starts on an empty folder, answers, and starts again on what it left', { timeout: 60_000 }, async () => {
  const first = await start()
  if (!first.ok) throw new Error(first.error.code)
  const { address } = first.value
  const filed = await fetch(`${address}/api/reports`, {
    method: 'POST',
    body: JSON.stringify({ matter: 'well-water', facts: { place: 'well' }, key: 'before the server was stopped' }),
    headers: { 'content-type': 'application/json' },
  })
  const receipt = (await filed.json()) as ReceiptView
  expect(receipt.code).toMatch(/^[\w-]{31}$/)

  const second = await start()
  expect(second).toMatchObject({ ok: false, error: { code: 'folder-taken', data: { pid: process.pid } } })
  await first.value.close()
  expect(await readdir(folder)).not.toContain('lock')

  const again = await start()
  if (!again.ok) throw new Error(again.error.code)
  expect((await fetch(`${again.value.address}/api/track/${receipt.code}`)).status).toBe(200)
  await again.value.close()
  expect((await stat(join(folder, 'sealing.key'))).mode & 0o077).toBe(0)
})

test('a port that is taken is said, and the folder is given back', { timeout: 60_000 }, async () => {
  const first = await start()
  if (!first.ok) throw new Error(first.error.code)
  const other = await mkdtemp(join(tmpdir(), 'remit-start-'))
  const port = Number(new URL(first.value.address).port)
  const second = await startServer({
    listFolder: willowFolder,
    dataFolder: other,
    port,
    demonstration: false,
    log: () => {},
  })
  expect(second).toMatchObject({ ok: false, error: { code: 'port-taken', data: { port } } })
  expect(await readdir(other)).not.toContain('lock')
  await first.value.close()
  await rm(other, { recursive: true })
})

test('a list that cannot be used is said, and nothing is begun', async () => {
  const nowhere = await startServer({
    listFolder: join(folder, 'x'),
    dataFolder: folder,
    port: 0,
    demonstration: false,
  })
  expect(nowhere).toMatchObject({ ok: false, error: { code: 'list-unreadable' } })
  expect(await readdir(folder)).toEqual([])
})

test('what was acknowledged is there after the process was killed', { timeout: 120_000 }, async () => {
  const program = `
    import { startServer } from ${JSON.stringify(join(import.meta.dirname, 'start-server.ts'))}
    const [listFolder, dataFolder] = process.argv.slice(1)
    const started = await startServer({ listFolder, dataFolder, port: 0, demonstration: true })
    console.log(started.ok ? started.value.address : started.error.code)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, willowFolder, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [address] = (await once(createInterface(child.stdout), 'line')) as [string]
  const cookie = await signIn(address, 'watch-officer')
  const headers = { 'content-type': 'application/json', cookie }
  const { rows } = (await (await fetch(`${address}/api/cases`, { headers })).json()) as CasesView
  const { caseId } = rows.find(({ closed }) => closed === undefined) as CaseRow
  let { version } = (await (await fetch(`${address}/api/cases/${caseId}`, { headers })).json()) as CaseView
  const acknowledged: number[] = []
  const notes = (async () => {
    for (let count = 0; ; count++) {
      const body = JSON.stringify({
        act: 'note',
        text: `第${count}条`,
        seen: version,
        key: `acknowledged note ${count}`,
      })
      const answer = await fetch(`${address}/api/cases/${caseId}/acts`, { method: 'POST', body, headers })
      version = ((await answer.json()) as CaseView).version
      acknowledged.push(version)
      if (acknowledged.length === 40) child.kill('SIGKILL')
    }
  })()
  await notes.catch(() => {})
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  expect(acknowledged.length).toBeGreaterThanOrEqual(40)

  const database = await openEmbedded(join(folder, 'database'))
  const events = await readEvents(database.db, { jurisdiction: '990001', caseId })
  await database.close()
  const versions = events.map(({ event }) => event.version)
  expect(versions).toEqual(expect.arrayContaining(acknowledged))
  expect(findBreak('990001', events)).toBeUndefined()

  const again = await start(true)
  if (!again.ok) throw new Error(again.error.code)
  const seen = (await (
    await fetch(`${again.value.address}/api/cases/${caseId}`, {
      headers: { cookie: await signIn(again.value.address, 'watch-officer') },
    })
  ).json()) as CaseView
  expect(seen.version).toBe(versions.at(-1))
  await again.value.close()
})

async function signIn(address: string, person: string): Promise<string> {
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    body: JSON.stringify({ person }),
    headers: { 'content-type': 'application/json' },
  })
  expect(((await answer.json()) as SessionView).person?.id).toBe(person)
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}
