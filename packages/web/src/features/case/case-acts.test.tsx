// The forms of the acts that heads, settlers and leads have besides discharging a duty.
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { ActRequest, AllowedAct, CaseView, ObligationView } from '../../api/views.ts'
import { type Shown, show } from '../../testing/show.tsx'
import { caseId, willowCase } from '../../testing/willow-case.ts'
import { facts } from '../../testing/willow-matter.ts'

const departments = ['brook', 'watch', 'trade']
const owing = (part: Pick<ObligationView, 'id' | 'kind' | 'title'> & Partial<ObligationView>): ObligationView => ({
  grounds: [],
  basis: [],
  counted: [],
  overdue: false,
  mark: 'owed',
  modality: 'must',
  bearer: 'brook',
  mine: true,
  since: '2026-11-20T09:00:00',
  because: { zh: '清单没有写明', en: 'the list does not say' },
  ...part,
})

function open(
  part: { obligations?: ObligationView[]; allowed: AllowedAct[] } & Partial<CaseView>,
  language: 'zh' | 'en' = 'zh',
): Shown {
  const view: CaseView = { ...willowCase, obligations: [], objections: [], ...part }
  return show(`/cases/${caseId}`, {
    signedIn: 'zhou',
    language,
    intercept: ({ path, method }) =>
      path === `/cases/${caseId}` || (path.endsWith('/acts') && method === 'POST')
        ? { status: 200, body: view }
        : undefined,
  })
}

const sent = async ({ api }: Shown): Promise<ActRequest> =>
  waitFor(() => {
    const last = api.requests.findLast(({ path }) => path.endsWith('/acts'))
    if (last === undefined) throw new Error('nothing sent yet')
    return last.body as ActRequest
  })

const article = async (name: string) => within(await screen.findByRole('article', { name }))

describe('disputes and gaps', () => {
  const ruling = owing({ id: 'rule:revoke:brook', kind: 'rule', duty: 'revoke', title: { zh: '裁定', en: 'Rule' } })

  test('a ruling names the bearer and its reasons, and says what is missing', async () => {
    const shown = open({ obligations: [ruling], allowed: [{ act: 'rule', duty: 'revoke', departments }] })
    const { user } = shown
    const rule = await article('裁定')
    await user.click(rule.getByRole('button', { name: '裁定' }))
    await user.click(rule.getByRole('button', { name: '裁定' }))
    expect(rule.getByText('请选择', { selector: '.field-problem' })).toBeTruthy()
    await user.selectOptions(rule.getByLabelText(/由谁办/), '商事局')
    await user.type(rule.getByLabelText(/理由/), '条例第九条')
    await user.click(rule.getByRole('button', { name: '裁定' }))
    expect(await sent(shown)).toMatchObject({ act: 'rule', duty: 'revoke', bearer: 'trade', reason: '条例第九条' })
  })

  test('a gap is settled on a department with what is to be done and by when', async () => {
    const gap = owing({
      id: 'settle-gap:unlicensed:brook',
      kind: 'settle-gap',
      question: 'unlicensed',
      title: { zh: '明确由谁办', en: 'Settle who does it' },
    })
    const shown = open({ obligations: [gap], allowed: [{ act: 'settle', question: 'unlicensed', departments }] }, 'en')
    const { user } = shown
    const settle = await article('Settle who does it')
    await user.click(settle.getByRole('button', { name: 'Settle who does it' }))
    await user.selectOptions(settle.getByLabelText(/Bearer/), 'Trade Registry')
    await user.type(settle.getByLabelText(/What is to be done/), 'seal the workshop')
    await user.selectOptions(settle.getByLabelText('Limit'), '3 days')
    await user.click(settle.getByRole('button', { name: 'Settle who does it' }))
    expect(await sent(shown)).toMatchObject({
      act: 'settle',
      question: 'unlicensed',
      bearer: 'trade',
      text: 'seal the workshop',
      within: '3 days',
    })
  })

  test('what was laid on a department is completed by its number, with what was done', async () => {
    const work = owing({ id: 'complete:1:brook', kind: 'complete', designation: 1, title: { zh: '查封', en: 'Seal' } })
    const shown = open({
      obligations: [work],
      allowed: [
        { act: 'complete', designation: 0 },
        { act: 'complete', designation: 1 },
      ],
    })
    const { user } = shown
    const complete = await article('查封')
    await user.click(complete.getByRole('button', { name: '完成交办' }))
    await user.type(complete.getByLabelText(/完成情况/), '已查封')
    await user.click(complete.getByRole('button', { name: '完成交办' }))
    expect(await sent(shown)).toMatchObject({ act: 'complete', designation: 1, text: '已查封' })
  })
})

