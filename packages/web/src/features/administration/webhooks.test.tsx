import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { FakeRequest } from '../../testing/fake-api.ts'
import { show } from '../../testing/show.tsx'

const keeper = { id: 'gu', name: '顾平', department: '', roles: ['system-administrator'], role: 'officer' }
const webhook = {
  id: '5f3c5f0e-8a68-4f6c-8f5c-0d6b6f0d2f11',
  name: '县平台',
  url: 'https://platform.example/hook',
  types: ['case-opened', 'case-closed'],
  state: 'disabled',
  failingSince: '2026-11-20T01:00:00.000Z',
  problem: 'status 503',
}
const failed = { id: 'd1', queue: 'mail', problem: 'no answer in time', at: '2026-11-20T01:00:00.000Z' }

function intercept({ method, path }: FakeRequest) {
  if (path === '/session') return { status: 200, body: { person: keeper } }
  if (path === '/notices/count') return { status: 200, body: { unread: 1, more: false } }
  if (path === '/undelivered') return { status: 200, body: [failed] }
  if (path === '/webhooks' && method === 'GET') return { status: 200, body: [webhook] }
  if (path === '/webhooks' || path.endsWith('/secret')) return { status: 200, body: { id: 'new', secret: 'whsec_abc' } }
  if (path.startsWith('/webhooks/') || path.startsWith('/undelivered/')) return { status: 200, body: {} }
  return undefined
}

test('a webhook stands there with its state, what it is told and why it failed, without codes', async () => {
  show('/administration', { intercept })
  const item = (await screen.findByText('县平台')).closest('li')
  expect(item?.textContent).toContain('因一直失败已停用')
  expect(item?.textContent).toContain('只通知：收到案件、结案')
  expect(item?.textContent).toContain('对方回复 503')
  expect(item?.textContent).not.toContain('case-opened')
})

test('a webhook is added for some events, and its secret is shown once', async () => {
  const { user, api } = show('/administration', { intercept, language: 'en' })
  await user.click(await screen.findByRole('button', { name: 'Add a webhook' }))
  await user.click(screen.getByRole('button', { name: 'Add it and make its secret' }))
  expect(screen.getByText('A whole address, please, beginning with https://')).toBeTruthy()
  await user.type(screen.getByLabelText('Name'), 'Platform')
  await user.type(screen.getByLabelText('Address'), 'https://platform.example/in')
  await user.click(screen.getByLabelText('Only some of it'))
  expect(screen.getByText('At least one')).toBeTruthy()
  await user.click(screen.getByLabelText('case closed'))
  await user.click(screen.getByRole('button', { name: 'Add it and make its secret' }))
  expect(await screen.findByText('whsec_abc')).toBeTruthy()
  const sent = api.requests.find(({ method, path }) => method === 'POST' && path === '/webhooks')
  expect(sent?.body).toEqual({ name: 'Platform', url: 'https://platform.example/in', types: ['case-closed'] })
  await user.click(screen.getByRole('button', { name: 'Done' }))
  expect(screen.queryByText('whsec_abc')).toBeNull()
})

test('a webhook is resumed at once; another secret and removing are asked once more', async () => {
  const { user, api } = show('/administration', { intercept })
  const asked = (method: string, end: string) =>
    api.requests.some(request => request.method === method && request.path === `/webhooks/${webhook.id}${end}`)
  await user.click(await screen.findByRole('button', { name: '管理：县平台' }))
  await user.click(screen.getByRole('button', { name: '恢复发送' }))
  expect(asked('POST', '/state')).toBe(true)
  await user.click(screen.getByRole('button', { name: '换密钥' }))
  expect(asked('POST', '/secret')).toBe(false)
  await user.click(screen.getByRole('button', { name: '换成新密钥' }))
  expect(await screen.findByText(/原来的密钥在一天之内仍然有效/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '删除' }))
  expect(asked('DELETE', '')).toBe(false)
  await user.click(screen.getByRole('button', { name: '确认删除' }))
  expect(asked('DELETE', '')).toBe(true)
})

test('what was not delivered is sent again', async () => {
  const { user, api } = show('/administration', { intercept })
  const parts = within(await screen.findByRole('navigation', { name: '系统管理的内容' }))
  await user.click(parts.getByRole('link', { name: '未送达' }))
  expect(await screen.findByText('对方没有及时回复')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: /^再发一次：邮件/ }))
  expect(await screen.findByText('已经重新排队发送')).toBeTruthy()
  expect(api.requests.some(({ method, path }) => method === 'POST' && path === '/undelivered/d1/again')).toBe(true)
})

test('the administrator who keeps the program running has the bell, and no cases', async () => {
  show('/administration', { intercept })
  expect(await screen.findByRole('link', { name: /通知，1 条未读/ })).toBeTruthy()
  expect(within(screen.getByRole('navigation', { name: '主菜单' })).queryByRole('link', { name: '案件' })).toBeNull()
})
