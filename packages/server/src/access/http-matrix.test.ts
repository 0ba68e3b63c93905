// Who is shown what over HTTP: roles × routes × relation to the case × field, for cases played at random, against the rules as
// `scripted-cases.ts` says them. And a program that forgets to ask, over the same database.

import { ok } from '@remit/core'
import fc from 'fast-check'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSession } from '../auth/sessions.ts'
import { loadCase } from '../cases/load-case.ts'
import { openContact } from '../cases/reporters.ts'
import { readEvents } from '../cases/stored-events.ts'
import { createRateLimit } from '../http/rate-limit.ts'
import { registerRoute } from '../http/register-route.ts'
import { type Route, staffRoute } from '../http/route.ts'
import { routes } from '../routes/routes.ts'
import { caseParams } from '../routes/shapes.ts'
import { newKey, openTestSite, type TestSite } from '../testing/test-site.ts'
import {
  edits,
  fields,
  leadOf,
  markOf,
  type Onlooker,
  type Played,
  play,
  scripts,
  seesCase,
  seesField,
  seesLinked,
} from './scripted-cases.ts'

const scale = Number(process.env.REMIT_MATRIX ?? 1)
const jurisdiction = '990001'
const nothing = '00000000-0000-4000-8000-000000000000'

/** Somebody who asks: what they are, and what the rules make of it. */
interface Person extends Onlooker {
  readonly id: string
  /** Whether they act in cases. */
  readonly acts: boolean
}

const official = (department: string, role: 'officer' | 'head'): Person => ({
  id: `${department}-${role}`,
  department,
  oversees: department === 'registry' || department === 'council',
  acts: true,
})

const people: readonly Person[] = [
  ...['water', 'health', 'watch', 'treasury', 'council', 'registry'].map(each => official(each, 'officer')),
  ...['water', 'health', 'watch'].map(each => official(each, 'head')),
  { id: 'the-auditor', department: 'council', oversees: true, acts: false },
  // Of the office that supervises, and without that role: sees what the office has a part in.
  { id: 'the-clerk', department: 'council', oversees: false, acts: true },
  { id: 'the-editor', department: 'nobody', oversees: false, acts: false },
  { id: 'the-keeper', department: 'nobody', oversees: false, acts: false },
]

const offices = [
  { person: 'the-auditor', department: 'council', role: 'auditor' },
  { person: 'the-clerk', department: 'council', role: 'officer' },
  // The editor works for the office that leads most cases, and sees none of them.
  { person: 'the-editor', department: 'water', role: 'list-editor' },
  { person: 'the-keeper', department: '', role: 'system-administrator' },
] as const

let site: TestSite
let played: Played[]
const tokens = new Map<string, string>()
beforeAll(async () => {
  site = await openTestSite({ edits })
  for (const { person, department, role } of offices) {
    await site.setting.db.insertInto('person').values({ jurisdiction, person, name: person, department }).execute()
    await site.setting.db
      .insertInto('person_role')
      .values({ jurisdiction, person, department, role, since: '2000-01-01' })
      .execute()
  }
  const chosen = fc.sample(scripts, { numRuns: 14 * scale, seed: 31 })
  played = []
  for (const [at, script] of chosen.entries()) played.push(await play(site, script, at))
  for (const { id } of people)
    tokens.set(id, await startSession(site.setting, { person: id, stage: 'open', secondFactor: true }))
}, 600_000)
afterAll(() => site.close())

interface Answer {
  readonly status: number
  readonly text: string
}

