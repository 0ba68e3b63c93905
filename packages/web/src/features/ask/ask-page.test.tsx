import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { refused } from '../../testing/fake-api.ts'
import { show } from '../../testing/show.tsx'
import { type AskBody, askWillow } from '../../testing/willow-ask.ts'

const story = '染坊半夜往柳溪里倒红水，下游的鸭子死了一片。厂子好像是有执照的。'
const asked = `/#${new URLSearchParams({ q: story })}`

const questionsAsked = (api: ReturnType<typeof show>['api']) =>
  api.requests.filter(({ path }) => path === '/ask').map(({ body }) => body)

describe('asking in Chinese', () => {
  test('someone writes what happened and is told who leads, who helps, and who may', async () => {
    const { user } = show('/')
    await user.type(screen.getByRole('textbox', { name: '发生了什么' }), story)
    await user.click(screen.getByRole('button', { name: '看看谁负责' }))

    const answer = await screen.findByRole('region', { name: '谁负责' })
    expect(within(answer).getByRole('heading', { name: '向溪流倾倒废料监管' })).toBeTruthy()
    expect(within(answer).getByText('把握 97%')).toBeTruthy()
    expect(within(answer).getByRole('heading', { name: '溪流局 牵头' })).toBeTruthy()
    expect(within(answer).getByRole('heading', { name: '警务局 配合' })).toBeTruthy()
    expect(within(answer).getByRole('heading', { name: '商事局 可能' })).toBeTruthy()
    expect(within(answer).getByText('若拒不改正：')).toBeTruthy()
  })

  test('the words that decided are said, and the law with its currency', async () => {
    show(asked)
    expect(await screen.findByText('起作用的词：倒红水、死了、有执照')).toBeTruthy()
    expect(screen.getByText(/《溪流保护条例》（虚构） 第六条/)).toBeTruthy()
    expect(screen.getByText('现行')).toBeTruthy()
    expect(screen.getByText('已废止')).toBeTruthy()
  })

  test('a question is answered by a press, and the answer is asked anew with it', async () => {
    const { api, user } = show(asked)
    const question = await screen.findByRole('group', { name: '有没有人受伤？' })
    await user.click(within(question).getByRole('button', { name: '是' }))
    await waitFor(() => expect(questionsAsked(api)).toContainEqual({ text: story, facts: { injured: true }, skip: [] }))
  })

  test('no more than three questions are asked, and each can be skipped', async () => {
    const { user } = show(asked)
    for (const name of ['有没有人受伤？', '大约多少桶？', '谁倒的？']) {
      const question = await screen.findByRole('group', { name })
      await user.click(within(question).getByRole('button', { name: '不清楚，跳过' }))
    }
    await waitFor(() => expect(screen.queryByText(/还想问一句/)).toBeNull())
  })

  test('a number is typed, and full-width digits count', async () => {
    const { api, user } = show(`/#${new URLSearchParams({ q: story, skip: 'injured' })}`)
    const question = await screen.findByRole('group', { name: '大约多少桶？' })
    await user.type(within(question).getByRole('textbox'), '４０')
    await user.click(within(question).getByRole('button', { name: '确定' }))
    await waitFor(() =>
      expect(questionsAsked(api)).toContainEqual({ text: story, facts: { barrels: 40 }, skip: ['injured'] }),
    )
  })

  test('what is not on the list is said, with whom to ask', async () => {
    show(`/#${new URLSearchParams({ q: '路灯坏了' })}`)
    expect(await screen.findByRole('heading', { name: '这件事不在这份清单里' })).toBeTruthy()
    expect(screen.getByText(/找县道路所/)).toBeTruthy()
  })

  test('when it is unsure which matter it is, the candidates are shown to choose from', async () => {
    const { api, user } = show(`/#${new URLSearchParams({ q: '船上有人倒东西' })}`)
    await user.click(await screen.findByRole('button', { name: /向溪流倾倒废料监管/ }))
    await waitFor(() =>
      expect(questionsAsked(api)).toContainEqual({ text: '船上有人倒东西', matter: 'dumping', facts: {}, skip: [] }),
    )
    expect(await screen.findByText('您选定的事项')).toBeTruthy()
  })

  test('an answer that is little better than a guess shows first what else it may be', async () => {
    const { api, user } = show('/')
    api.intercept = ({ path, body }) => {
      if (path !== '/ask') return undefined
      const view = askWillow(body as AskBody)
      return { status: 200, body: { ...view, candidates: view.candidates.map(each => ({ ...each, score: 0.3 })) } }
    }
    await user.type(screen.getByRole('textbox', { name: '发生了什么' }), '有人倒东西')
    await user.click(screen.getByRole('button', { name: '看看谁负责' }))
    expect(await screen.findByRole('heading', { name: '把握不大，请先看看是不是这一件' })).toBeTruthy()
    expect(screen.getByRole('button', { name: /渡口安全监管/ })).toBeTruthy()
    expect(screen.getByRole('region', { name: '谁负责' })).toBeTruthy()
  })

  test('the report takes along what was said', async () => {
    show(asked)
    const link = await screen.findByRole('link', { name: '向溪流局举报' })
    expect(decodeURIComponent(link.getAttribute('href') ?? '')).toContain('"polluter":"enterprise"')
  })

  test('nothing is asked while nothing is written', async () => {
    const { api, user } = show('/')
    await user.click(screen.getByRole('button', { name: '看看谁负责' }))
    expect(screen.getByText('先写一两句话，说说发生了什么。')).toBeTruthy()
    expect(questionsAsked(api)).toEqual([])
  })

  test('a refusal is told in words', async () => {
    const { api, user } = show('/')
    api.intercept = ({ path }) =>
      path === '/ask' ? refused(429, 'too-many-requests', '请求太频繁，请稍等。', 'Too many requests.') : undefined
    await user.type(screen.getByRole('textbox', { name: '发生了什么' }), '有事')
    await user.click(screen.getByRole('button', { name: '看看谁负责' }))
    expect((await screen.findByRole('alert')).textContent).toContain('请求太频繁')
  })

  test('a page that does not exist says so', async () => {
    show('/nowhere')
    expect(screen.getByRole('heading', { name: '没有这个页面' })).toBeTruthy()
  })
})

describe('asking in English', () => {
  test('the answer is in English, the clauses in Chinese with their translation', async () => {
    show(asked, { language: 'en' })
    expect(await screen.findByRole('heading', { name: 'Brook Office Lead' })).toBeTruthy()
    expect(screen.getByText('负责对向溪流倾倒废料情况的监督检查。').getAttribute('lang')).toBe('zh-CN')
    expect(screen.getByText('Inspects cases of waste dumped into brooks.')).toBeTruthy()
    expect(screen.getByText('In force')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Report to Brook Office' })).toBeTruthy()
    expect(document.documentElement.lang).toBe('en')
  })

  test('the language can be changed on the page', async () => {
    const { user } = show('/', { language: 'en' })
    await user.click(screen.getByRole('button', { name: '中文' }))
    expect(screen.getByRole('button', { name: '看看谁负责' })).toBeTruthy()
    expect(document.documentElement.lang).toBe('zh-CN')
  })

  test('the picture has a table behind it', async () => {
    show(asked, { language: 'en' })
    const table = await screen.findByRole('table', { name: 'Dumping waste into the brook (table)' })
    expect(within(table).getByRole('row', { name: /Revoke the licence Trade Registry possible/ })).toBeTruthy()
  })
})
