// Signing in, and everything that keeps others out.

import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  accepted,
  codeAt,
  enrolled,
  firstAdministrator,
  goodPassword,
  invited,
  signingIn,
  withoutPeople,
} from '../../testing/accounts.ts'
import { openTestSite, type TestSite } from '../../testing/test-site.ts'
import type { FactorSetupView, OwnAccountView, RefusalView, SessionView } from '../../views.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite({ demonstration: false })
})
beforeEach(() => withoutPeople(site))
afterAll(() => site.close())

const later = (seconds: number): void => {
  const start = Date.parse('2026-03-02T09:00:00+08:00')
  const at = new Date(start + seconds * 1000 + 8 * 3_600_000).toISOString().slice(0, 19)
  site.setTime(at)
}

const officer = async (account = 'wen') => {
  const administrator = await firstAdministrator(site)
  const { token, person } = await invited(administrator, { account, roles: ['officer'] })
  return { administrator, person, visitor: await accepted(site, token) }
}

test('a password signs in, however the account is written; a wrong one does not', async () => {
  await officer()
  expect(await signingIn(site, ' WEN ')).toMatchObject({
    status: 200,
    body: { person: { name: 'Wen', department: 'water', roles: ['officer'], role: 'officer' } },
  })
  expect(await signingIn(site, 'wen', 'seven quiet heron')).toMatchObject({
    status: 401,
    body: { code: 'sign-in-refused' },
  })
})

test('a wrong password and an account that nobody has get the same answer, and the same waiting', async () => {
  await officer()
  const answers = async (account: string) => {
    const told: unknown[] = []
    for (let time = 0; time < 6; time++) {
      const { status, body } = await signingIn(site, account, 'not the password')
      told.push({ status, body })
    }
    return told
  }
  expect(await answers('wen')).toEqual(await answers('nobody-at-all'))
})

test('after three failures each one makes the next wait, and the right password waits as well', async () => {
  await officer()
  for (let time = 0; time < 4; time++) expect((await signingIn(site, 'wen', 'wrong')).status).toBe(401)
  expect(await signingIn(site, 'wen')).toMatchObject({
    status: 429,
    body: { code: 'too-many-attempts', data: { seconds: 2 } },
  })
  later(2)
  expect((await signingIn(site, 'wen', 'wrong')).status).toBe(401)
  expect(await signingIn(site, 'wen')).toMatchObject({ status: 429, body: { data: { seconds: 4 } } })
  later(6)
  expect((await signingIn(site, 'wen')).status).toBe(200)
  expect((await signingIn(site, 'wen', 'wrong')).status).toBe(401)
})

test('ten failures lock for half an hour, on record, and a security administrator unlocks', async () => {
  const { administrator, person } = await officer()
  let at = 0
  for (let time = 0; time < 10; time++) {
    at += 70
    later(at)
    expect((await signingIn(site, 'wen', 'wrong')).status).toBe(401)
  }
  later(at + 15 * 60)
  await administrator.get('/api/accounts')
  later(at + 29 * 60)
  expect(await signingIn(site, 'wen')).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } })
  const { body } = await administrator.get<{ events: { act: string; whom: string }[] }>('/api/account-events')
  expect(body.events[0]).toMatchObject({ act: 'locked-out', whom: person })
  const { people } = (await administrator.get<{ people: { person: string; waiting: boolean }[] }>('/api/accounts')).body
  expect(people.find(each => each.person === person)?.waiting).toBe(true)
  expect((await administrator.post(`/api/accounts/${person}/unlock`, {})).status).toBe(200)
  expect((await signingIn(site, 'wen')).status).toBe(200)
})

test('many attempts that come at once are all counted', async () => {
  await officer()
  const answers = await Promise.all(Array.from({ length: 30 }, () => signingIn(site, 'wen', 'wrong')))
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(4)
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(26)
})

test('one address that fails with many accounts has to wait, whoever it tries next', async () => {
  await officer()
  const { addressFailures } = site.setting.accounts
  for (let time = 0; time < addressFailures; time++) await signingIn(site, `somebody-${time}`, 'wrong')
  expect(await signingIn(site, 'wen')).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } })
  later(15 * 60)
  expect((await signingIn(site, 'wen')).status).toBe(200)
})

test('an administrator gives the password, then a code; each code is good once', async () => {
  const { secret } = await firstAdministrator(site)
  later(60)
  const visitor = site.visitor()
  const begun = await signingIn(site, 'root-of-it', goodPassword, visitor)
  expect(begun.body).toEqual({ step: 'code' })
  expect((await visitor.get('/api/accounts')).status).toBe(401)
  const code = codeAt(site, secret)
  const wrong = code === '000000' ? '000001' : '000000'
  expect(await visitor.post('/api/session/code', { code: wrong })).toMatchObject({
    status: 401,
    body: { code: 'code-refused' },
  })
  const done = await visitor.post<SessionView>('/api/session/code', { code })
  expect(done.body.person?.roles).toContain('security-administrator')
  const cookies = [begun, done].map(({ headers }) => headers.get('set-cookie')?.split(';')[0])
  expect(cookies[0]).not.toBe(cookies[1])
  const pending = { headers: { cookie: cookies[0] ?? '' } }
  expect((await site.visitor().send('/api/session', pending)).body).toEqual({})
  expect((await visitor.get('/api/accounts')).status).toBe(200)

  const other = site.visitor()
  await signingIn(site, 'root-of-it', goodPassword, other)
  expect(await other.post('/api/session/code', { code })).toMatchObject({ status: 401, body: { code: 'code-refused' } })
})

