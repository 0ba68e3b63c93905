// A journey through the routes: each answer, and each refusal, is what the description says.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, caseOf, done, newKey, openTestSite, report, type TestSite, type Visitor } from '../testing/test-site.ts'
import type { CaseView, SessionView } from '../views.ts'
import { held } from './testing/contract.ts'

let site: TestSite
const met = new Set<string>()
beforeAll(async () => {
  site = await openTestSite()
})
afterAll(() => site.close())

const visitor = (): Visitor => held(site.visitor(), met)
const person = async (id: string): Promise<Visitor> => held(await site.person(id), met)

test('what everybody reads and asks', async () => {
  const anybody = visitor()
  for (const path of [
    '/api/health',
    '/api/openapi.json',
    '/api/list',
    '/api/list/words',
    '/api/uploads',
    '/api/session',
  ])
    expect((await anybody.get(path)).status, path).toBe(200)
  for (const matter of ['well-water', 'orchard-grant', 'bridge-watch'])
    expect((await anybody.get(`/api/matters/${matter}`)).status).toBe(200)
  await anybody.get('/api/matters/moon')
  await anybody.post('/api/ask', { text: '村口的井里的水发臭了' })
  await anybody.post('/api/ask', { matter: 'well-water', facts: {} })
  await anybody.post('/api/ask', { text: '月亮' })
  await anybody.post('/api/ask', { matter: 'moon' })
  const calculation = '/api/matters/orchard-grant/calculations/grant'
  await anybody.post(calculation, { facts: { trees: 30, 'planted-on': '2026-03-12' } })
  await anybody.post(calculation, { facts: { trees: 'many' } })
  await anybody.post('/api/session', { person: 'nobody' })
  const signedIn = await anybody.post<SessionView>('/api/session', { person: 'water-officer' })
  expect(signedIn.body.person?.department).toBe('water')
  await anybody.get('/api/account')
  await anybody.send('/api/session', { method: 'DELETE' })
  for (const path of ['/api/worklist', '/api/cases', '/api/accounts'])
    expect((await anybody.get(path)).status).toBe(401)
})

test('a report and its reporter', async () => {
  const anybody = visitor()
  const filed = { matter: 'well-water', facts: { place: 'well' }, text: '井里有怪味', key: newKey() }
  const { body } = await anybody.post<{ code: string }>('/api/reports', filed)
  await anybody.post('/api/reports', { ...filed, text: '别的' })
  await anybody.post('/api/reports', { ...filed, facts: {}, key: newKey() })
  await anybody.post('/api/reports', { ...filed, matter: 'orchard-grant', facts: { trees: 'x' }, key: newKey() })
  expect((await anybody.get(`/api/track/${body.code}`)).status).toBe(200)
  await anybody.get('/api/track/none')
  await anybody.post(`/api/track/${body.code}/additions`, { text: '更浑了', key: newKey() })
  await anybody.post(`/api/track/${body.code}/additions`, { key: newKey() })
  await anybody.post(`/api/track/${body.code}/withdrawal`, { key: newKey() })
  await anybody.post(`/api/track/${body.code}/satisfaction`, { score: 5 })
})

test('a case from its first act to its reopening, disputed, corrected and linked on the way', async () => {
  const officer = await person('water-officer')
  const head = await person('water-head')
  const health = await person('health-officer')
  const registry = await person('registry-head')
  const view = await caseOf(officer, await report(site, { text: '井里有怪味', contact: { name: '孙八' } }))
  const path = `/api/cases/${view.caseId}`
  const doing = (who: Visitor, given: Record<string, unknown>): Promise<CaseView> => done(who, view, given)
  await doing(officer, { act: 'propose', duty: 'accept', outcome: 'accepted' })
  await act(officer, view, { act: 'approve', duty: 'accept' })
  await doing(head, { act: 'return', duty: 'accept', reason: '写清楚' })
  await doing(officer, { act: 'propose', duty: 'accept', outcome: 'accepted' })
  await doing(head, { act: 'approve', duty: 'accept' })
  await doing(head, { act: 'extend', duty: 'inspect', reason: '要等化验' })
  await doing(head, { act: 'suspend', duty: 'inspect', reason: '鉴定' })
  await doing(officer, { act: 'resume', duty: 'inspect' })
  await act(officer, view, { act: 'discharge', duty: 'inspect' })
  await doing(officer, { act: 'discharge', duty: 'inspect', facts: { fouled: true, ill: 1, 'on-purpose': false } })
  await doing(health, { act: 'acknowledge', duty: 'treat' })
  await doing(officer, { act: 'urge', duty: 'treat', text: '请抓紧' })
  await doing(health, { act: 'object', duty: 'treat', reason: '不归我们', clause: 'health-1', proposes: 'none' })
  await doing(health, { act: 'opinion', duty: 'treat', text: '理由如上' })
  await doing(officer, { act: 'refer', duty: 'treat', reason: '谈不拢' })
  await doing(registry, { act: 'rule', duty: 'treat', bearer: 'health', reason: '第七条' })
  await doing(health, { act: 'discharge', duty: 'treat', text: '已救治' })
  site.setTime('2026-03-03T09:00')
  await doing(officer, { act: 'correct', facts: { ill: 0 }, reason: '误报' })
  await doing(head, { act: 'void', duty: 'treat', reason: '没有病人' })
  await doing(officer, { act: 'note', text: '记一笔' })
  const other = await caseOf(officer, await report(site))
  await doing(officer, { act: 'link', number: other.number, relation: 'related' })
  await act(officer, view, { act: 'link', number: 'none', relation: 'related' })
  await doing(officer, { act: 'discharge', duty: 'order', outcome: 'complied' })
  await doing(officer, { act: 'close' })
  await act(officer, view, { act: 'close' })
  await doing(head, { act: 'reopen', reason: '又脏了' })
  await officer.post(`${path}/acts`, { act: 'note', text: '晚了', seen: 1, key: newKey() })
  await officer.post(`${path}/acts`, { act: 'dance', seen: 1, key: newKey() })
  for (const each of ['', '/version', '/move', '/attachments', '/documents'])
    expect((await officer.get(path + each)).status).toBe(200)
  await officer.post(`${path}/reporter`, { reason: ' ' })
  await officer.post(`${path}/reporter`, { reason: '核实' })
  await (await person('treasury-officer')).get(path)
  await (await person('treasury-officer')).post(`${path}/acts`, { act: 'note', text: '看看', seen: 1, key: newKey() })
})

test('lists of cases, and cases that officers open', async () => {
  const officer = await person('water-officer')
  for (const path of [
    '/api/worklist',
    '/api/worklist?filter=overdue',
    '/api/cases',
    '/api/search?q=井',
    '/api/satisfaction',
  ])
    expect((await officer.get(path)).status, path).toBe(200)
  await officer.get('/api/worklist?cursor=none')
  await officer.get('/api/search')
  const opening = { matter: 'well-water', channel: 'inspection', facts: { place: 'well' }, key: newKey() }
  expect((await officer.post('/api/cases', opening)).status).toBe(200)
  await officer.post('/api/cases', { ...opening, channel: 'referral', key: newKey() })
  await officer.get('/api/accounts')
})

test('the journey met most of what there is', () => {
  expect(met.size).toBeGreaterThan(28)
  expect(site.bugs).toEqual([])
})
