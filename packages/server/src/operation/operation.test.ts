// A running server: what it tells of itself, what it writes down, and what it can be asked for.
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AuditReport } from '../audit/report.ts'
import { type RunningServer, startServer } from '../start/start-server.ts'
import { willowFolder } from '../testing/test-site.ts'
import type { CaseRow, CaseView, ReadyView, ReceiptView } from '../views.ts'
import { askServer } from './control/ask-server.ts'
import { readControlFile } from './control/control-file.ts'

let folder = ''
let server: RunningServer
const lines: string[] = []

beforeAll(async () => {
  process.env.REMIT_LOG = 'info'
  folder = await mkdtemp(join(tmpdir(), 'remit-operation-'))
  const started = await startServer({
    listFolder: willowFolder,
    dataFolder: join(folder, 'data'),
    port: 0,
    demonstration: true,
    log: line => lines.push(line),
  })
  if (!started.ok) throw new Error(started.error.text.en)
  server = started.value
})
afterAll(async () => {
  await server.close()
  delete process.env.REMIT_LOG
  expect(await readdir(join(folder, 'data'))).not.toContain('operation.json')
  await rm(folder, { recursive: true })
})

const metrics = async (): Promise<string> => {
  const place = await readControlFile(join(folder, 'data'))
  return (await fetch(`http://127.0.0.1:${place?.port}/metrics`)).text()
}

const json = { 'content-type': 'application/json' }

async function post<T>(path: string, body: unknown, cookie = ''): Promise<{ status: number; body: T; cookie: string }> {
  const answer = await fetch(`${server.address}${path}`, {
    method: 'POST',
    headers: { ...json, cookie },
    body: JSON.stringify(body),
  })
  return {
    status: answer.status,
    body: (await answer.json()) as T,
    cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '',
  }
}

test('a server that runs is ready, and says why', async () => {
  const answer = await fetch(`${server.address}/api/ready`)
  expect(answer.status).toBe(200)
  expect((await answer.json()) as ReadyView).toEqual({
    ready: true,
    checks: { database: true, migrations: true, list: true, jobs: true, open: true },
  })
})

test('a whole journey is counted and written down, and nothing in it tells who it was about', async () => {
  const secrets = ['张三丰', '13812345678', '432930199001011234', '井水发臭得厉害', '磨坊主李四']
  const [name, phone, idNumber, text, note] = secrets
  const filed = await post<ReceiptView>('/api/reports', {
    matter: 'well-water',
    facts: { place: 'well' },
    text,
    contact: { name, phone },
    key: 'the key of a journey',
  })
  expect(filed.status).toBe(200)
  const { code } = filed.body
  await fetch(`${server.address}/api/track/${code}`)
  const { cookie } = await post('/api/session', { person: 'water-officer' })
  const rows = (await (
    await fetch(`${server.address}/api/cases?q=${encodeURIComponent(name ?? '')}`, { headers: { cookie } })
  ).json()) as {
    rows?: CaseRow[]
  }
  const all = (await (await fetch(`${server.address}/api/cases`, { headers: { cookie } })).json()) as
    | CaseRow[]
    | { rows: CaseRow[] }
  const found = (Array.isArray(all) ? all : all.rows).find(({ number }) => number === filed.body.number)
  expect(rows).toBeDefined()
  const read = await fetch(`${server.address}/api/cases/${found?.caseId}`, { headers: { cookie } })
  const view = (await read.json()) as CaseView
  const act = { act: 'note', text: `${note} ${idNumber}`, seen: view.version, key: 'the key of a note in it' }
  expect((await post(`/api/cases/${found?.caseId}/acts`, act, cookie)).status).toBe(200)
  expect(
    (await post(`/api/cases/${found?.caseId}/acts`, { ...act, key: 'another key of that note' }, cookie)).status,
  ).toBe(409)
  await fetch(`${server.address}/nowhere?name=${encodeURIComponent(name ?? '')}`)

  const written = lines.join('\n')
  const token = cookie.split('=')[1] ?? ''
  for (const secret of [...secrets, code, token, found?.caseId ?? '', filed.body.number]) {
    expect(secret.length).toBeGreaterThan(2)
    expect(written).not.toContain(secret)
    expect(written).not.toContain(encodeURIComponent(secret))
    expect(await metrics()).not.toContain(secret)
  }
  const answered = lines
    .map(line => JSON.parse(line) as Record<string, unknown>)
    .filter(({ event }) => event === 'answered')
  expect(answered).toContainEqual(
    expect.objectContaining({
      method: 'POST',
      route: '/api/cases/:id/acts',
      status: 409,
      act: 'note',
      refused: 'case-moved-on',
      role: 'officer',
      department: 'water',
      request: expect.stringMatching(/^[0-9a-f-]{36}$/),
    }),
  )
  const told = await metrics()
  expect(told).toMatch(/remit_commands_total\{act="note",outcome="done"\} 1/)
  expect(told).toMatch(/remit_commands_total\{act="note",outcome="case-moved-on"\} 1/)
  expect(told).toMatch(/remit_request_seconds_count\{route="\/api\/track\/:code",method="GET",status="200"\} 1/)
  expect(told).toMatch(/remit_obligations\{department="water",standing="open"\} \d/)
  expect(told).toMatch(/remit_event_append_seconds_count [1-9]/)
  expect(told).toContain('remit_ready 1')
  expect(told).toContain('process_cpu_seconds_total')
})

test('a running server is asked for a backup and for a look at its history by whoever may read its data folder', async () => {
  const dataFolder = join(folder, 'data')
  expect((await stat(join(dataFolder, 'operation.json'))).mode & 0o077).toBe(0)
  const out = join(folder, 'asked.remit')
  expect(await askServer(dataFolder, 'backup', { out })).toMatchObject({ keys: expect.arrayContaining(['sealing']) })
  expect((await readFile(out)).subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]))
  const report = (await askServer(dataFolder, 'verify', { anchors: [] })) as AuditReport
  expect(report.events).toBeGreaterThan(5)
  expect(report.findings).toEqual([])
  expect(await askServer(folder, 'verify', { anchors: [] })).toBeUndefined()
})

test('nobody else is answered at that port', async () => {
  const place = await readControlFile(join(folder, 'data'))
  const at = `http://127.0.0.1:${place?.port}`
  const status = async (path: string, init: RequestInit = {}) => (await fetch(`${at}${path}`, init)).status
  expect(await status('/verify', { method: 'POST', body: '{}' })).toBe(401)
  expect(await status('/verify', { method: 'POST', body: '{}', headers: { authorization: 'Bearer x' } })).toBe(401)
  const authorization = `Bearer ${place?.token}`
  expect(await status('/backup', { method: 'POST', body: '{"out":"relative"}', headers: { authorization } })).toBe(400)
  expect(await status('/other', { method: 'POST', body: '{}', headers: { authorization } })).toBe(404)
  expect(await status('/verify')).toBe(404)
  expect((await fetch(`${server.address}/metrics`)).headers.get('content-type')).not.toContain('text/plain')
})
