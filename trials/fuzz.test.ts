// Every route is fed with nonsense made after its own shapes: it answers, it does not break, and what it refuses changes nothing.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { createApp } from '../packages/server/src/app.ts'
import type { Route } from '../packages/server/src/http/route.ts'
import { routes } from '../packages/server/src/routes/routes.ts'
import { caseOf, done, openTestSite, report, type TestSite } from '../packages/server/src/testing/test-site.ts'
import { randomFrom } from './client.ts'
import { type Making, type Schema, valueFrom } from './from-schema.ts'
import { nonsense, pick, texts } from './nonsense.ts'

/** How many requests are sent. */
const requests = Number(process.env.REMIT_FUZZ ?? 50_000)

/** What this installation cannot do at all, PDF without LibreOffice for example. */
const notHere = 501

/** Tables in which a refused request leaves its trace on purpose. */
const traces = new Set(['sign_in_attempt', 'sensitive_read', 'session'])

let site: TestSite
let app: ReturnType<typeof createApp>
const people = ['water-officer', 'water-head', 'health-officer', 'registry-head', 'council-officer']
const cookies = new Map<string, string>()
const known = new Map<string, unknown[]>()
const bugs: unknown[] = []

beforeAll(async () => {
  site = await openTestSite()
  let address = 0
  // Each request comes from somewhere else, so that none is refused for being one too many.
  app = createApp({
    setting: site.setting,
    addressOf: () => `10.0.${address >> 8}.${address++ & 255}`,
    onBug: error => bugs.push(error),
  })
  for (const person of people) cookies.set(person, await signIn(person))
  const officer = await site.person('water-officer')
  const receipts = [await report(site, { text: '井水发臭' }), await report(site), await report(site)]
  const cases = []
  for (const receipt of receipts) cases.push(await caseOf(officer, receipt))
  const [first] = cases
  if (first !== undefined) await done(officer, first, { act: 'propose', duty: 'accept', outcome: 'accepted' })
  const { current } = site.setting.lists
  const matters = current.matters.map(({ id }) => id)
  const duties = current.matters.flatMap(({ order }) => order)
  const departments = Object.keys(current.departments)
  known.set('id', [...cases.map(({ caseId }) => caseId), ...matters])
  known.set(
    'caseId',
    cases.map(({ caseId }) => caseId),
  )
  known.set(
    'code',
    receipts.map(({ code }) => code),
  )
  known.set('matter', matters)
  known.set('duty', [...duties])
  for (const name of ['bearer', 'department', 'proposes', 'to', 'lead']) known.set(name, departments)
  known.set('person', ['water-officer', 'water-head', 'health-officer'])
  known.set('seen', [1, 2, 3])
  known.set('outcome', ['accepted', 'rejected', 'complied'])
  known.set(
    'fact',
    current.matters.flatMap(({ facts }) => Object.keys(facts)),
  )
  known.set('place', ['well', 'mill', 'bath'])
})
afterAll(() => site.close())

