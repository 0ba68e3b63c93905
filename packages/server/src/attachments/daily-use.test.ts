// How much one address may file and send in a day, over all servers.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { createMemoryStore } from '../testing/memory-store.ts'
import { png } from '../testing/sample-files.ts'
import { newKey, openTestSite, type TestSite } from '../testing/test-site.ts'
import type { RefusalView } from '../views.ts'
import { usualAttachmentRules } from './attachment-rules.ts'
import { forgetUse } from './daily-use.ts'
import { createGate } from './gate.ts'

let site: TestSite
const size = png().length
beforeAll(async () => {
  site = await openTestSite({
    edits: [
      {
        file: 'departments.yaml',
        from: 'short: { zh: 登记局, en: Registry } }',
        to: 'short: { zh: 登记局, en: Registry }, contact: { zh: 电话 5550100, en: phone 555 0100 } }',
      },
    ],
    attachments: {
      store: createMemoryStore(),
      rules: { ...usualAttachmentRules, reportsPerDay: 2, bytesPerDay: size * 2 },
      gate: createGate(4),
    },
  })
})
afterAll(() => site.close())

/** Another server on the same database, asked from an address. */
async function ask(address: string, path: string, body: string | Uint8Array<ArrayBuffer>, type: string) {
  const app = createApp({ setting: site.setting, addressOf: () => address })
  const answer = await app.request(path, { method: 'POST', body, headers: { 'content-type': type } })
  return { status: answer.status, body: (await answer.json()) as RefusalView }
}
const file = (address: string, key = newKey(), facts: object = { place: 'well' }) =>
  ask(address, '/api/reports', JSON.stringify({ matter: 'well-water', facts, key }), 'application/json')
const send = (address: string) => ask(address, '/api/uploads?name=a', new Uint8Array(png()), 'image/png')

test('an address files so many a day; the refusal says when there is room again and whom to call', async () => {
  const key = newKey()
  expect((await file('10.0.0.1', key)).status).toBe(200)
  // The same request again, and one that is refused, count for nothing.
  expect((await file('10.0.0.1', key)).status).toBe(200)
  expect((await file('10.0.0.1', newKey(), {})).status).toBe(422)
  expect((await file('10.0.0.1')).status).toBe(200)
  expect(await file('10.0.0.1')).toMatchObject({
    status: 429,
    body: {
      code: 'reports-today-enough',
      data: {
        again: '2026-03-03T00:00:00',
        contact: { zh: '电话 5550100' },
        emergency: { zh: '紧急情况请敲钟' },
      },
    },
  })
  expect((await file('10.0.0.2')).status).toBe(200)
  site.setTime('2026-03-03T00:00')
  expect((await file('10.0.0.1')).status).toBe(200)
})

test('of many at the same moment no more are taken than the day allows', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, () => file('10.0.0.3')))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 429, 429, 429, 429])
})

test('files count by their size', async () => {
  expect((await send('10.0.0.4')).status).toBe(200)
  expect((await send('10.0.0.4')).status).toBe(200)
  expect(await send('10.0.0.4')).toMatchObject({ status: 429, body: { code: 'uploads-today-enough' } })
})

test('no address is written down, and days that are over are forgotten', async () => {
  const read = () => site.setting.db.selectFrom('daily_use').selectAll().execute()
  expect(JSON.stringify(await read())).not.toContain('10.0.0')
  site.setTime('2026-03-04T08:00')
  await forgetUse(site.setting)
  expect(await read()).toEqual([])
})
