// The queue: what is committed goes outside once, by mail and by call, whatever fails and however many servers there are.
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isSignedBy } from '../integrations/webhooks/sign.ts'
import { addWebhook, changeSecret, readWebhooks } from '../integrations/webhooks/webhooks.ts'
import type { Setting } from '../setting.ts'
import { alsoOpen } from '../testing/test-database.ts'
import { act, caseOf, done, openTestSite, report, type TestSite } from '../testing/test-site.ts'
import { prepareQueue } from './queue.ts'
import { runJobs } from './run-jobs.ts'
import { type JobParts, type Jobs, startJobs } from './start-jobs.ts'

let site: TestSite
const running: Jobs[] = []
const closing: (() => Promise<unknown>)[] = []
const bugs: unknown[] = []

beforeEach(async () => {
  site = await openTestSite()
  await prepareQueue(site.database)
  // The period’s case is there already, so that it is not told of as well.
  await runJobs(site.setting, reports)
})
afterEach(async () => {
  for (const jobs of running.splice(0)) await jobs.stop()
  for (const close of closing.splice(0)) await close()
  expect([...bugs.splice(0), ...site.bugs]).toEqual([])
  await site.database.alone(`drop schema if exists "${await schema()}" cascade`)
  await site.close()
})

const schema = async (): Promise<string> => (await import('./job-database.ts')).jobSchemaOf(site.database)

const reports = {
  onBug: (bug: unknown) => void bugs.push(bug),
  onNotOpened: (refused: unknown) => void bugs.push(refused),
}
const pace = { look: 0.5, round: 1, hour: 3600 }

async function start(setting: Setting, given: Partial<JobParts> = {}): Promise<Jobs> {
  const jobs = await startJobs({ database: site.database, setting, reports, pace, ...given })
  running.push(jobs)
  return jobs
}

/** Waits until something is so. */
async function until(so: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await so()); tries++) {
    if (tries > 600) throw new Error('It did not come to be')
    await new Promise(wait => setTimeout(wait, 50))
  }
}

interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A system that is told what happens; `answer` says with which status it takes the so-manieth call. */
async function receiver(answer: (call: number) => number): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = []
  const server: Server = createServer((request, response) => {
    let body = ''
    request.on('data', chunk => {
      body += chunk
    })
    request.on('end', () => {
      received.push({ headers: request.headers, body })
      response.writeHead(answer(received.length), { location: 'http://127.0.0.1:9/' }).end('thank you')
    })
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  closing.push(() => new Promise(closed => server.close(closed)))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, received }
}

const allowing: Setting['outside'] = { allowedNetworks: ['127.0.0.1'] }
const hook = (url: string, types: readonly string[] = []) =>
  addWebhook(site.setting, { name: '县平台', url, types, by: 'system-administrator' })

test('an event is told once, signed, with nothing of the case in it, though the first attempts fail', async () => {
  const { url, received } = await receiver(call => (call < 3 ? 503 : 200))
  const { secret } = await hook(url, ['case-opened'])
  const setting = { ...site.setting, outside: allowing }
  await start(setting, { retryDelay: 0 })
  const { number } = await report(site, { text: '张三家的井水发臭', contact: { name: '李四', phone: '13900000000' } })
  await until(async () => (await readWebhooks(setting))[0]?.delivered_at != null)
  expect(received).toHaveLength(3)
  expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  const { headers, body } = received[2] as Received
  expect(headers['content-type']).toBe('application/cloudevents+json; charset=utf-8')
  const signed = {
    id: String(headers['webhook-id']),
    timestamp: Number(headers['webhook-timestamp']),
    payload: body,
  }
  expect(isSignedBy(secret, signed, String(headers['webhook-signature']))).toBe(true)
  expect(isSignedBy(secret, { ...signed, payload: `${body} ` }, String(headers['webhook-signature']))).toBe(false)
  expect(JSON.parse(body)).toMatchObject({
    specversion: '1.0',
    id: signed.id,
    source: '/remit/990001',
    type: 'remit.case.case-opened',
    time: expect.stringMatching(/^\d{4}-.*Z$/),
    sequence: '0000000001',
    data: { number, matter: 'well-water', version: 1 },
  })
  expect(received.map(each => each.body).join()).not.toMatch(/张三|李四|1390/)
})

test('two servers tell each event once, in events that sort by their sequence', async () => {
  const { url, received } = await receiver(() => 204)
  await hook(url)
  const setting = { ...site.setting, outside: allowing }
  const other = await alsoOpen(site.database)
  closing.push(() => other.close())
  await start(setting)
  await start({ ...setting, db: other.db }, { database: other })
  const officer = await site.person('water-officer')
  const head = await site.person('water-head')
  const view = await caseOf(officer, await report(site))
  await done(officer, view, { act: 'propose', duty: 'accept', outcome: 'accepted' })
  await done(head, view, { act: 'approve', duty: 'accept' })
  await done(officer, view, { act: 'note', text: '秘密' })
  await until(() => received.length >= 4)
  await new Promise(wait => setTimeout(wait, 1500))
  const told = received.map(({ body }) => JSON.parse(body)).sort((a, b) => (a.sequence < b.sequence ? -1 : 1))
  expect(told.map(({ type }) => type)).toEqual([
    'remit.case.case-opened',
    'remit.case.discharge-proposed',
    'remit.case.duty-discharged',
    'remit.case.note-added',
  ])
})

test('what a refused act would have told is told nobody', async () => {
  const { url, received } = await receiver(() => 200)
  await hook(url)
  await start({ ...site.setting, outside: allowing })
  const officer = await site.person('water-officer')
  const view = await caseOf(officer, await report(site))
  expect((await act(officer, view, { act: 'close', text: '办结' })).status).toBe(409)
  await until(() => received.length === 1)
  await new Promise(wait => setTimeout(wait, 1200))
  expect(received).toHaveLength(1)
})

