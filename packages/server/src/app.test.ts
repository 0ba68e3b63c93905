// What holds of every answer.
import { refusalCodes } from '@remit/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { largestBody } from './http/read-body.ts'
import { statusOf } from './http/status.ts'
import { sentences } from './language/refusals.ts'
import { serverCodes } from './refusal.ts'
import { newKey, openTestSite, type TestSite, type Visitor } from './testing/test-site.ts'
import type { HealthView, ListView, ListWordsView, MatterView, RefusalView, SessionView } from './views.ts'

let site: TestSite
let visitor: Visitor
beforeAll(async () => {
  site = await openTestSite()
  visitor = site.visitor()
})
afterAll(() => site.close())

const json = { 'content-type': 'application/json' }
const report = { matter: 'well-water', facts: { place: 'well' } }

test('the server says that it is well, and under which list', async () => {
  const { body } = await visitor.get<HealthView>('/api/health')
  expect(body).toMatchObject({ ok: true, list: { id: 'willow', version: '2026-01' } })
})

test('the list is there for everybody', async () => {
  const { body } = await visitor.get<ListView>('/api/list')
  expect(body.matters.map(({ id, leads }) => [id, leads])).toEqual([
    ['well-water', ['water', 'health']],
    ['orchard-grant', ['orchards']],
    ['bridge-watch', ['watch']],
  ])
  expect(body.demonstration).toBe(true)
  expect(body.matters[0]?.laws.length).toBeGreaterThan(0)
  expect(body.matters[2]?.schedule).toMatchObject({ every: expect.any(String), on: expect.any(String) })
})

test('what a search looks through is one answer', async () => {
  const { body } = await visitor.get<ListWordsView>('/api/list/words')
  expect(Object.keys(body)).toEqual(['well-water', 'orchard-grant', 'bridge-watch'])
  expect(body['well-water']?.clause).not.toBe('')
})

test('a matter’s main picture shows fewer duties than the whole one', async () => {
  const { body } = await visitor.get<MatterView>('/api/matters/well-water')
  expect(body.mainPicture?.cards.length ?? 0).toBeLessThan(body.picture.cards.length)
})

