import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show } from '../../testing/show.tsx'

test('one click signs in for the demonstration and leads to where one wanted to go', async () => {
  const { user } = show('/cases?show=all')
  await screen.findByRole('heading', { name: '这一页要登录后才能看' })
  await user.click(within(screen.getByRole('main')).getByRole('link', { name: '工作人员登录' }))
  expect(await screen.findByText(/演示登录/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: /经办人 林青、溪流局/ }))
  expect(await screen.findByRole('table', { name: '案件' })).toBeTruthy()
})

test('whoever signs out sees nothing more of their department', async () => {
  const { user } = show('/work', { signedIn: 'lin', language: 'en' })
  await screen.findByRole('heading', { name: 'Brook Office: to do' })
  await user.click(screen.getByRole('button', { name: 'Sign out' }))
  expect(await screen.findByRole('heading', { name: 'As whom do you want to look?' })).toBeTruthy()
  expect(screen.queryByRole('link', { name: /To do/ })).toBeNull()
})
