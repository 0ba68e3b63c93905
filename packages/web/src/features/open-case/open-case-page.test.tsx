import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { refused } from '../../testing/fake-api.ts'
import { type Shown, show } from '../../testing/show.tsx'

const opened = ({ api }: Shown) => api.requests.find(({ path, method }) => path === '/cases' && method === 'POST')?.body

describe('opening a case in Chinese', () => {
  test('from the list of cases, with the ways that the matter allows, to the page of the case', async () => {
    const shown = show('/cases', { signedIn: 'lin' })
    const { user } = shown
    await user.click(await screen.findByRole('link', { name: '新开案件' }))
    const matters = await screen.findByRole('combobox', { name: /哪个事项/ })
    expect(await within(matters).findByRole('group', { name: '本部门有职责的事项' })).toBeTruthy()
    await user.selectOptions(matters, '集市秤具监管')
    const ways = await screen.findByRole('group', { name: /怎么来的/ })
    expect(within(ways).getAllByRole('radio')).toHaveLength(3)
    await user.click(within(ways).getByRole('radio', { name: '其他部门或上级移送、转办' }))
    await user.type(screen.getByLabelText(/事由/), '警务局来函：集市短斤少两')
    await user.type(screen.getByLabelText(/地点/), '北集')
    await user.click(screen.getByRole('button', { name: '立案' }))
    await screen.findByRole('article', { name: '移送涉嫌犯罪' })
    expect(opened(shown)).toMatchObject({
      matter: 'market-scales',
      channel: 'referral',
      text: '警务局来函：集市短斤少两',
      facts: { place: '北集' },
    })
  })

  test('where there is one way only it is taken, and for a report the public form is offered', async () => {
    const shown = show('/cases/new?matter=dumping', { signedIn: 'lin' })
    expect(await screen.findByText('这个事项只能这样立案：检查中发现。')).toBeTruthy()
    expect(screen.getByRole('link', { name: '举报' }).getAttribute('href')).toBe('/report/dumping')
    await shown.user.click(screen.getByRole('button', { name: '立案' }))
    expect(screen.getByRole('alert').textContent).toContain('有 2 处要改')
    expect(opened(shown)).toBeUndefined()
  })

  test('a matter that the calendar opens says so and shows no form', async () => {
    show('/cases/new?matter=apprentices', { signedIn: 'lin' })
    expect((await screen.findByRole('alert')).textContent).toContain('每月 1 日由系统自动立案')
    expect(screen.queryByRole('button', { name: '立案' })).toBeNull()
  })

  test('whoever is not signed in is shown the way', async () => {
    show('/cases/new')
    expect(await screen.findByRole('heading', { name: '这一页要登录后才能看' })).toBeTruthy()
  })
})

describe('opening a case in English', () => {
  test('a refusal is told beside its fields, and the same key is sent again', async () => {
    const shown = show('/cases/new?matter=ferries', { signedIn: 'lin', language: 'en' })
    const { api, user } = shown
    await user.type(await screen.findByLabelText(/What it is about/), 'letter 7 of the Watch Office')
    await user.type(screen.getByLabelText(/Place/), 'the ferry')
    api.intercept = ({ path, method }) =>
      path === '/cases' && method === 'POST'
        ? refused(422, 'facts-missing', '还缺必填的内容。', 'Some facts are missing.', { facts: ['barrels'] })
        : undefined
    await user.click(screen.getByRole('button', { name: 'Open the case' }))
    expect(await screen.findByText('Some facts are missing.')).toBeTruthy()
    expect(screen.getByLabelText(/Barrels of waste/).getAttribute('aria-invalid')).toBe('true')
    api.intercept = () => undefined
    await user.click(screen.getByRole('button', { name: 'Open the case' }))
    await screen.findByRole('article', { name: 'Fine' })
    const keys = api.requests
      .filter(({ path, method }) => path === '/cases' && method === 'POST')
      .map(({ body }) => (body as { key: string }).key)
    await waitFor(() => expect(keys).toHaveLength(2))
    expect(new Set(keys).size).toBe(1)
  })

  test('the worklist leads to it as well', async () => {
    const { user } = show('/work', { signedIn: 'lin', language: 'en' })
    await user.click(await screen.findByRole('link', { name: 'Open a case' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Open a case' })).toBeTruthy()
  })
})
