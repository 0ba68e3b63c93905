import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { refused } from '../../testing/fake-api.ts'
import { type Shown, show } from '../../testing/show.tsx'

const address = `/report/dumping#${new URLSearchParams({ q: '染坊倒红水', facts: JSON.stringify({ polluter: 'enterprise' }) })}`

const filed = ({ api }: Shown) =>
  api.requests.find(({ path }) => path === '/reports')?.body as Record<string, unknown> | undefined

describe('reporting in Chinese', () => {
  test('the form brings along what was said and asks for what the matter needs', async () => {
    show(address)
    expect(((await screen.findByLabelText('发生了什么')) as HTMLTextAreaElement).value).toBe('染坊倒红水')
    expect((screen.getByRole('radio', { name: '企业' }) as HTMLInputElement).checked).toBe(true)
    expect(screen.getByText('从前一页带来的，不对请改')).toBeTruthy()
    expect(screen.queryByText('有毒')).toBeNull()
  })

  test('a fact that exists only when something is so is asked only then', async () => {
    const { user } = show(address)
    await screen.findByLabelText('发生了什么')
    expect(screen.queryByRole('group', { name: /有哪些人受到伤害/ })).toBeNull()
    await user.click(screen.getByRole('radio', { name: '是' }))
    expect(screen.getByRole('group', { name: /有哪些人受到伤害/ })).toBeTruthy()
  })

  test('what is missing or wrong is said at the head and at the field, and nothing is sent', async () => {
    const shown = show(address)
    await shown.user.type(await screen.findByLabelText(/大约多少桶/), '很多')
    await shown.user.click(screen.getByRole('button', { name: '提交' }))
    expect(screen.getByRole('alert').textContent).toContain('有 2 处要改')
    expect(screen.getByRole('link', { name: '在哪里？' })).toBeTruthy()
    expect(screen.getByLabelText(/在哪里/).getAttribute('aria-invalid')).toBe('true')
    expect(filed(shown)).toBeUndefined()
  })

  test('a report is filed without a name, with its tables, and answered with a code', async () => {
    const shown = show(address)
    const { user } = shown
    await user.type(await screen.findByLabelText(/在哪里/), '石桥')
    await user.click(screen.getByRole('radio', { name: '是' }))
    await user.type(screen.getByRole('textbox', { name: '年龄 第 1 行' }), '13')
    await user.click(screen.getByRole('button', { name: '加一行' }))
    await user.type(screen.getByRole('textbox', { name: '年龄 第 2 行' }), '40')
    await user.click(screen.getByRole('button', { name: '提交' }))

    expect(await screen.findByText('WLW7-3K9F-QM2X')).toBeTruthy()
    expect(screen.getByRole('img', { name: '扫码查进度' })).toBeTruthy()
    expect(screen.getByRole('link', { name: '查看进度' }).getAttribute('href')).toBe('/track/WLW7-3K9F-QM2X')
    expect(filed(shown)).toMatchObject({
      matter: 'dumping',
      text: '染坊倒红水',
      facts: { place: '石桥', polluter: 'enterprise', injured: true, people: [{ age: 13 }, { age: 40 }] },
    })
    expect(filed(shown)).not.toHaveProperty('contact')
  })

  test('a refused report keeps everything that was filled in, and is sent again under the same key', async () => {
    const shown = show(address)
    const { api, user } = shown
    api.intercept = ({ path }) =>
      path === '/reports'
        ? refused(422, 'facts-wrong', '有的内容填写得不对。', 'Some facts are wrong.', {
            problems: [{ code: 'above', data: { fact: 'barrels' } }],
          })
        : undefined
    await user.type(await screen.findByLabelText(/在哪里/), '石桥')
    await user.type(screen.getByLabelText(/大约多少桶/), '9999')
    await user.click(screen.getByRole('button', { name: '提交' }))
    expect(await screen.findByText('有的内容填写得不对。')).toBeTruthy()
    expect(screen.getByText('您填的内容都还在。')).toBeTruthy()
    expect(screen.getByLabelText(/大约多少桶/).getAttribute('aria-invalid')).toBe('true')
    expect((screen.getByLabelText(/在哪里/) as HTMLInputElement).value).toBe('石桥')

    api.intercept = () => undefined
    await user.click(screen.getByRole('button', { name: '提交' }))
    await screen.findByText('WLW7-3K9F-QM2X')
    const keys = api.requests.filter(({ path }) => path === '/reports').map(({ body }) => (body as { key: string }).key)
    expect(new Set(keys).size).toBe(1)
  })
})

describe('reporting in English', () => {
  test('someone can leave a name and a number, and a wrong number is told', async () => {
    const shown = show(address, { language: 'en' })
    const { user } = shown
    await user.type(await screen.findByLabelText(/Where\?/), 'by the bridge')
    await user.click(screen.getByRole('radio', { name: /I leave my contact/ }))
    await user.type(screen.getByLabelText('Name'), 'Lin')
    await user.type(screen.getByLabelText('Phone'), '12')
    await user.click(screen.getByRole('button', { name: 'Submit' }))
    expect(screen.getByRole('alert').textContent).toContain('A phone number of 5 to 20 digits')
    await user.type(screen.getByLabelText('Phone'), '34567')
    await user.click(screen.getByRole('button', { name: 'Submit' }))
    await waitFor(() => expect(filed(shown)).toMatchObject({ contact: { name: 'Lin', phone: '1234567' } }))
    expect(await screen.findByRole('heading', { name: /Received/ })).toBeTruthy()
  })
})

describe('matters that open otherwise', () => {
  test('an application is filed like a report', async () => {
    const shown = show('/report/market-scales')
    await shown.user.type(await screen.findByLabelText(/在哪里/), '北集')
    await shown.user.click(screen.getByRole('button', { name: '提交' }))
    expect(await screen.findByText('WLW7-3K9F-QM2X')).toBeTruthy()
    expect(filed(shown)).toMatchObject({ matter: 'market-scales', facts: { place: '北集' } })
  })

  test('what citizens cannot open says how it begins and whom to ask, and shows no form', async () => {
    show('/report/apprentices')
    expect(await screen.findByText('这个事项不由群众提出，这里没有表可填')).toBeTruthy()
    expect(screen.getByText('它每月 1 日由系统自动立案。')).toBeTruthy()
    expect(await screen.findByText('0000-600105', { exact: false })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '提交' })).toBeNull()
  })

  test('in English as well', async () => {
    show('/report/ferries', { language: 'en' })
    expect(await screen.findByText(/Citizens do not open cases of this matter/)).toBeTruthy()
    expect(screen.getByText(/Other departments refer them/)).toBeTruthy()
    expect(await screen.findByText('Watch Office')).toBeTruthy()
  })
})