test('a redirect is not followed, a private address not called; what is given up is kept for an administrator', async () => {
  const { url, received } = await receiver(() => 302)
  await hook(url, ['case-opened'])
  await hook('http://169.254.169.254/latest', ['case-opened'])
  await start({ ...site.setting, outside: allowing }, { retryLimit: 1, retryDelay: 0 })
  await report(site)
  const given = () => site.setting.db.selectFrom('undelivered').selectAll().orderBy('problem').execute()
  await until(async () => (await given()).length === 2)
  expect((await given()).map(({ queue, problem }) => [queue, problem])).toEqual([
    ['webhook', 'private-address'],
    ['webhook', 'status 302'],
  ])
  expect(received).toHaveLength(2)
})

test('while its secret is being changed, a call is signed with both', async () => {
  const { url, received } = await receiver(() => 200)
  const { id, secret } = await hook(url, ['case-opened'])
  const changed = (await changeSecret(site.setting, id)) ?? ''
  await start({ ...site.setting, outside: allowing })
  await report(site)
  await until(() => received.length === 1)
  const { headers, body } = received[0] as Received
  const signed = { id: String(headers['webhook-id']), timestamp: Number(headers['webhook-timestamp']), payload: body }
  for (const each of [secret, changed])
    expect(isSignedBy(each, signed, String(headers['webhook-signature']))).toBe(true)
})

test('a webhook that has failed for days is disabled, and administrators are told', async () => {
  const { url } = await receiver(() => 500)
  await hook(url, ['case-opened'])
  const jurisdiction = site.setting.lists.current.jurisdiction
  const person = { jurisdiction, person: 'root', name: '系统管理员', department: '', demonstration: false }
  await site.setting.db.insertInto('person').values(person).execute()
  const role = {
    jurisdiction,
    person: 'root',
    department: '',
    role: 'system-administrator' as const,
    since: '2026-01-01',
  }
  await site.setting.db.insertInto('person_role').values(role).execute()
  await start({ ...site.setting, outside: allowing }, { retryLimit: 0 })
  await report(site)
  await until(async () => (await readWebhooks(site.setting))[0]?.failing_since != null)
  site.setTime('2026-03-06T09:00')
  await report(site)
  await until(async () => (await readWebhooks(site.setting))[0]?.state === 'disabled')
  const told = await site.setting.db.selectFrom('notice').selectAll().where('person', '=', 'root').execute()
  expect(told).toMatchObject([{ code: 'webhook-disabled', data: { webhook: '县平台' } }])
})

interface Mailed {
  readonly to: readonly string[]
  readonly text: string
}

/** A mail server on loopback; it refuses the first so many mails. */
async function mailServer(refusals = 0): Promise<{ url: string; mails: Mailed[]; attempts: () => number }> {
  const mails: Mailed[] = []
  let attempts = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, taken) => {
      let text = ''
      stream.on('data', chunk => {
        text += chunk
      })
      stream.on('end', () => {
        attempts++
        if (attempts <= refusals) return taken(new Error('Try again later'))
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), text })
        return taken()
      })
    },
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  closing.push(() => new Promise(closed => server.close(() => closed(undefined))))
  const { port } = server.server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, mails, attempts: () => attempts }
}

const wants = (person: string, mail: 'at-once' | 'daily', address: string) =>
  site.setting.db
    .insertInto('notice_preference')
    .values({ jurisdiction: site.setting.lists.current.jurisdiction, person, mail, address, language: 'en' })
    .execute()

const plain = (text: string): string =>
  text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))

test('whoever wants it is written to at once, again where the mail server refuses, and never of what is in the case', async () => {
  const { url, mails, attempts } = await mailServer(2)
  await wants('water-officer', 'at-once', 'officer@water.example')
  await wants('health-officer', 'at-once', 'officer@health.example')
  const outside = {
    allowedNetworks: [],
    mail: { url, from: 'remit@county.example' },
    publicUrl: 'https://remit.example',
  }
  await start({ ...site.setting, outside }, { retryDelay: 0 })
  const receipt = await report(site, { text: '张三家的井水发臭' })
  await until(() => mails.length === 1)
  expect(attempts()).toBe(3)
  const [{ to, text }] = mails as [Mailed]
  const view = await caseOf(await site.person('water-officer'), receipt)
  expect(to).toEqual(['officer@water.example'])
  expect(plain(text)).toContain(`https://remit.example/cases/${view.caseId}`)
  expect(text).toMatch(/^Auto-Submitted: auto-generated\r$/m)
  expect(text).not.toMatch(/张三|=E5=BC=A0=E4=B8=89/)
})

test('the daily mail comes once a day, whichever server puts it, with what was not read', async () => {
  const { url, mails } = await mailServer()
  await wants('water-officer', 'daily', 'officer@water.example')
  const outside = { allowedNetworks: [], mail: { url, from: 'remit@county.example' } }
  const other = await alsoOpen(site.database)
  closing.push(() => other.close())
  site.setTime('2026-03-02T07:00')
  await start({ ...site.setting, outside })
  await start({ ...site.setting, outside, db: other.db }, { database: other })
  await report(site)
  await report(site)
  await new Promise(wait => setTimeout(wait, 1500))
  expect(mails).toEqual([])
  site.setTime('2026-03-02T09:00')
  await until(() => mails.length > 0)
  await new Promise(wait => setTimeout(wait, 2500))
  expect(mails).toHaveLength(1)
  expect(mails[0]?.text).toMatch(/^Subject: .*2 notices/m)
})