async function ask({ id }: { id: string }, method: string, path: string, body?: unknown, app?: Hono): Promise<Answer> {
  const init = {
    method,
    headers: { host: 'localhost', cookie: `remit-session=${tokens.get(id)}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }
  if (app !== undefined) {
    const response = await app.request(path, init)
    return { status: response.status, text: await response.text() }
  }
  const answered = await site.visitor().send<unknown>(path, init)
  return { status: answered.status, text: JSON.stringify(answered.body) ?? '' }
}

const marksIn = (text: string): string[] =>
  played.flatMap(({ at }) => fields.map(field => markOf(field, at)).filter(mark => text.includes(mark)))

const secretsIn = (text: string): string[] => text.match(/(reporter|phone)<\d+>/g) ?? []

test('the cases that were played have every relation and every field among them', () => {
  const seen = (department: string) => played.filter(each => seesCase(each, { department, oversees: false })).length
  for (const department of ['water', 'health', 'watch', 'treasury']) {
    expect([department, seen(department) > 0]).toEqual([department, true])
  }
  expect(seen('health')).toBeLessThan(played.length)
  expect(played.some(({ linked }) => linked !== undefined)).toBe(true)
})

describe.each(people)('$id', person => {
  test('is shown of each case the fields that the rules allow, and of others not that they exist', async () => {
    for (const each of played) {
      const { status, text } = await ask(person, 'GET', `/api/cases/${each.caseId}`)
      expect([each.at, status]).toEqual([
        each.at,
        seesCase(each, person) ? 200 : person.acts || person.oversees ? 404 : status,
      ])
      if (!seesCase(each, person)) expect([401, 403, 404]).toContain(status)
      const allowed = fields.filter(field => seesField(each, person, field)).map(field => markOf(field, each.at))
      expect(marksIn(text).sort()).toEqual(allowed.sort())
      expect(secretsIn(text)).toEqual([])
    }
  })

  test('finds the cases that they see in every list, and no field in it that they do not see', async () => {
    const mine = played.filter(each => seesCase(each, person)).map(({ caseId }) => caseId)
    const linked = played.flatMap(each => (each.linked !== undefined && seesLinked(person) ? [each.linked] : []))
    const list = await ask(person, 'GET', '/api/cases?limit=200')
    const listed = list.status === 200 ? (JSON.parse(list.text) as { rows: { caseId: string }[] }).rows : []
    expect(listed.map(({ caseId }) => caseId).sort()).toEqual([...mine, ...linked].sort())
    for (const path of ['/api/cases?limit=200', '/api/worklist?limit=200', '/api/search?q=words', '/api/notices']) {
      const { text } = await ask(person, 'GET', path)
      const allowed = new Set(
        played.flatMap(each =>
          fields.filter(field => seesField(each, person, field)).map(field => markOf(field, each.at)),
        ),
      )
      expect([path, marksIn(text).filter(mark => !allowed.has(mark))]).toEqual([path, []])
      expect(secretsIn(text)).toEqual([])
      for (const each of played)
        if (!seesCase(each, person)) expect([path, text.includes(each.caseId)]).toEqual([path, false])
    }
  })

  test('is answered by every route on a case that they do not see as if it were not there', async () => {
    const paths = routes.filter(({ method, path }) => method === 'get' && path.startsWith('/api/cases/:id'))
    const others = played.filter(each => !seesCase(each, person))
    // A minute for each, so that no limit on the number of requests stands between.
    site.setTime(`2026-03-02T09:${String(people.indexOf(person) + 1).padStart(2, '0')}`)
    for (const { path, limit } of paths) {
      const asked = (caseId: string) => path.replace(':id', caseId).replace(/:[a-z]+/g, nothing)
      const toNothing = await ask(person, 'GET', asked(nothing))
      for (const { caseId } of limit === undefined ? others : others.slice(0, 5)) {
        const { status, text } = await ask(person, 'GET', asked(caseId))
        expect([path, status, text.replaceAll(caseId, nothing)]).toEqual([path, toNothing.status, toNothing.text])
        expect(status).toBeGreaterThanOrEqual(400)
      }
    }
  })

  test('acts where they see, learns who reported where their department leads, and nowhere else', async () => {
    for (const each of played) {
      const note = { act: 'note', text: 'x', seen: 9999, key: newKey() }
      const acted = await ask(person, 'POST', `/api/cases/${each.caseId}/acts`, note)
      if (person.acts) expect([each.at, acted.status]).toEqual([each.at, seesCase(each, person) ? 409 : 404])
      else expect([401, 403, 404]).toContain(acted.status)
      const told = await ask(person, 'POST', `/api/cases/${each.caseId}/reporter`, { reason: '核实' })
      const leads = person.acts && person.department === leadOf(each)
      const expected = leads && each.openedBy === undefined ? [`reporter<${each.at}>`, `phone<${each.at}>`] : []
      expect(secretsIn(told.text).sort()).toEqual(expected.sort())
    }
  })

  test('opens the case that another opened only where they have a part in it', async () => {
    for (const { linked } of played) {
      if (linked === undefined) continue
      const { status } = await ask(person, 'GET', `/api/cases/${linked}`)
      if (seesLinked(person)) expect(status).toBe(200)
      else expect([401, 403, 404]).toContain(status)
    }
  })
})

test('a reporter follows their own case by its code, without any field, and nobody else sees a case without signing in', async () => {
  for (const { caseId, code, at } of played) {
    expect((await site.visitor().get(`/api/cases/${caseId}`)).status).toBe(401)
    if (code === undefined) continue
    const { status, body } = await site.visitor().get(`/api/track/${code}`)
    expect(status).toBe(200)
    const text = JSON.stringify(body)
    expect([at, marksIn(text).filter(mark => mark !== markOf('words', at)), secretsIn(text)]).toEqual([at, [], []])
    for (const other of played) if (other.caseId !== caseId) expect(text).not.toContain(other.caseId)
  }
})

// A program that forgets to ask: no condition, no check of who sees the case, another department's name.
const forgetful: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/broken/events',
    handle: async ({ setting }) =>
      ok((await setting.db.selectFrom('event').select('case_id').execute()).map(row => row.case_id)),
  }),
  staffRoute({
    method: 'get',
    path: '/broken/states',
    handle: async ({ setting }) =>
      ok(
        (
          await setting.db
            .selectFrom('case_state')
            .innerJoin('case', 'case.case_id', 'case_state.case_id')
            .select('case.case_id')
            .execute()
        ).map(row => row.case_id),
      ),
  }),
  staffRoute({
    method: 'get',
    path: '/broken/worklist',
    handle: async ({ setting }) =>
      ok((await setting.db.selectFrom('obligation').select('case_id').execute()).map(row => row.case_id)),
  }),
  staffRoute({
    method: 'get',
    path: '/broken/cases/:id',
    params: caseParams,
    handle: async ({ setting, params }) => {
      const key = { jurisdiction, caseId: params.id }
      return ok([await loadCase(setting.db, key), await readEvents(setting.db, key)])
    },
  }),
  staffRoute({
    method: 'get',
    path: '/broken/cases/:id/reporter',
    params: caseParams,
    handle: async ({ setting, params }) =>
      ok([await openContact(setting.db, setting.sealingKey, { jurisdiction, caseId: params.id })]),
  }),
]

describe('a program that forgets to ask who sees a case', () => {
  const broken = (): Hono => {
    const app = new Hono()
    const registration = { setting: site.setting, allows: createRateLimit(), addressOf: () => '' }
    for (const route of forgetful) registerRoute(app, route, registration)
    return app
  }

  test('shows each person the cases that they see, and no other', async () => {
    const app = broken()
    for (const person of people) {
      const mine = played.filter(each => seesCase(each, person)).map(({ caseId }) => caseId)
      const linked = played.flatMap(each => (each.linked !== undefined && seesLinked(person) ? [each.linked] : []))
      const allowed = new Set([...mine, ...linked])
      for (const path of ['/broken/events', '/broken/states', '/broken/worklist']) {
        const { status, text } = await ask(person, 'GET', path, undefined, app)
        const ids = status === 200 ? new Set(JSON.parse(text) as string[]) : new Set<string>()
        const strangers = [...ids].filter(id => !allowed.has(id))
        expect([person.id, path, strangers]).toEqual([person.id, path, []])
        if (path !== '/broken/worklist') expect(ids.size).toBe(allowed.size)
      }
    }
  })

  test('reads no case of another by its id, and no reporter but for the lead', async () => {
    const app = broken()
    for (const person of people)
      for (const each of played) {
        const read = await ask(person, 'GET', `/broken/cases/${each.caseId}`, undefined, app)
        if (!seesCase(each, person)) expect(marksIn(read.text)).toEqual([])
        const told = await ask(person, 'GET', `/broken/cases/${each.caseId}/reporter`, undefined, app)
        if (person.department !== leadOf(each)) expect(secretsIn(told.text)).toEqual([])
      }
  })
})

test('nothing of all this was a bug', () => {
  expect(site.bugs).toEqual([])
})
