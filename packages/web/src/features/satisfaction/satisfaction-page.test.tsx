import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { SatisfactionCountsView } from '../../api/views.ts'
import { show } from '../../testing/show.tsx'

const answering = (rows: SatisfactionCountsView['rows']) => ({
  signedIn: 'zhou' as const,
  intercept: ({ path }: { path: string }) => (path === '/satisfaction' ? { status: 200, body: { rows } } : undefined),
})
const title = { zh: '乱倒废料', en: 'Dumping' }

test('the way from the cases leads to how content reporters are, by matter and lead', async () => {
  const rows = [
    { matter: 'dumping', title, lead: 'brook', count: 3, mean: 5, scores: [0, 0, 0, 0, 3] },
    { matter: 'noise', title: { zh: '噪声', en: 'Noise' }, lead: 'watch', count: 1, mean: 1, scores: [1, 0, 0, 0, 0] },
  ]
  const { user } = show('/cases', answering(rows))
  await user.click(await screen.findByRole('link', { name: '看满意度' }))
  const row = await screen.findByRole('row', { name: /乱倒废料/ })
  expect(row.textContent).toContain('5.0 分')
  expect(row.textContent).toContain('很满意 3 人')
  expect(screen.getByRole('row', { name: /合计/ }).textContent).toContain('4.0 分')
})

test('without any answer the page says so, in either language', async () => {
  show('/satisfaction', { ...answering([]), language: 'en' })
  expect(await screen.findByText('No reporter has said anything yet.')).toBeTruthy()
})
