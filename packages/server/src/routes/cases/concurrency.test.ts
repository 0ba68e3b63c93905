// Several people at the same moment: one thing is done, and the others are told what.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseOf, done, newKey, openTestSite, report, type TestSite, type Visitor } from '../../testing/test-site.ts'
import type { CaseView, RefusalView } from '../../views.ts'

let site: TestSite
let officer: Visitor
beforeAll(async () => {
  site = await openTestSite()
  officer = await site.person('water-officer')
})
afterAll(() => site.close())

const proposed = async (): Promise<CaseView> =>
  done(officer, await caseOf(officer, await report(site)), { act: 'propose', duty: 'accept', outcome: 'accepted' })
const send = (person: Visitor, view: CaseView, body: Record<string, unknown>, key = newKey()) =>
  person.post<CaseView & RefusalView>(`/api/cases/${view.caseId}/acts`, { seen: view.version, key, ...body })
const typesOf = async ({ caseId }: CaseView) =>
  (await officer.get<CaseView>(`/api/cases/${caseId}`)).body.timeline.map(({ type }) => type)

test('of two heads who approve at once, one has approved it', async () => {
  const view = await proposed()
  const heads = [await site.person('water-head'), await site.person('water-head')]
  for (const head of heads) await head.get('/api/session')
  const answers = await Promise.all(heads.map(head => send(head, view, { act: 'approve', duty: 'accept' })))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  const refused = answers.find(({ status }) => status === 409)
  expect(refused?.body).toMatchObject({ code: 'case-moved-on', data: { since: [{ type: 'duty-discharged' }] } })
  expect((await typesOf(view)).filter(type => type === 'duty-discharged')).toHaveLength(1)
})

test('of two departments that act on one version, one has acted; the other is told what happened', async () => {
  const begun = await proposed()
  await done(await site.person('water-head'), begun, { act: 'approve', duty: 'accept' })
  const facts = { fouled: true, ill: 1, 'on-purpose': false }
  const view = await done(officer, begun, { act: 'discharge', duty: 'inspect', facts })
  const health = await site.person('health-officer')
  await health.get('/api/session')
  const answers = await Promise.all([
    send(officer, view, { act: 'discharge', duty: 'order', outcome: 'complied' }),
    send(health, view, { act: 'discharge', duty: 'treat' }),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  const refused = answers.find(({ status }) => status === 409)
  expect(refused?.body.data).toMatchObject({ seen: view.version, since: [{ type: 'duty-discharged' }] })
  expect((await typesOf(view)).length).toBe(view.timeline.length + 1)
})

test('the same key from ten clients is done once, and all ten are answered the same', async () => {
  const view = await proposed()
  const clients = await Promise.all(Array.from({ length: 10 }, () => site.person('water-officer')))
  for (const client of clients) await client.get('/api/session')
  const key = newKey()
  const answers = await Promise.all(clients.map(client => send(client, view, { act: 'note', text: '看过了' }, key)))
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200))
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  expect((await typesOf(view)).filter(type => type === 'note-added')).toHaveLength(1)
})
