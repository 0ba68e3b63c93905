// The forms of what is done rarely: agreeing with signatures, correcting, declaring void, linking, going over to another version.
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { ActRequest, AllowedAct, CaseView, MovePreviewView, ObligationView } from '../../api/views.ts'
import { type Shown, show } from '../../testing/show.tsx'
import { caseId, willowCase } from '../../testing/willow-case.ts'
import { facts } from '../../testing/willow-matter.ts'

const departments = ['brook', 'watch', 'trade']
const preview: MovePreviewView = {
  from: { hash: 'a', version: '2026-01' },
  to: { hash: 'b', version: '2026-02' },
  possible: true,
  lead: { before: 'brook', after: 'brook' },
  gone: [{ kind: 'discharge', duty: 'fine', title: { zh: '罚款', en: 'Fine' }, bearer: 'brook' }],
  arising: [],
  changed: [],
  dropped: [],
  forgotten: [{ fact: 'barrels', label: { zh: '废料桶数', en: 'barrels' } }],
}

function open(part: { allowed: AllowedAct[] } & Partial<CaseView>, language: 'zh' | 'en' = 'zh'): Shown {
  const view: CaseView = { ...willowCase, obligations: [], objections: [], ...part }
  return show(`/cases/${caseId}`, {
    signedIn: 'zhou',
    language,
    intercept: ({ path, method }) => {
      if (path === `/cases/${caseId}/move`) return { status: 200, body: preview }
      return path === `/cases/${caseId}` || (path.endsWith('/acts') && method === 'POST')
        ? { status: 200, body: view }
        : undefined
    },
  })
}

const sent = async ({ api }: Shown): Promise<ActRequest> =>
  waitFor(() => {
    const last = api.requests.findLast(({ path }) => path.endsWith('/acts'))
    if (last === undefined) throw new Error('nothing sent yet')
    return last.body as ActRequest
  })

test('an agreement has its minute, and a name for each department that signs', async () => {
  const convene: ObligationView = {
    id: 'convene:revoke:brook',
    kind: 'convene',
    duty: 'revoke',
    title: { zh: '召集协商', en: 'Convene' },
    bearer: 'brook',
    modality: 'must',
    mine: true,
    since: '2026-11-20T09:00:00',
    overdue: false,
    mark: 'owed',
    because: { zh: '有异议', en: 'objected' },
    grounds: [],
    basis: [],
    counted: [],
  }
  const allowed: AllowedAct[] = [{ act: 'agree', duty: 'revoke', departments, signers: ['brook', 'trade'] }]
  const shown = open({ obligations: [convene], allowed })
  const { user } = shown
  const form = within(await screen.findByRole('article', { name: '召集协商' }))
  await user.click(form.getByRole('button', { name: '记录协商结果' }))
  await user.selectOptions(form.getByLabelText(/由谁办/), '警务局')
  await user.type(form.getByLabelText(/协商纪要/), '三方会议')
  await user.type(form.getByLabelText(/签字人/, { selector: '#convene\\:revoke\\:brook-signed-brook' }), '周')
  await user.click(form.getByRole('button', { name: '记录协商结果' }))
  expect(form.getAllByText('请填写')).toHaveLength(2)
  await user.type(form.getByLabelText(/签字人/, { selector: '#convene\\:revoke\\:brook-signed-trade' }), '吴')
  await user.type(form.getByLabelText(/签字人/, { selector: '#convene\\:revoke\\:brook-signed-watch' }), '郑')
  await user.click(form.getByRole('button', { name: '记录协商结果' }))
  expect(await sent(shown)).toMatchObject({
    act: 'agree',
    duty: 'revoke',
    bearer: 'watch',
    reason: '三方会议',
    signatures: [
      { department: 'brook', name: '周' },
      { department: 'trade', name: '吴' },
      { department: 'watch', name: '郑' },
    ],
  })
})

test('a recorded fact is corrected with a reason', async () => {
  const shown = open({ allowed: [{ act: 'correct', asks: [facts.barrels!] }] })
  const { user } = shown
  await user.click(await screen.findByRole('button', { name: '更正事实' }))
  const form = within(screen.getByRole('form', { name: /更正事实/ }))
  await user.selectOptions(form.getByLabelText(/哪项事实/), '废料桶数')
  await user.clear(form.getByLabelText(/废料桶数/))
  await user.type(form.getByLabelText(/废料桶数/), '7')
  await user.click(form.getByRole('button', { name: '更正事实' }))
  expect(form.getByText('请填写')).toBeTruthy()
  await user.type(form.getByLabelText(/理由/), '数错了')
  await user.click(form.getByRole('button', { name: '更正事实' }))
  expect(await sent(shown)).toMatchObject({ act: 'correct', facts: { barrels: 7 }, reason: '数错了' })
})

