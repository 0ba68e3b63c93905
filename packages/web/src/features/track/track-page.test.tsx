import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show } from '../../testing/show.tsx'

test('a code leads to who has it now and by when', async () => {
  const { user } = show('/track')
  await user.type(await screen.findByLabelText('查询码'), 'wlw7-3k9f-qm2x')
  await user.click(screen.getByRole('button', { name: '查询' }))
  expect(await screen.findByRole('heading', { name: '现在在谁手里' })).toBeTruthy()
  expect(screen.getByText('责令染坊把废料清走')).toBeTruthy()
  expect(screen.getByText('已经超过时限，督办部门看得到。')).toBeTruthy()
})

test('an unknown code is told, and can be corrected', async () => {
  show('/track/NOPE', { language: 'en' })
  expect((await screen.findByRole('alert')).textContent).toContain('No report has this code')
  expect((screen.getByLabelText('Tracking code') as HTMLInputElement).value).toBe('NOPE')
})