test('nonsense is refused, changes nothing, and breaks nothing', { timeout: 1_800_000 }, async () => {
  const random = randomFrom(7)
  const shaped = routes.map(route => ({ route, ...shapesOf(route) }))
  const byStatus = new Map<number, number>()
  const faults: string[] = []
  let before = await fingerprint()
  for (let sent = 0; sent < requests && faults.length < 10; sent++) {
    const asked = make(random, pick(random, shaped))
    const { status, fault } = await ask(asked)
    byStatus.set(status, (byStatus.get(status) ?? 0) + 1)
    if (fault !== undefined) faults.push(fault)
    if (asked.route.method === 'get') continue
    const after = await fingerprint()
    if (status >= 400 && after !== before)
      faults.push(`${status} ${asked.said} changed something: ${before} → ${after}`)
    before = after
  }
  const counts = [...byStatus].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`)
  console.log(counts.join('  '))
  expect(faults).toEqual([])
  expect(byStatus.get(200)).toBeGreaterThan(requests / 20)
})

interface Asked {
  readonly route: Route
  readonly person: string
  readonly path: string
  readonly init: RequestInit
  /** What is asked, in short. */
  readonly said: string
}

function make(
  random: () => number,
  { route, params, query, body }: { route: Route } & ReturnType<typeof shapesOf>,
): Asked {
  const making: Making = { random, wrong: pick(random, [0, 0.02, 0.1, 0.3]), known: name => known.get(name) ?? [] }
  const person = pick(random, ['', ...people])
  const path = pathOf(route, params, query, making)
  const init = initOf(route, body, making, cookies.get(person) ?? '')
  return { route, person, path, init, said: `${route.method} ${path.slice(0, 200)} ${String(init.body).slice(0, 500)}` }
}

/** Asks, waits for the answer, and says what is wrong with it: none in time, or a bug. */
async function ask({ path, init, person, said }: Asked): Promise<{ status: number; fault: string | undefined }> {
  const answer = await Promise.race([app.request(path, init), tooLong()])
  if (answer === undefined) return { status: 0, fault: `${said}: no answer` }
  await answer.arrayBuffer()
  // Somebody signed out among all the nonsense.
  if (answer.status === 401 && person !== '') cookies.set(person, await signIn(person))
  const isBug = answer.status >= 500 && answer.status !== notHere
  return { status: answer.status, fault: isBug ? `${answer.status} ${said} ${String(bugs.at(-1))}` : undefined }
}

async function signIn(person: string): Promise<string> {
  const answer = await app.request('/api/session', {
    method: 'POST',
    body: JSON.stringify({ person }),
    headers: { 'content-type': 'application/json', host: 'localhost' },
  })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

const shapesOf = ({ params, query, body }: Route) => ({
  params: schemaOf(params),
  query: schemaOf(query),
  body: schemaOf(body),
})

const schemaOf = (shape: z.ZodType | undefined): Schema | undefined =>
  shape === undefined ? undefined : (z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Schema)

function pathOf({ path }: Route, params: Schema | undefined, query: Schema | undefined, making: Making): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = valueFrom(params?.properties?.[name] ?? { type: 'string' }, making, name)
    return encode(said(value)) || '-'
  })
  const asked = query === undefined ? {} : valueFrom(query, making)
  const pairs = Object.entries((asked ?? {}) as Record<string, unknown>).slice(0, 20)
  const words = pairs.map(([name, value]) => `${encode(name)}=${encode(said(value))}`)
  return words.length === 0 ? filled : `${filled}?${words.join('&')}`
}

/** A value as a part of an address. */
const said = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 3_000)

/** Lone surrogates cannot be written in an address. */
const encode = (text: string): string => encodeURIComponent(text.toWellFormed()).replace(/^\.+$/, '-')

function initOf({ method }: Route, body: Schema | undefined, making: Making, cookie: string): RequestInit {
  const headers = { host: 'localhost', cookie, 'content-type': 'application/json' }
  if (method === 'get') return { headers }
  const { random } = making
  const written =
    random() < 0.03
      ? pick(random, texts)
      : JSON.stringify(body === undefined ? nonsense(random) : freshKey(valueFrom(body, making), random))
  return { method: method.toUpperCase(), headers, body: written ?? '' }
}

/** A key that was used is answered as before: mostly another one is wanted. */
function freshKey(value: unknown, random: () => number): unknown {
  if (typeof value !== 'object' || value === null || !('key' in value) || random() < 0.1) return value
  return { ...value, key: `key of the trial ${Math.floor(random() * 2 ** 40)}` }
}

const tooLong = (): Promise<undefined> =>
  new Promise(resolve => {
    setTimeout(() => resolve(undefined), 20_000).unref()
  })

let counting: string | undefined

/** How many rows each table has, and how many cases have moved how far. */
async function fingerprint(): Promise<string> {
  const { db } = site.database
  if (counting === undefined) {
    const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
      where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1`.execute(db)
    counting = rows
      .filter(({ name }) => !traces.has(name))
      .map(({ name }) => `(select count(*) from "${name}")`)
      .join(` || ' ' || `)
  }
  const { rows } = await sql<{ counts: string }>`select ${sql.raw(counting)} as counts`.execute(db)
  return rows[0]?.counts ?? ''
}