test('every answer carries the security headers', async () => {
  for (const path of ['/api/list', '/api/nowhere', '/nowhere.js']) {
    const { headers } = await visitor.send<unknown>(path, {})
    expect(headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  }
})

test('an address that is not there is refused as a problem', async () => {
  for (const path of ['/api/nowhere', '/api', '/api/cases/not-a-number/acts/more'])
    expect(await visitor.get(path)).toMatchObject({ status: 404, body: { code: 'unknown-path', status: 404 } })
})

test('a body that is no JSON, not JSON by its type, or too large is refused', async () => {
  const send = (body: string, headers: Record<string, string> = json) =>
    visitor.send<RefusalView>('/api/reports', { method: 'POST', body, headers })
  expect(await send('{"matter":')).toMatchObject({ status: 400, body: { code: 'malformed-request' } })
  expect(await send('{}')).toMatchObject({ status: 400, body: { code: 'malformed-request' } })
  expect(await send('{}', { 'content-type': 'text/plain' })).toMatchObject({ status: 415, body: { code: 'not-json' } })
  const large = JSON.stringify({ ...report, key: newKey(), text: 'x'.repeat(largestBody) })
  expect(await send(large)).toMatchObject({ status: 413, body: { code: 'too-large' } })
  const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`
  expect(await send(`{"facts":${deep}}`)).toMatchObject({ status: 400, body: { code: 'malformed-request' } })
})

test('text that the database cannot keep is refused, not a bug', async () => {
  for (const text of ['a\\u0000b', 'a\\ud800b']) {
    const body = `{"matter":"well-water","facts":{"place":"well"},"text":"${text}","key":"${newKey()}"}`
    expect(await visitor.send('/api/reports', { method: 'POST', body, headers: json })).toMatchObject({ status: 400 })
  }
  expect(await visitor.get('/api/track/%00')).toMatchObject({ status: 404 })
  expect(await visitor.get('/api/matters/%00')).toMatchObject({ status: 400 })
  expect(site.bugs).toEqual([])
})

test('facts that a matter does not know, or that are wrong, say which', async () => {
  const wrong = await visitor.post<RefusalView>('/api/reports', {
    matter: 'well-water',
    facts: { place: 'moon', colour: 'red' },
    key: newKey(),
  })
  expect(wrong).toMatchObject({ status: 422, body: { code: 'facts-wrong' } })
  expect(JSON.stringify(wrong.body.data)).toContain('colour')
  const missing = await visitor.post<RefusalView>('/api/reports', { matter: 'well-water', facts: {}, key: newKey() })
  expect(missing).toMatchObject({ status: 422, body: { code: 'facts-missing', data: { facts: ['place'] } } })
})

test('a report filed twice with one key gives the same receipt', async () => {
  const filed = { ...report, key: newKey() }
  const first = await visitor.post('/api/reports', filed)
  const second = await site.visitor().post('/api/reports', filed)
  expect(first.status).toBe(200)
  expect(second.body).toEqual(first.body)
})

test('a request from another site changes nothing', async () => {
  const send = (headers: Record<string, string>) =>
    visitor.send('/api/reports', {
      method: 'POST',
      body: JSON.stringify({ ...report, key: newKey() }),
      headers: { ...json, ...headers },
    })
  expect(await send({ origin: 'https://elsewhere.example' })).toMatchObject({
    status: 403,
    body: { code: 'foreign-origin' },
  })
  expect(await send({ 'sec-fetch-site': 'cross-site' })).toMatchObject({ status: 403 })
  expect(await send({ origin: 'http://localhost' })).toMatchObject({ status: 200 })
  expect(await send({ origin: 'http://proxy:5173', 'sec-fetch-site': 'same-origin' })).toMatchObject({ status: 200 })
})

test('the session’s cookie is out of reach for scripts and other sites, and ends with signing out', async () => {
  const person = site.visitor()
  const signedIn = await person.post<SessionView>('/api/session', { person: 'water-officer' })
  expect(signedIn.headers.get('set-cookie')).toMatch(/^remit-session=[\w-]{43}; .*HttpOnly.*SameSite=Strict/)
  expect((await person.get<SessionView>('/api/session')).body.person).toMatchObject({
    name: '水务局经办员',
    role: 'officer',
  })
  await person.send('/api/session', { method: 'DELETE' })
  expect((await person.get<SessionView>('/api/session')).body.person).toBeUndefined()
})

test('a session ends by itself', async () => {
  const person = site.visitor()
  await person.post('/api/session', { person: 'water-officer' })
  expect((await person.get('/api/worklist')).status).toBe(200)
  site.setTime('2026-03-03T08:00')
  expect((await person.get('/api/worklist')).status).toBe(401)
  site.setTime('2026-03-02T09:00')
})

test('outside the demonstration nobody signs in by a click, nor goes on with a session of the demonstration', async () => {
  const person = await site.person('water-officer')
  const setting = { ...site.setting, demonstration: false }
  const { createApp } = await import('./app.ts')
  const strict = createApp({ setting })
  const answer = await strict.request('/api/session', {
    method: 'POST',
    body: JSON.stringify({ person: 'water-officer' }),
    headers: json,
  })
  expect(answer.status).toBe(403)
  expect(await (await strict.request('/api/session')).json()).toEqual({})
  expect((await person.get('/api/worklist')).status).toBe(200)
})

test('who asks too often has to wait a moment', async () => {
  const { createApp } = await import('./app.ts')
  const app = createApp({ setting: site.setting })
  const track = () => app.request('/api/track/none')
  const statuses: number[] = []
  for (let time = 0; time < 125; time++) statuses.push((await track()).status)
  expect(statuses.slice(0, 120).every(status => status === 404)).toBe(true)
  expect(statuses.at(-1)).toBe(429)
})

test('a bug is reported to us, and its story is not told', async () => {
  const { createApp } = await import('./app.ts')
  const bugs: unknown[] = []
  const broken = { ...site.setting, lists: undefined } as unknown as typeof site.setting
  const app = createApp({ setting: broken, onBug: bug => bugs.push(bug) })
  const answer = await app.request('/api/list')
  expect(answer.status).toBe(500)
  const text = await answer.text()
  expect(JSON.parse(text)).toMatchObject({ code: 'bug', data: {} })
  expect(text).not.toMatch(/TypeError|\.ts/)
  expect(bugs).toHaveLength(1)
})

test('every refusal has a status and a sentence in both languages', () => {
  for (const code of [...refusalCodes, ...serverCodes]) {
    expect(statusOf[code]).toBeGreaterThanOrEqual(400)
    expect(sentences[code].zh.length).toBeGreaterThan(3)
    expect(sentences[code].en.length).toBeGreaterThan(3)
  }
})
