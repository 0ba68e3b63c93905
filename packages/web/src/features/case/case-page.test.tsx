import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { ActRequest } from '../../api/views.ts'
import { refused } from '../../testing/fake-api.ts'
import { type Shown, show } from '../../testing/show.tsx'
import { caseId, willowCase } from '../../testing/willow-case.ts'

const address = `/cases/${caseId}`
const acts = ({ api }: Shown) =>
  api.requests.filter(({ path }) => path.endsWith('/acts')).map(({ body }) => body as ActRequest)
const owed = async (name: string) => within(await screen.findByRole('article', { name }))

describe('a case in Chinese', () => {
  test('one’s own obligations come first, the overdue one before the others', async () => {
    show(address, { signedIn: 'lin' })
    await screen.findByRole('article', { name: '移送涉嫌犯罪' })
    const titles = screen
      .getAllByRole('article')
      .map(article => within(article).getByRole('heading', { level: 3 }).textContent)
    expect(titles).toEqual(['移送涉嫌犯罪', '责令清理、改正', '罚款', '签收：吊销营业执照'])
  })

  test('only the acts that the server allows are offered', async () => {
    show(address, { signedIn: 'lin' })
    const fine = await owed('罚款')
    expect(fine.getAllByRole('button').map(button => button.textContent)).toEqual(['办理', '申请延期'])
    const notice = await owed('签收：吊销营业执照')
    expect(notice.queryAllByRole('button')).toEqual([])
  })

  test('an obligation says why: the clause, who recorded what, the law, how the date was counted', async () => {
    show(address, { signedIn: 'lin' })
    const handOver = await owed('移送涉嫌犯罪')
    expect(handOver.getByText('因为：现场检查：查实；有毒：是')).toBeTruthy()
    expect(handOver.getByText('负责对向溪流倾倒废料情况的监督检查。')).toBeTruthy()
    expect(handOver.getAllByText(/溪流局 .*记录/)).toHaveLength(2)
    expect(handOver.getByText('24小时，不扣除休息日')).toBeTruthy()
    expect(handOver.getByText(/第六条/)).toBeTruthy()
  })

  test('a duty is discharged in place, with the version that was seen and a key of its own', async () => {
    const shown = show(address, { signedIn: 'lin' })
    const { user } = shown
    const order = await owed('责令清理、改正')
    await user.click(order.getByRole('button', { name: '办理' }))
    await user.click(order.getByRole('button', { name: '提交' }))
    expect(order.getByText('请选择')).toBeTruthy()
    await user.click(order.getByRole('radio', { name: '已责令' }))
    const place = order.getByLabelText(/地点/)
    await user.clear(place)
    await user.type(place, '石桥下游')
    await user.type(order.getByLabelText('备注'), '当场送达')
    await user.click(order.getByRole('button', { name: '提交' }))
    await waitFor(() => expect(screen.queryByRole('article', { name: '责令清理、改正' })).toBeNull())
    expect(acts(shown)).toEqual([
      {
        act: 'discharge',
        duty: 'order',
        outcome: 'ordered',
        facts: { place: '石桥下游' },
        text: '当场送达',
        seen: 12,
        key: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    ])
    expect(screen.getByText('✓ 责令清理、改正')).toBeTruthy()
  })

  test('facts that are recorded already are filled in and not sent again', async () => {
    const shown = show(address, { signedIn: 'lin' })
    const handOver = await owed('移送涉嫌犯罪')
    expect((handOver.getByLabelText(/废料桶数/) as HTMLInputElement).value).toBe('40')
    await shown.user.click(handOver.getByRole('button', { name: '提交审批' }))
    await waitFor(() =>
      expect(acts(shown)).toMatchObject([{ act: 'propose', duty: 'hand-over', outcome: 'done', facts: {} }]),
    )
  })

  test('when the case has moved on, what happened is shown and the entries are kept', async () => {
    const shown = show(address, { signedIn: 'lin' })
    const { api, user } = shown
    const order = await owed('责令清理、改正')
    await user.click(order.getByRole('button', { name: '办理' }))
    await user.click(order.getByRole('radio', { name: '拒不改正' }))
    await user.type(order.getByLabelText('备注'), '第二次')
    const moved = {
      ...willowCase,
      version: 13,
      timeline: [
        ...willowCase.timeline,
        {
          version: 13,
          at: '2026-11-22T10:59:00',
          department: 'watch',
          person: '何川',
          type: 'note-added',
          text: { zh: '何川记了一笔', en: 'A note' },
        },
      ],
    }
    api.intercept = ({ path }) => {
      if (path.endsWith('/acts')) return refused(409, 'case-moved-on', '案件已有新的进展。', 'The case has moved on.')
      return path === `/cases/${caseId}` ? { status: 200, body: moved } : undefined
    }
    await user.click(order.getByRole('button', { name: '提交' }))
    const notice = await screen.findByRole('alert')
    await waitFor(() => expect(within(notice).getByText('何川记了一笔')).toBeTruthy())
    expect((order.getByLabelText('备注') as HTMLTextAreaElement).value).toBe('第二次')
  })

  test('an objection names its reason, the clause and who should bear it', async () => {
    const shown = show(address, { signedIn: 'lin' })
    const { user } = shown
    const order = await owed('责令清理、改正')
    await user.click(order.getByRole('button', { name: '提出异议' }))
    await user.type(order.getByLabelText(/理由/), '染坊在邻县')
    await user.click(order.getByRole('button', { name: '提出异议' }))
    expect(order.getAllByText('请选择', { selector: '.field-problem' })).toHaveLength(2)
    const clause = order.getByLabelText(/依据的条款/) as HTMLSelectElement
    await user.selectOptions(clause, clause.options[1]?.value ?? '')
    await user.selectOptions(order.getByLabelText(/应由谁承担/), '警务局')
    await user.click(order.getByRole('button', { name: '提出异议' }))
    await waitFor(() =>
      expect(acts(shown)).toMatchObject([
        { act: 'object', duty: 'order', reason: '染坊在邻县', clause: clause.value, proposes: 'watch' },
      ]),
    )
  })

  test('what may not be seen is said to be protected', async () => {
    show(address, { signedIn: 'lin' })
    expect(await screen.findByText('已保密')).toBeTruthy()
    expect(screen.getByText('受害人')).toBeTruthy()
  })

  test('whoever is not signed in is shown the way', async () => {
    show(address)
    expect((await screen.findByRole('heading', { name: '这一页要登录后才能看' })).textContent).toBeTruthy()
    expect(within(screen.getByRole('main')).getByRole('link', { name: '工作人员登录' }).getAttribute('href')).toBe(
      `/sign-in?to=${encodeURIComponent(address)}`,
    )
  })
})

describe('a case in English', () => {
  test('the page is complete in English, and a refusal is told in English', async () => {
    const { api, user } = show(address, { signedIn: 'lin', language: 'en' })
    const order = await owed('Order the waste to be cleared')
    expect(order.getByText('Because: Inspection: found')).toBeTruthy()
    await user.click(order.getByRole('button', { name: 'Handle' }))
    await user.click(order.getByRole('radio', { name: 'the order was refused' }))
    api.intercept = ({ path }) =>
      path.endsWith('/acts')
        ? refused(409, 'not-owed', '这项职责现在没有人要履行。', 'Nobody owes this duty now.')
        : undefined
    await user.click(order.getByRole('button', { name: 'Submit' }))
    expect((await order.findByRole('alert')).textContent).toContain('Nobody owes this duty now.')
  })

  test('the worked-out fine stands beside its steps', async () => {
    show(address, { signedIn: 'lin', language: 'en' })
    const fine = await owed('Fine')
    expect(fine.getByText('80,000.00 yuan')).toBeTruthy()
    expect(fine.getByRole('table', { name: 'Fine for dumping' })).toBeTruthy()
  })
})

test('when the session has ended, the page shows the way back in and keeps what was filled in', async () => {
  const { api, user } = show(address, { signedIn: 'lin' })
  const order = await owed('责令清理、改正')
  await user.click(order.getByRole('button', { name: '办理' }))
  await user.click(order.getByRole('radio', { name: '拒不改正' }))
  api.intercept = ({ path }) => {
    if (path === '/session') return { status: 200, body: {} }
    return path.endsWith('/acts') ? refused(401, 'sign-in-needed', '请先登录。', 'Please sign in first.') : undefined
  }
  await user.click(order.getByRole('button', { name: '提交' }))
  expect(await screen.findByText(/登录已过期/)).toBeTruthy()
  expect((screen.getByRole('radio', { name: '拒不改正' }) as HTMLInputElement).checked).toBe(true)
})