test('one button asks which discharge was recorded in error', async () => {
  const [first, second] = willowCase.standings
  const shown = open({
    allowed: [
      { act: 'void', duty: first!.duty },
      { act: 'void', duty: second!.duty },
    ],
  })
  const { user } = shown
  await user.click(await screen.findByRole('button', { name: '撤销办理记录' }))
  const form = within(screen.getByRole('form', { name: /撤销办理记录/ }))
  await user.selectOptions(form.getByLabelText(/哪一项办理记录/), second!.title.zh)
  await user.type(form.getByLabelText(/理由/), '记错了')
  await user.click(form.getByRole('button', { name: '撤销办理记录' }))
  expect(await sent(shown)).toMatchObject({ act: 'void', duty: second!.duty, reason: '记错了' })
})

test('a case is linked by its number, in English as well', async () => {
  const shown = open({ allowed: [{ act: 'link' }] }, 'en')
  const { user } = shown
  await user.click(await screen.findByRole('button', { name: 'Link a case' }))
  const form = within(screen.getByRole('form', { name: /Link a case/ }))
  await user.click(form.getByRole('button', { name: 'Link a case' }))
  expect(form.getByText('Please fill this in')).toBeTruthy()
  await user.type(form.getByLabelText(/Number of the other case/), '柳1〔2026〕2号')
  await user.selectOptions(form.getByLabelText(/How this case is related/), 'part of it')
  await user.click(form.getByRole('button', { name: 'Link a case' }))
  expect(await sent(shown)).toMatchObject({ act: 'link', number: '柳1〔2026〕2号', relation: 'part-of' })
})

test('what another version would change is shown before anybody decides it', async () => {
  const shown = open({ allowed: [{ act: 'move', version: { hash: 'b', version: '2026-02' } }] })
  const { user } = shown
  await user.click(await screen.findByRole('button', { name: '转用现行清单' }))
  const form = within(screen.getByRole('form', { name: /转用现行清单/ }))
  expect(await form.findByText('从 2026-01 版转到 2026-02 版，会有这些不同：')).toBeTruthy()
  expect(form.getByText('不再应办')).toBeTruthy()
  expect(form.getByText('废料桶数')).toBeTruthy()
  await user.type(form.getByLabelText(/理由/), '新清单施行')
  await user.click(form.getByRole('button', { name: '转用现行清单' }))
  expect(await sent(shown)).toMatchObject({ act: 'move', to: 'b', reason: '新清单施行' })
})

test('opinions stand side by side, and what was done on an earlier value is listed', async () => {
  open({
    allowed: [],
    objections: [
      {
        ...willowCase.objections[0]!,
        clause: 'none-such',
        proposes: 'none',
        opinions: [
          { department: 'brook', person: '周', at: '2026-11-19T18:00:00', text: '应由商事局办' },
          { department: 'trade', person: '吴', at: '2026-11-19T19:00:00', text: '不归商事局' },
        ],
        referred: { at: '2026-11-19T20:00:00', tried: '开过会' },
      },
    ],
    corrections: [
      {
        fact: 'barrels',
        label: { zh: '废料桶数', en: 'barrels' },
        before: { zh: '9桶', en: '9' },
        after: { zh: '7桶', en: '7' },
        at: '2026-11-20T09:00:00',
        person: '周',
        reason: '数错了',
        consequences: [{ duty: 'fine', title: { zh: '罚款', en: 'Fine' }, at: '2026-11-19T09:00:00', how: 'not-owed' }],
      },
    ],
  })
  const opinions = within(await screen.findByLabelText('各部门书面意见'))
  expect(opinions.getAllByRole('term')).toHaveLength(2)
  expect(screen.getByText('认为清单上没有部门应当承担')).toBeTruthy()
  expect(screen.getByText('更正与撤销')).toBeTruthy()
  expect(screen.getByText(/9桶 → 7桶/)).toBeTruthy()
  expect(screen.getByText(/按现在的情况本不必办/)).toBeTruthy()
})
