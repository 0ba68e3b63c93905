// What administrators do to accounts, what they cannot, and what is on record of it.
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { administratorLink, firstRunLink } from '../../auth/first-administrator.ts'
import { isOutdated } from '../../auth/passwords.ts'
import {
  type Administrator,
  accepted,
  enrolled,
  firstAdministrator,
  goodPassword,
  invited,
  signingIn,
  withoutPeople,
} from '../../testing/accounts.ts'
import { openTestSite, type TestSite } from '../../testing/test-site.ts'
import type { AccountEventsView, AccountRow, AccountsView, InvitationView, RefusalView } from '../../views.ts'

let site: TestSite
let administrator: Administrator
beforeAll(async () => {
  site = await openTestSite({ demonstration: false })
})
beforeEach(async () => {
  await withoutPeople(site)
  administrator = await firstAdministrator(site)
})
afterAll(() => site.close())

const rowOf = async (person: string): Promise<AccountRow | undefined> => {
  const { people } = (await administrator.get<AccountsView>('/api/accounts')).body
  return people.find(each => each.person === person)
}

test('the first administrator comes by a link that is good once, and then there is no other', async () => {
  expect(await firstRunLink(site.setting)).toBeUndefined()
  await withoutPeople(site)
  const tokens = [await firstRunLink(site.setting), await firstRunLink(site.setting)]
  const use = (token: string | undefined, account: string) =>
    site.visitor().post<RefusalView>('/api/account-links/use', { token, account, name: 'Ada', password: goodPassword })
  expect(await use('x'.repeat(43), 'ada')).toMatchObject({ status: 404, body: { code: 'link-unknown' } })
  expect(await use(tokens[0], 'ada')).toMatchObject({ status: 200, body: { step: 'enrol' } })
  expect(await use(tokens[0], 'eve')).toMatchObject({ status: 410, body: { code: 'link-used' } })
  expect(await use(tokens[1], 'eve')).toMatchObject({ status: 410, body: { code: 'link-used' } })
})

test('whoever has the machine in hand makes a link for one more administrator, on record', async () => {
  const token = await administratorLink(site.setting)
  const visitor = site.visitor()
  const read = await visitor.post('/api/account-links/read', { token })
  expect(read.body).toMatchObject({ purpose: 'administrator', rules: { length: 12 } })
  const given = { token, account: 'rescue', name: 'Bo', password: goodPassword }
  expect(await visitor.post('/api/account-links/use', { ...given, account: 'root-of-it' })).toMatchObject({
    status: 409,
    body: { code: 'account-name-taken' },
  })
  expect((await visitor.post('/api/account-links/use', given)).body).toEqual({ step: 'enrol' })
  const { events } = (await administrator.get<AccountEventsView>('/api/account-events')).body
  expect(events.map(({ act }) => act)).toEqual(expect.arrayContaining(['link-made', 'administrator-made']))
})

test('an invitation is used once, within a day, and the administrator never knows the password', async () => {
  const { token, person } = await invited(administrator, { account: 'wen', roles: ['officer'] })
  expect(await rowOf(person)).toMatchObject({ standing: 'invited', roles: [{ role: 'officer', since: '2026-03-02' }] })
  const weak = await site.visitor().post('/api/account-links/use', { token, password: 'short' })
  expect(weak).toMatchObject({ status: 422, body: { code: 'password-weak' } })
  const answers = await Promise.all(
    [1, 2].map(() => site.visitor().post<RefusalView>('/api/account-links/use', { token, password: goodPassword })),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 410])
  expect(await rowOf(person)).toMatchObject({ standing: 'active' })

  const late = await invited(administrator, { account: 'late', roles: ['officer'] })
  site.setTime('2026-03-03T09:00')
  const expired = { status: 410, body: { code: 'link-expired' } }
  expect(await site.visitor().post('/api/account-links/read', { token: late.token })).toMatchObject(expired)
  expect(
    await site.visitor().post('/api/account-links/use', { token: late.token, password: goodPassword }),
  ).toMatchObject(expired)
})

test('nobody changes their own account, whatever they try', async () => {
  const own = `/api/accounts/${administrator.id}`
  const refused = { status: 403, body: { code: 'own-account' } }
  const roles = [{ role: 'security-administrator' }, { role: 'audit-administrator' }]
  expect(await administrator.post(`${own}/roles`, { department: '', roles })).toMatchObject(refused)
  expect(await administrator.post(`${own}/link`, {})).toMatchObject(refused)
  for (const act of ['lock', 'unlock', 'leave'])
    expect(await administrator.post(`${own}/${act}`, {})).toMatchObject(refused)
})

