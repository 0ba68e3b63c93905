// What a system administrator does about the systems that are told what happens.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Administrator, firstAdministrator } from '../../testing/accounts.ts'
import { openTestSite, type TestSite } from '../../testing/test-site.ts'
import type { UndeliveredRow, WebhookRow, WebhookSecretView } from '../../views.ts'

let site: TestSite
let administrator: Administrator
beforeAll(async () => {
  site = await openTestSite({ demonstration: false })
  administrator = await firstAdministrator(site)
})
afterAll(async () => {
  expect(site.bugs).toEqual([])
  await site.close()
})

const hooks = async (): Promise<WebhookRow[]> => (await administrator.get<WebhookRow[]>('/api/webhooks')).body

test('a webhook is added, turned off and on, given another secret, and removed', async () => {
  const given = { name: '县平台', url: 'https://1.1.1.1/hook', types: ['case-opened'] }
  const added = await administrator.post<WebhookSecretView>('/api/webhooks', given)
  expect(added).toMatchObject({ status: 200, body: { secret: expect.stringMatching(/^whsec_/) } })
  const { id, secret } = added.body
  expect(await hooks()).toEqual([{ id, ...given, state: 'on' }])
  const { rows } = { rows: await site.setting.db.selectFrom('webhook').selectAll().execute() }
  expect(JSON.stringify(rows)).not.toContain(secret)

  await administrator.post(`/api/webhooks/${id}/state`, { state: 'off' })
  expect(await hooks()).toMatchObject([{ state: 'off' }])
  await administrator.post(`/api/webhooks/${id}/state`, { state: 'on' })
  expect(await hooks()).toMatchObject([{ state: 'on' }])
  const changed = await administrator.post<WebhookSecretView>(`/api/webhooks/${id}/secret`, {})
  expect(changed.body.secret).not.toBe(secret)

  expect((await administrator.send(`/api/webhooks/${id}`, { method: 'DELETE' })).status).toBe(200)
  expect(await hooks()).toEqual([])
  for (const path of [`/api/webhooks/${id}/secret`, `/api/webhooks/${id}/state`])
    expect(await administrator.post(path, { state: 'on' })).toMatchObject({
      status: 404,
      body: { code: 'unknown-webhook' },
    })
})

test('an address behind this server is refused, with why', async () => {
  for (const [url, why] of [
    ['https://127.0.0.1/hook', 'private-address'],
    ['https://169.254.169.254/latest', 'private-address'],
    ['http://1.1.1.1/hook', 'not-https'],
    ['gopher://1.1.1.1/', 'not-a-url'],
  ])
    expect(await administrator.post('/api/webhooks', { name: '县平台', url })).toMatchObject({
      status: 422,
      body: { code: 'webhook-unusable', data: { why } },
    })
})

test('what was given up is seen, and is tried again on demand', async () => {
  const row = {
    jurisdiction: site.setting.lists.current.jurisdiction,
    undelivered_id: '5f3c5f0e-8a68-4f6c-8f5c-0d6b6f0d2f11',
    queue: 'webhook' as const,
    data: JSON.stringify({ webhook: 'a', caseId: 'b', version: 1 }),
    problem: 'status 500',
    given_up_at: new Date('2026-03-02T01:00:00Z'),
  }
  await site.setting.db.insertInto('undelivered').values(row).execute()
  const given = await administrator.get<UndeliveredRow[]>('/api/undelivered')
  expect(given.body).toEqual([
    { id: row.undelivered_id, queue: 'webhook', problem: 'status 500', at: '2026-03-02T01:00:00.000Z' },
  ])
  const again = () => administrator.post(`/api/undelivered/${row.undelivered_id}/again`, {})
  expect((await again()).status).toBe(200)
  expect(await again()).toMatchObject({ status: 404, body: { code: 'unknown-delivery' } })
  const outgoing = await site.setting.db.selectFrom('outgoing').select('again').execute()
  expect(outgoing).toEqual([{ again: { queue: 'webhook', data: { webhook: 'a', caseId: 'b', version: 1 } } }])
})
