import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { NoticePreferenceView, NoticesView } from '../../api/views.ts'
import type { FakeApi } from '../../testing/fake-api.ts'
import { show } from '../../testing/show.tsx'
import { caseId, willowCase } from '../../testing/willow-case.ts'

const of = { caseId, number: willowCase.number, matter: 'dumping', matterTitle: { zh: '倾倒废料', en: 'Dumping' } }
const rows: NoticesView['rows'] = [
  {
    id: '12',
    code: 'overdue',
    at: '2026-11-21T09:00:00',
    read: false,
    case: of,
    kind: 'discharge',
    duty: { id: 'order', title: { zh: '责令清理、改正', en: 'Order it cleared' } },
    due: '2026-11-20T23:59:59',
  },
  { id: '11', code: 'objection-ended', at: '2026-11-19T09:00:00', read: true, case: of, how: 'ruled', bearer: 'watch' },
]
const preference: NoticePreferenceView = { mail: 'none', dailyAt: '08:30', language: 'zh', possible: true }

/** Answers about notices; what was read is read from then on. */
function answering(api: FakeApi): void {
  let unread = 1
  api.intercept = ({ path, method, query, body }) => {
    if (path === '/notices/count') return { status: 200, body: { unread, more: false } }
    if (path === '/notices/read') {
      unread = 0
      return { status: 200, body: { unread, more: false } }
    }
    if (path === '/notices') {
      const shown = rows.map(row => ({ ...row, read: row.read || unread === 0 }))
      return { status: 200, body: { rows: query.get('unread') === 'true' ? shown.filter(row => !row.read) : shown } }
    }
    if (path !== '/notice-preference') return undefined
    return { status: 200, body: method === 'POST' ? { ...preference, ...(body as object) } : preference }
  }
}

const main = () => within(screen.getByRole('main'))

test('the bell counts what is unread, and leads to the notices', async () => {
  const { api, user } = show('/work', { signedIn: 'lin' })
  answering(api)
  await user.click(await screen.findByRole('link', { name: /^通知/ }))
  expect(await screen.findByRole('heading', { name: '通知' })).toBeTruthy()
  expect(await main().findByText('已经逾期')).toBeTruthy()
  expect(main().getByText('责令清理、改正')).toBeTruthy()
  expect(main().getByText('11 月 20 日')).toBeTruthy()
  expect(main().getByText(/已裁定 · 由/)).toBeTruthy()
})

test('one notice is read, and then none is left', async () => {
  const { api, user } = show('/notices', { signedIn: 'lin', language: 'en' })
  answering(api)
  await user.click(await main().findByRole('button', { name: `Mark as read ${willowCase.number}` }))
  expect(await screen.findByRole('link', { name: 'Notices, none unread' })).toBeTruthy()
  const sent = api.requests.find(({ path }) => path === '/notices/read')
  expect(sent?.body).toEqual({ notices: ['12'] })
  await user.click(main().getByRole('button', { name: 'Only unread' }))
  expect(await main().findByText('No unread notices')).toBeTruthy()
})

test('all that is shown is read at once; what comes meanwhile is not', async () => {
  const { api, user } = show('/notices', { signedIn: 'lin' })
  answering(api)
  await main().findByText('已经逾期')
  await user.click(main().getByRole('button', { name: '全部标为已读' }))
  await waitFor(() => expect(api.requests.find(({ path }) => path === '/notices/read')?.body).toEqual({ upto: '12' }))
})

test('one says whether and when one is written to', async () => {
  const { api, user } = show('/notices', { signedIn: 'lin' })
  answering(api)
  await user.selectOptions(await screen.findByRole('combobox', { name: '什么时候发' }), '每天一次')
  await user.type(screen.getByRole('textbox', { name: '电子邮箱' }), 'lin@brook.example')
  await user.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText('已保存')).toBeTruthy()
  const sent = api.requests.find(({ path, method }) => path === '/notice-preference' && method === 'POST')
  expect(sent?.body).toEqual({ mail: 'daily', address: 'lin@brook.example', dailyAt: '08:30', language: 'zh' })
})
