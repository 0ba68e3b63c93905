import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show } from '../../testing/show.tsx'
import { matter } from '../../testing/willow-matter.ts'
import { matterPicture } from '../../testing/willow-picture.ts'

test('duties stand by department, a line each with its limit and kind, and open to their details', async () => {
  const { user } = show('/list/dumping')
  const brook = within(await screen.findByRole('region', { name: '溪流局 5' }))
  const line = brook.getByText('现场检查')
  expect(line.closest('summary')?.textContent).toContain('60个工作日内 法定')
  expect(line.closest('details')?.open).toBe(false)
  await user.click(line)
  expect(line.closest('details')?.open).toBe(true)
  expect(screen.getByRole('region', { name: '警务局 1' })).toBeTruthy()
})

test('a link from a clause opens the duty that it names', async () => {
  show('/list/dumping#duty-fine')
  const brook = within(await screen.findByRole('region', { name: '溪流局 5' }))
  expect(brook.getByText('罚款').closest('details')?.open).toBe(true)
})

test('the picture shows the main duties first, and all of them when asked', async () => {
  const mainPicture = { ...matterPicture, cards: matterPicture.cards.slice(0, 3), lines: [] }
  const shown = show('/list/dumping', {
    language: 'en',
    intercept: ({ path }) =>
      path === '/matters/dumping' ? { status: 200, body: { ...matter, mainPicture } } : undefined,
  })
  const main = await screen.findByRole('button', { name: 'Main duties only 3' })
  expect(main.getAttribute('aria-pressed')).toBe('true')
  expect(screen.queryByRole('button', { name: /Revoke the licence/ })).toBeNull()
  await shown.user.click(screen.getByRole('button', { name: 'All duties 8' }))
  expect(screen.getByRole('button', { name: /Revoke the licence/ })).toBeTruthy()
})

test('facts and closing rules are folded, clauses and law are in sight', async () => {
  show('/list/dumping', { language: 'en' })
  const facts = await screen.findByText('6 facts')
  expect(facts.closest('details')?.open).toBe(false)
  expect(screen.getByText(/Before that 1/).closest('details')?.open).toBe(false)
  expect(screen.getByText('Repealed').closest('details')).toBeNull()
})
