import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { FakeRequest } from '../../testing/fake-api.ts'
import { show } from '../../testing/show.tsx'

const keeper = {
  id: 'shen',
  name: '沈知远',
  department: '',
  roles: ['security-administrator', 'audit-administrator'],
  role: 'officer',
}
const people = [
  {
    person: 'shen',
    name: '沈知远',
    account: 'shen',
    department: '',
    roles: [{ role: 'security-administrator', since: '2026-01-01' }],
    standing: 'active',
    waiting: false,
    secondFactor: true,
  },
  {
    person: 'lin',
    name: '林青',
    account: 'lin',
    department: 'brook',
    roles: [{ role: 'officer', since: '2026-01-01' }],
    standing: 'active',
    waiting: true,
    secondFactor: false,
  },
]

const intercept = ({ method, path }: FakeRequest) => {
  if (path === '/session') return { status: 200, body: { person: keeper } }
  if (path === '/accounts' && method === 'GET') return { status: 200, body: { people, settledBy: 'brook' } }
  if (path === '/accounts')
    return { status: 200, body: { person: 'he', token: 'abc-def', expires: '2026-11-23T10:00:00' } }
  if (path.startsWith('/accounts/')) return { status: 200, body: {} }
  if (path === '/account-events')
    return {
      status: 200,
      body: { events: [{ id: '1', at: '2026-11-22T10:00:00', by: 'shen', byName: '沈知远', act: 'locked', data: {} }] },
    }
  return undefined
}

test('an administrator sees people and no cases, and asks for none', async () => {
  const { api } = show('/administration', { intercept })
  expect(await screen.findByText('林青')).toBeTruthy()
  expect(screen.getByText('还没有负责人')).toBeTruthy()
  const menu = within(screen.getByRole('navigation', { name: '主菜单' }))
  expect(menu.queryByRole('link', { name: '案件' })).toBeNull()
  expect(menu.getByRole('link', { name: '系统管理' })).toBeTruthy()
  expect(api.requests.some(({ path }) => path === '/worklist' || path === '/cases' || path === '/notices')).toBe(false)
})

test('an invitation gives a link to hand over, once', async () => {
  const { user, api } = show('/administration', { intercept, language: 'en' })
  await user.click(await screen.findByRole('button', { name: 'Invite somebody' }))
  await user.type(screen.getByLabelText('Name'), '何川')
  await user.type(screen.getByLabelText('Account name'), 'he.chuan')
  await user.selectOptions(screen.getByLabelText('Department'), 'brook')
  expect(screen.queryByLabelText('Security administrator')).toBeNull()
  await user.click(screen.getByLabelText('Officer'))
  await user.click(screen.getByRole('button', { name: 'Make the account and its link' }))
  expect(await screen.findByText(/\/welcome#abc-def$/)).toBeTruthy()
  const sent = api.requests.find(({ method, path }) => method === 'POST' && path === '/accounts')
  expect(sent?.body).toEqual({ name: '何川', account: 'he.chuan', department: 'brook', roles: [{ role: 'officer' }] })
  await user.click(screen.getByRole('button', { name: 'Done' }))
  expect(screen.queryByText(/welcome#/)).toBeNull()
})

test('one manages others, and never oneself', async () => {
  const { user, api } = show('/administration', { intercept })
  await user.click(await screen.findByRole('button', { name: '管理：沈知远' }))
  expect(screen.getByText(/要由另一位安全管理员办理/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '管理：林青' }))
  await user.click(screen.getByRole('button', { name: '解锁账号' }))
  expect(api.requests.some(({ method, path }) => method === 'POST' && path === '/accounts/lin/unlock')).toBe(true)
})

test('the record says who did what', async () => {
  const { user } = show('/administration', { intercept })
  await user.click(await screen.findByRole('link', { name: '管理记录' }))
  const row = await screen.findByRole('row', { name: /沈知远/ })
  expect(row.textContent).toContain('锁定账号')
})
