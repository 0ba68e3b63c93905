import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { refused } from '../../testing/fake-api.ts'
import { show } from '../../testing/show.tsx'

test('the slash leads to the search field, and Enter finds with the words marked', async () => {
  const { user } = show('/cases', { signedIn: 'lin' })
  const field = await screen.findByRole('searchbox', { name: '搜索案件' })
  await user.keyboard('/')
  expect(document.activeElement).toBe(field)
  await user.keyboard('油桶{Enter}')
  const link = await screen.findByRole('link', { name: '渡口油桶' })
  expect(within(link).getByText('油桶').tagName).toBe('MARK')
  expect(screen.getByText('找到 1 件')).toBeTruthy()
  expect(document.title).toBe('油桶 · 搜索案件 · 职界')
})

test('a facet narrows, and what is narrowed too far says how to go on', async () => {
  const { api, user } = show('/search?q=油桶', { signedIn: 'lin' })
  await user.click(await screen.findByRole('button', { name: /已办结/ }))
  expect(await screen.findByText('放宽下面的条件再试。')).toBeTruthy()
  expect(api.requests.at(-1)?.query.get('standing')).toBe('closed')
})

test('without words the page says how to search, and asks the server nothing', async () => {
  const { api } = show('/search', { signedIn: 'lin', language: 'en' })
  expect(await screen.findByText(/Put spaces between several words/)).toBeTruthy()
  expect(api.requests.some(({ path }) => path === '/search')).toBe(false)
})

test('what the server refuses is said in its words', async () => {
  show('/search?q=！！', {
    signedIn: 'lin',
    intercept: ({ path }) =>
      path === '/search'
        ? refused(422, 'nothing-to-search', '请输入要找的字、词或者案号。', 'Please type a word.')
        : undefined,
  })
  expect(await screen.findByText('请输入要找的字、词或者案号。')).toBeTruthy()
})
