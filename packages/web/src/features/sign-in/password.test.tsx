import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { FakeRequest } from '../../testing/fake-api.ts'
import { refused } from '../../testing/fake-api.ts'
import { show } from '../../testing/show.tsx'

const lin = { id: 'lin', name: '林青', department: 'brook', roles: ['officer'], role: 'officer' }

test('the password, then the code, and one is where one wanted to go', async () => {
  let step: object = {}
  const intercept = ({ method, path, body }: FakeRequest) => {
    if (path === '/session/code') {
      step = { person: lin }
      return { status: 200, body: step }
    }
    if (path !== '/session') return undefined
    if (method === 'POST') {
      expect(body).toEqual({ account: 'lin', password: 'seven quiet herons' })
      step = { step: 'code' }
    }
    return { status: 200, body: step }
  }
  const { user, api } = show('/sign-in?to=/cases', { intercept })
  await user.type(await screen.findByLabelText('账号'), 'lin')
  await user.type(screen.getByLabelText('密码'), 'seven quiet herons{Enter}')
  await user.type(await screen.findByLabelText('验证码'), '123456{Enter}')
  expect(await screen.findByRole('heading', { name: /案件/, level: 1 })).toBeTruthy()
  expect(api.requests.find(({ path }) => path === '/session/code')?.body).toEqual({ code: '123456' })
})

test('whoever has to wait is told how long', async () => {
  const intercept = ({ method, path }: FakeRequest) => {
    if (path !== '/session') return undefined
    if (method === 'GET') return { status: 200, body: {} }
    return refused(429, 'too-many-attempts', '尝试的次数太多', 'Too many attempts.', { seconds: 240 })
  }
  const { user } = show('/sign-in', { intercept, language: 'en' })
  await user.type(await screen.findByLabelText('Account'), 'lin')
  await user.type(screen.getByLabelText('Password'), 'wrong{Enter}')
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('Too many attempts.')
  expect(alert.textContent).toContain('about 4 minutes')
})

test('what is not filled in is said, and nothing is sent', async () => {
  const intercept = ({ path }: FakeRequest) => (path === '/session' ? { status: 200, body: {} } : undefined)
  const { user, api } = show('/sign-in', { intercept })
  await user.click(await screen.findByRole('button', { name: '登录' }))
  expect(screen.getByLabelText('账号').getAttribute('aria-invalid')).toBe('true')
  expect(api.requests.filter(({ method }) => method === 'POST')).toEqual([])
})