describe('clocks', () => {
  const fine = owing({ id: 'discharge:fine:brook', kind: 'discharge', duty: 'fine', title: { zh: '罚款', en: 'Fine' } })

  test.each([
    ['suspend', '中止计时', '等鉴定'],
    ['extend', '申请延期', '案情复杂'],
  ] as const)('to %s needs a reason', async (act, name, reason) => {
    const shown = open({ obligations: [fine], allowed: [{ act, duty: 'fine' }] })
    const { user } = shown
    const owed = await article('罚款')
    await user.click(owed.getByRole('button', { name }))
    await user.click(owed.getByRole('button', { name }))
    expect(owed.getByText('请填写')).toBeTruthy()
    await user.type(owed.getByLabelText(/理由/), reason)
    await user.click(owed.getByRole('button', { name }))
    expect(await sent(shown)).toMatchObject({ act, duty: 'fine', reason })
  })

  test('a clock is resumed without a word', async () => {
    const stopped = { ...fine, suspendedSince: '2026-11-20T10:00:00' }
    const shown = open({ obligations: [stopped], allowed: [{ act: 'resume', duty: 'fine' }] }, 'en')
    const owed = await article('Fine')
    expect(owed.getByText('clock suspended since 20 Nov 10:00')).toBeTruthy()
    await shown.user.click(owed.getByRole('button', { name: 'Resume the clock' }))
    await shown.user.click(owed.getByRole('button', { name: 'Resume the clock' }))
    expect(await sent(shown)).toMatchObject({ act: 'resume', duty: 'fine' })
  })

  test('the next period is told, and nothing of it can be done', async () => {
    open(
      {
        obligations: [{ ...fine, upcoming: true, since: '2026-12-01T00:00:00' }],
        allowed: [{ act: 'discharge', duty: 'fine', outcomes: [] }],
      },
      'en',
    )
    expect(await screen.findByRole('region', { name: 'Next period' })).toBeTruthy()
    expect(screen.getByText('owed from 1 Dec')).toBeTruthy()
    expect(screen.queryByRole('article', { name: 'Fine' })).toBeNull()
    expect(screen.getByText('No department owes anything now.')).toBeTruthy()
  })
})

describe('beginning and end', () => {
  test('exactly the facts that should have been there from the start are asked, all at once', async () => {
    const stating = owing({ id: 'state-facts::brook', kind: 'state-facts', title: { zh: '补齐情况', en: 'State' } })
    const asks = [facts.place!, facts.barrels!, facts.polluter!]
    const shown = open({
      obligations: [stating],
      facts: [],
      allowed: [{ act: 'record', asks, missing: ['place', 'barrels'] }],
    })
    const { user } = shown
    const state = await article('补齐情况')
    await user.click(state.getByRole('button', { name: '记录事实' }))
    expect(state.queryByText('倾倒者')).toBeNull()
    await user.type(state.getByLabelText(/地点/), '石桥')
    await user.type(state.getByLabelText(/废料桶数/), '12')
    await user.click(state.getByRole('button', { name: '记录事实' }))
    expect(await sent(shown)).toMatchObject({ act: 'record', facts: { place: '石桥', barrels: 12 } })
  })

  test('a case is closed, with a note if one likes', async () => {
    const closing = owing({ id: 'close::brook', kind: 'close', title: { zh: '办结', en: 'Close' } })
    const first = open({ obligations: [closing], allowed: [{ act: 'close' }] })
    const close = await article('办结')
    await first.user.click(close.getByRole('button', { name: '办结案件' }))
    await first.user.click(close.getByRole('button', { name: '办结案件' }))
    expect(await sent(first)).toMatchObject({ act: 'close' })
  })

  test('a closed case is opened again with a reason', async () => {
    const shown = open({ closed: { at: '2026-11-21T09:00:00' }, allowed: [{ act: 'reopen' }] }, 'en')
    const { user } = shown
    await user.click(await screen.findByRole('button', { name: 'Reopen' }))
    const form = within(screen.getByRole('form', { name: /Reopen/ }))
    await user.click(form.getByRole('button', { name: 'Reopen' }))
    expect(form.getByText('Please fill this in')).toBeTruthy()
    await user.type(form.getByLabelText(/Reason/), 'new finds')
    await user.click(form.getByRole('button', { name: 'Reopen' }))
    expect(await sent(shown)).toMatchObject({ act: 'reopen', reason: 'new finds' })
  })
})