test('of two that come with one code at once, one gets in', async () => {
  const { secret } = await firstAdministrator(site)
  later(60)
  const visitors = [site.visitor(), site.visitor()]
  for (const visitor of visitors) await signingIn(site, 'root-of-it', goodPassword, visitor)
  const code = codeAt(site, secret)
  const answers = await Promise.all(visitors.map(visitor => visitor.post('/api/session/code', { code })))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 401])
})

test('a recovery code stands in for the second factor once, and codes that are guessed lock', async () => {
  const { codes } = await firstAdministrator(site)
  const attempt = async (code: string) => {
    const visitor = site.visitor()
    await signingIn(site, 'root-of-it', goodPassword, visitor)
    return visitor.post<RefusalView>('/api/session/code', { code })
  }
  const [first = ''] = codes
  expect((await attempt(first.toLowerCase().replaceAll('-', ' '))).status).toBe(200)
  expect(await attempt(first)).toMatchObject({ status: 401, body: { code: 'code-refused' } })
  for (let time = 0; time < 3; time++) expect((await attempt('111111')).status).toBe(401)
  expect(await attempt('222222')).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } })
})

test('an administrator without a second factor can do nothing but set one up', async () => {
  const administrator = await firstAdministrator(site)
  const { token } = await invited(administrator, {
    account: 'second',
    department: '',
    roles: ['security-administrator'],
  })
  const visitor = await accepted(site, token)
  expect((await visitor.get<SessionView>('/api/session')).body).toEqual({ step: 'enrol' })
  for (const path of ['/api/accounts', '/api/account', '/api/worklist'])
    expect((await visitor.get(path)).status).toBe(401)
  expect((await signingIn(site, 'second')).body).toEqual({ step: 'enrol' })
  const done = await enrolled(site, visitor)
  expect((await done.get('/api/accounts')).status).toBe(200)
})

test('a secret of a second factor is nowhere in the clear, and does not hold before it is confirmed', async () => {
  const { visitor } = await officer()
  const setup = await visitor.post<FactorSetupView>('/api/account/second-factor', { password: goodPassword })
  expect(setup.body.uri).toMatch(/^otpauth:\/\/totp\//)
  expect(await visitor.post('/api/account/second-factor/confirm', { code: '000000' })).toMatchObject({ status: 401 })
  expect((await signingIn(site, 'wen')).body.step).toBeUndefined()
  const { rows } = await sql<{
    all: string
  }>`select jsonb_agg(to_jsonb(credential))::text as all from credential`.execute(site.setting.db)
  expect(rows[0]?.all).toContain('$argon2id$')
  expect(rows[0]?.all).not.toContain(setup.body.secret)
  expect(rows[0]?.all).not.toContain(goodPassword)
  expect(await visitor.post('/api/account/second-factor', {})).toMatchObject({
    status: 403,
    body: { code: 'password-wrong' },
  })
})

test('an unused session ends after half an hour, a used one goes on, and every one ends after twelve hours', async () => {
  const { visitor } = await officer()
  for (let minutes = 25; minutes <= 700; minutes += 25) {
    later(minutes * 60)
    expect((await visitor.get('/api/worklist')).status, `${minutes}`).toBe(200)
  }
  later(719 * 60)
  expect((await visitor.get('/api/worklist')).status).toBe(200)
  later(720 * 60)
  expect((await visitor.get('/api/worklist')).status).toBe(401)

  const other = site.visitor()
  await signingIn(site, 'wen', goodPassword, other)
  later(720 * 60 + 29 * 60)
  expect((await other.get('/api/session')).body).toHaveProperty('person')
  later(720 * 60 + 31 * 60)
  expect((await other.get('/api/worklist')).status).toBe(401)
})

test('one signs out here, elsewhere, or everywhere', async () => {
  const { visitor } = await officer()
  const [second, third] = [site.visitor(), site.visitor()]
  await signingIn(site, 'wen', goodPassword, second)
  await signingIn(site, 'wen', goodPassword, third)
  const own = (await visitor.get<OwnAccountView>('/api/account')).body
  expect(own.sessions).toHaveLength(3)
  expect(own.sessions.filter(({ here }) => here)).toHaveLength(1)
  const elsewhere = (await third.get<OwnAccountView>('/api/account')).body.sessions.find(({ here }) => here)
  await visitor.send(`/api/account/sessions/${elsewhere?.session}`, { method: 'DELETE' })
  expect((await third.get('/api/account')).status).toBe(401)
  expect((await second.get('/api/account')).status).toBe(200)
  await visitor.send('/api/account/sessions', { method: 'DELETE' })
  expect((await visitor.get('/api/account')).status).toBe(401)
  expect((await second.get('/api/account')).status).toBe(401)
})

test('a new password ends all other sessions, and keeps to the rules', async () => {
  const { visitor } = await officer('wenwen')
  const other = site.visitor()
  await signingIn(site, 'wenwen', goodPassword, other)
  const change = (given: object) => visitor.post<RefusalView>('/api/account/password', given)
  const next = 'eight loud herons'
  expect(await change({ current: 'wrong', next })).toMatchObject({ status: 403, body: { code: 'password-wrong' } })
  expect(await change({ current: goodPassword, next: '123456789012' })).toMatchObject({
    status: 422,
    body: { code: 'password-weak', data: { problems: ['common'] } },
  })
  expect((await change({ current: goodPassword, next: 'my wenwen' })).body.data).toMatchObject({
    problems: ['too-short', 'names-account'],
  })
  expect((await change({ current: goodPassword, next })).status).toBe(200)
  expect((await visitor.get('/api/worklist')).status).toBe(200)
  expect((await other.get('/api/worklist')).status).toBe(401)
  expect((await signingIn(site, 'wenwen')).status).toBe(401)
  expect((await signingIn(site, 'wenwen', next)).status).toBe(200)
})