test('only a security administrator touches accounts, and only an audit administrator reads what was done', async () => {
  const { token, person } = await invited(administrator, { account: 'head', roles: ['head', 'auditor', 'list-editor'] })
  const head = await accepted(site, token)
  const audit = await invited(administrator, { account: 'audit', department: '', roles: ['audit-administrator'] })
  const auditor = await enrolled(site, await accepted(site, audit.token))
  const refused = { status: 403, body: { code: 'role-needed' } }
  for (const visitor of [head, auditor]) {
    expect(await visitor.get('/api/accounts')).toMatchObject(refused)
    expect(
      await visitor.post('/api/accounts', { name: 'X', account: 'xx', department: 'water', roles: [] }),
    ).toMatchObject(refused)
    for (const act of ['lock', 'unlock', 'leave', 'link'])
      expect(await visitor.post(`/api/accounts/${person}/${act}`, {})).toMatchObject(refused)
    expect(await visitor.post(`/api/accounts/${person}/roles`, { department: 'water', roles: [] })).toMatchObject(
      refused,
    )
  }
  expect(await head.get('/api/account-events')).toMatchObject(refused)
  expect((await auditor.get('/api/account-events')).status).toBe(200)
})

test('administrators see no case, and people who only read act in none', async () => {
  const refused = { status: 403, body: { code: 'role-needed' } }
  for (const path of ['/api/worklist', '/api/cases', '/api/cases/00000000-0000-4000-8000-000000000000'])
    expect(await administrator.get(path)).toMatchObject(refused)
  const { token } = await invited(administrator, { account: 'reader', department: 'council', roles: ['auditor'] })
  const auditor = await accepted(site, token)
  expect((await auditor.get('/api/cases')).status).toBe(200)
  const open = { matter: 'well-water', channel: 'inspection', facts: { place: 'well' }, key: 'a key of sixteen signs' }
  expect(await auditor.post('/api/cases', open)).toMatchObject(refused)
})

test('roles that do not go together are refused', async () => {
  const attempt = (department: string, role: string) =>
    administrator.post('/api/accounts', { name: 'X', account: 'xx', department, roles: [{ role }] })
  const wrong = { status: 422, body: { code: 'roles-wrong' } }
  expect(await attempt('water', 'security-administrator')).toMatchObject(wrong)
  expect(await attempt('', 'officer')).toMatchObject(wrong)
  expect(await attempt('water', 'establishment')).toMatchObject(wrong)
  expect(await attempt('registry', 'supervision')).toMatchObject(wrong)
  expect(await attempt('moon', 'officer')).toMatchObject({ status: 422, body: { code: 'unknown-department' } })
  expect((await attempt('registry', 'establishment')).status).toBe(200)
})

test('a role that is taken away ends the sessions and counts at once; what was held stays on record', async () => {
  const { token, person } = await invited(administrator, { account: 'wen', roles: ['officer', 'head'] })
  const visitor = await accepted(site, token)
  site.setTime('2026-03-02T09:05')
  const change = (department: string, roles: object[]) =>
    administrator.post(`/api/accounts/${person}/roles`, { department, roles })
  expect((await change('orchards', [{ role: 'officer' }])).status).toBe(200)
  expect((await visitor.get('/api/worklist')).status).toBe(401)
  const again = site.visitor()
  expect((await signingIn(site, 'wen', goodPassword, again)).body.person).toMatchObject({
    department: 'orchards',
    roles: ['officer'],
  })
  expect((await change('orchards', [])).status).toBe(200)
  expect((await again.get('/api/worklist')).status).toBe(401)
  expect((await signingIn(site, 'wen')).status).toBe(401)
  const { events } = (await administrator.get<AccountEventsView>('/api/account-events')).body
  expect(events.filter(({ act, whom }) => act === 'roles-changed' && whom === person)).toHaveLength(2)
})

test('a role holds from its first to its last day', async () => {
  const { person, token } = await invited(administrator, { account: 'wen', roles: ['officer'], until: '2026-03-02' })
  const visitor = await accepted(site, token)
  expect((await visitor.get('/api/worklist')).status).toBe(200)
  site.setTime('2026-03-02T23:59')
  expect((await signingIn(site, 'wen', goodPassword, visitor)).status).toBe(200)
  site.setTime('2026-03-03T00:00')
  expect((await visitor.get('/api/worklist')).status).toBe(401)
  expect((await signingIn(site, 'wen')).status).toBe(401)
  expect(person).not.toBe('')
})

