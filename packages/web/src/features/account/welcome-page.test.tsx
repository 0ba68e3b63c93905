import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { type FakeRequest, refused } from '../../testing/fake-api.ts'
import { show } from '../../testing/show.tsx'

const token = 'T'.repeat(43)
const rules = { length: 12, kinds: 1, days: 0 }
const lin = { id: 'lin', name: '林青', department: 'brook', roles: ['officer'], role: 'officer' }

test('an invited person sets a password of their own and is at work', async () => {
  let session: object = {}
  const intercept = ({ path, body }: FakeRequest) => {
    if (path === '/session') return { status: 200, body: session }
    if (path === '/account-links/read')
      return { status: 200, body: { purpose: 'invitation', account: 'lin', name: '林青', rules } }
    if (path !== '/account-links/use') return undefined
    expect(body).toEqual({ token, password: 'seven quiet herons' })
    session = { person: lin }
    return { status: 200, body: session }
  }
  const { user } = show(`/welcome#${token}`, { intercept })
  await screen.findByText(/林青，您好。/)
  await user.type(screen.getByLabelText('新密码'), 'short')
  await user.click(screen.getByRole('button', { name: '设置密码' }))
  expect(screen.getByText('太短')).toBeTruthy()
  await user.clear(screen.getByLabelText('新密码'))
  await user.type(screen.getByLabelText('新密码'), 'seven quiet herons')
  await user.type(screen.getByLabelText('再输一次新密码'), 'another')
  await user.click(screen.getByRole('button', { name: '设置密码' }))
  expect(screen.getByText('两次输入的不一样')).toBeTruthy()
  await user.clear(screen.getByLabelText('再输一次新密码'))
  await user.type(screen.getByLabelText('再输一次新密码'), 'seven quiet herons{Enter}')
  expect(await screen.findByRole('heading', { name: '溪流局的待办' })).toBeTruthy()
})

test('a link that was used says so and leads to the sign-in', async () => {
  const intercept = ({ path }: FakeRequest) =>
    path === '/account-links/read' ? refused(410, 'link-used', '用过了', 'This link was used already.') : undefined
  show(`/welcome#${token}`, { intercept, language: 'en' })
  expect(await screen.findByText('This link was used already.')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'To the sign-in' })).toBeTruthy()
})

test('an address without the link says what is missing', async () => {
  show('/welcome')
  expect(await screen.findByText(/没有链接的内容/)).toBeTruthy()
})
