// What a person reads of their notices, and what an administrator does about what goes outside.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { caseOf, done, openTestSite, report, type TestSite } from '../../testing/test-site.ts'
import type { NoticeCountView, NoticePreferenceView, NoticesView } from '../../views.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite()
})
afterEach(() => expect(site.bugs).toEqual([]))
afterAll(() => site.close())

test('people of a department read its notices, each for themselves, a page at a time', async () => {
  const officer = await site.person('water-officer')
  const head = await site.person('water-head')
  const health = await site.person('health-officer')
  const receipts = [await report(site), await report(site), await report(site)]
  const { rows, next } = (await officer.get<NoticesView>('/api/notices?limit=2')).body
  expect(rows).toMatchObject([
    { code: 'arisen', kind: 'discharge', read: false, duty: { id: 'accept' }, case: { number: receipts[2]?.number } },
    { case: { number: receipts[1]?.number, matter: 'well-water' } },
  ])
  const rest = (await officer.get<NoticesView>(`/api/notices?limit=2&cursor=${next}`)).body
  expect(rest.rows).toMatchObject([{ case: { number: receipts[0]?.number } }])
  expect(rest.next).toBeUndefined()
  expect((await officer.get('/api/notices/count')).body).toEqual({ unread: 3, more: false })
  expect((await health.get('/api/notices/count')).body).toEqual({ unread: 0, more: false })

  const first = rows[0]?.id ?? ''
  const read = await officer.post<NoticeCountView>('/api/notices/read', { notices: [first] })
  expect(read.body.unread).toBe(2)
  expect((await head.get<NoticeCountView>('/api/notices/count')).body.unread).toBe(3)
  expect((await officer.get<NoticesView>('/api/notices?unread=true')).body.rows).toHaveLength(2)

  expect((await health.post<NoticeCountView>('/api/notices/read', { notices: [first] })).body.unread).toBe(0)
  expect(await site.setting.db.selectFrom('notice_read').select('person').execute()).toEqual([
    { person: 'water-officer' },
  ])
  await report(site)
  expect((await officer.post<NoticeCountView>('/api/notices/read', { upto: first })).body.unread).toBe(1)
})

test('what is for the head is told to no officer', async () => {
  const officer = await site.person('water-officer')
  const head = await site.person('water-head')
  const view = await caseOf(officer, await report(site))
  await done(officer, view, { act: 'propose', duty: 'accept', outcome: 'accepted' })
  const codes = async (person: typeof officer) =>
    (await person.get<NoticesView>('/api/notices?limit=1')).body.rows.map(({ code }) => code)
  expect(await codes(head)).toEqual(['approve'])
  expect(await codes(officer)).toEqual(['arisen'])
})

test('a person says how they are written to; an address that is none is refused', async () => {
  const officer = await site.person('water-officer')
  const path = '/api/notice-preference'
  expect((await officer.get<NoticePreferenceView>(path)).body).toEqual({
    mail: 'none',
    dailyAt: '08:30',
    language: 'zh',
    possible: false,
  })
  for (const address of ['a@b.example\r\nBcc: c@d.example', 'nobody', undefined])
    expect(await officer.post(path, { mail: 'at-once', address })).toMatchObject({
      status: 422,
      body: { code: 'address-unusable' },
    })
  const kept = { mail: 'daily', address: 'officer@water.example', dailyAt: '17:00', language: 'en' }
  expect((await officer.post(path, kept)).body).toEqual({ ...kept, possible: false })
  const other = await site.person('water-head')
  expect((await other.get<NoticePreferenceView>(path)).body.mail).toBe('none')
})

test('without signing in nothing is told, and webhooks are not for officers', async () => {
  expect((await site.visitor().get('/api/notices')).status).toBe(401)
  const officer = await site.person('water-officer')
  expect((await officer.get('/api/webhooks')).status).toBe(403)
  expect((await officer.get('/api/undelivered')).status).toBe(403)
})