test('whoever is locked or leaves is signed out at that moment, keeps their name, and does not come back alone', async () => {
  const { token, person } = await invited(administrator, { account: 'wen', roles: ['officer'] })
  const visitor = await accepted(site, token)
  expect((await administrator.post(`/api/accounts/${person}/lock`, {})).status).toBe(200)
  expect((await visitor.get('/api/worklist')).status).toBe(401)
  expect(await signingIn(site, 'wen')).toMatchObject({ status: 401, body: { code: 'sign-in-refused' } })
  expect((await administrator.post(`/api/accounts/${person}/unlock`, {})).status).toBe(200)
  expect((await signingIn(site, 'wen', goodPassword, visitor)).status).toBe(200)

  expect((await administrator.post(`/api/accounts/${person}/leave`, {})).status).toBe(200)
  expect((await visitor.get('/api/worklist')).status).toBe(401)
  expect((await signingIn(site, 'wen')).status).toBe(401)
  expect(await rowOf(person)).toMatchObject({ standing: 'left', left: '2026-03-02', name: 'Wen', roles: [] })
  expect(await administrator.post(`/api/accounts/${person}/link`, {})).toMatchObject({
    status: 409,
    body: { code: 'person-left' },
  })
  const { events } = (await administrator.get<AccountEventsView>('/api/account-events')).body
  expect(events[0]).toMatchObject({ act: 'left', byName: 'Ada', whomName: 'Wen' })
})

test('a reset with the second factor leaves nothing that opens the account but the new link', async () => {
  const { token, person } = await invited(administrator, { account: 'wen', roles: ['officer'] })
  const visitor = await accepted(site, token)
  const reset = await administrator.post<InvitationView>(`/api/accounts/${person}/link`, { secondFactor: true })
  expect((await visitor.get('/api/worklist')).status).toBe(401)
  expect((await signingIn(site, 'wen')).status).toBe(401)
  await accepted(site, reset.body.token, 'eight loud herons')
  expect((await signingIn(site, 'wen', 'eight loud herons')).status).toBe(200)

  const forgotten = await administrator.post<InvitationView>(`/api/accounts/${person}/link`, {})
  expect((await signingIn(site, 'wen', 'eight loud herons')).status).toBe(200)
  const newer = await administrator.post<InvitationView>(`/api/accounts/${person}/link`, {})
  expect(await site.visitor().post('/api/account-links/read', { token: forgotten.body.token })).toMatchObject({
    body: { code: 'link-unknown' },
  })
  await accepted(site, newer.body.token, goodPassword)
})

test('what was done to accounts is never changed, not by the server either', async () => {
  const { db } = site.setting
  await expect(sql`update account_event set by = 'somebody'`.execute(db)).rejects.toThrow(/never changed/)
  await expect(sql`delete from account_event`.execute(db)).rejects.toThrow(/never changed/)
  await expect(sql`truncate account_event`.execute(db)).rejects.toThrow(/never changed/)
})

test('no request reads a secret, whatever the program asks', async () => {
  for (const table of ['credential', 'recovery_code', 'account_link', 'session', 'sign_in_attempt', 'account_event']) {
    const asked = site.setting.db.transaction().execute(async tx => {
      await sql`select set_config('role', 'remit_request', true)`.execute(tx)
      await sql`select * from ${sql.table(table)}`.execute(tx)
    })
    await expect(asked, table).rejects.toThrow(/permission denied/)
  }
})

test('a password that was computed at another cost is computed anew when it is given', async () => {
  const { token, person } = await invited(administrator, { account: 'wen', roles: ['officer'] })
  await accepted(site, token)
  const hashCost = { memory: 16, passes: 1, lanes: 1 }
  const { createApp } = await import('../../app.ts')
  const app = createApp({ setting: { ...site.setting, accounts: { ...site.setting.accounts, hashCost } } })
  const answer = await app.request('/api/session', {
    method: 'POST',
    body: JSON.stringify({ account: 'wen', password: goodPassword }),
    headers: { 'content-type': 'application/json' },
  })
  expect(answer.status).toBe(200)
  const kept = await site.setting.db
    .selectFrom('credential')
    .select('password_hash')
    .where('person', '=', person)
    .executeTakeFirst()
  expect(isOutdated(kept?.password_hash ?? '', hashCost)).toBe(false)
})

test('a password that has run out must be changed, and a former one is not taken again', async () => {
  const { token } = await invited(administrator, { account: 'wen', roles: ['officer'] })
  await accepted(site, token)
  const accounts = { ...site.setting.accounts, passwordDays: 90, passwordHistory: 3 }
  const { createApp } = await import('../../app.ts')
  const app = createApp({ setting: { ...site.setting, accounts } })
  site.setTime('2026-06-01T09:00')
  let cookie = ''
  const post = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json', cookie }
    const answer = await app.request(path, { method: 'POST', body: JSON.stringify(body), headers })
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return { status: answer.status, body: await answer.json() }
  }
  expect((await post('/api/session', { account: 'wen', password: goodPassword })).body).toMatchObject({
    step: 'renew',
    rules: { length: 12, days: 90 },
  })
  expect((await app.request('/api/worklist', { headers: { cookie } })).status).toBe(401)
  expect(await post('/api/account/password', { next: goodPassword })).toMatchObject({
    status: 422,
    body: { data: { problems: ['used-before'] } },
  })
  expect((await post('/api/account/password', { next: 'eight loud herons' })).status).toBe(200)
  expect((await app.request('/api/worklist', { headers: { cookie } })).status).toBe(200)
})
