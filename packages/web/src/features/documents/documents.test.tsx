import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { DocumentsView, DocumentView, DraftRequest, IssueRequest } from '../../api/views.ts'
import type { Language } from '../../language/language.tsx'
import { refused } from '../../testing/fake-api.ts'
import { type Shown, show } from '../../testing/show.tsx'
import { caseId, willowCase } from '../../testing/willow-case.ts'

const list: DocumentsView = {
  pdf: false,
  documents: [
    {
      document: 'd1',
      kind: 'letter',
      title: { zh: '通报函', en: 'Letter' },
      department: 'brook',
      standing: 'issued',
      version: 2,
      number: '溪函〔2026〕3号',
      issuedAt: '2026-11-18T10:00:00',
      readable: true,
      mine: true,
    },
  ],
  possible: [
    {
      kind: 'order',
      title: { zh: '责令改正书', en: 'Order' },
      duty: 'order',
      dutyTitle: { zh: '责令清理、改正', en: 'Order the waste to be cleared' },
      layout: 'official',
      numbered: true,
      addressed: false,
      lacking: [{ zh: '由负责人签发', en: 'A head must issue it' }],
      fields: [
        { id: 'party', label: { zh: '当事人', en: 'Party' }, required: true, long: false, otherwise: '染坊' },
        { id: 'demand', label: { zh: '改正要求', en: 'Demand' }, required: true, long: true },
      ],
      wording: 'to-verify',
    },
  ],
}

const opened: DocumentView = {
  document: 'd1',
  kind: 'letter',
  title: { zh: '通报函', en: 'Letter' },
  department: 'brook',
  standing: 'issued',
  version: 2,
  number: '溪函〔2026〕3号',
  issuedAt: '2026-11-18T10:00:00',
  readable: true,
  mine: true,
  seen: willowCase.version,
  fields: {},
  lines: ['通报函', '警务局：', '情况如下。'],
  missing: [],
  leftOut: [],
  hash: 'c0ffee',
  versions: [{ version: 2, at: '2026-11-18T10:00:00', by: '周原', hash: 'c0ffee' }],
}

const written = ({ document, kind, fields }: DraftRequest): DocumentView => ({
  ...opened,
  document,
  kind,
  duty: 'order',
  title: { zh: '责令改正书', en: 'Order' },
  standing: 'draft',
  version: 1,
  fields,
  lines: ['〔签发时编号〕', `${fields.party ?? '〔待填〕'}：`, fields.demand ?? '〔待填〕'],
  missing: fields.demand === undefined ? [{ label: { zh: '改正要求', en: 'Demand' }, required: true }] : [],
  leftOut: [{ text: '《柳溪条例》第六条', why: 'to-verify' }],
})

const issuedFrom = (draft: DocumentView): DocumentView => ({
  ...draft,
  standing: 'issued',
  version: 2,
  number: '溪改〔2026〕1号',
  issuedAt: '2026-11-22T10:00:00',
})

/** The page of the case over a server that keeps one draft. */
function open({ language = 'zh' }: { language?: Language } = {}): Shown {
  let draft: DocumentView | undefined
  const shown = show(`/cases/${caseId}`, { signedIn: 'zhou', language })
  const answers: Record<string, (body: unknown) => object | undefined> = {
    'GET ': () => ({ ...list, documents: [...(draft === undefined ? [] : [draft]), ...list.documents] }),
    'POST ': body => {
      draft = written(body as DraftRequest)
      return draft
    },
    'GET /d1': () => opened,
    'POST /d1/void': () => opened,
  }
  shown.api.intercept = ({ path, method, body }) => {
    if (!path.startsWith(`/cases/${caseId}/documents`)) return undefined
    const rest = path.slice(`/cases/${caseId}/documents`.length)
    if (rest.endsWith('/issue') && draft !== undefined) draft = issuedFrom(draft)
    return { status: 200, body: (answers[`${method} ${rest}`] ?? (() => draft))(body) }
  }
  return shown
}

const requests = ({ api }: Shown, end: string) =>
  api.requests.filter(({ path, method }) => method === 'POST' && path.endsWith(end)).map(({ body }) => body)

describe('documents of a case', () => {
  test('what can be written now says for which duty, and what is needed before it is issued', async () => {
    open()
    const possible = within(await screen.findByRole('region', { name: '现在可以制作' }))
    const order = within(possible.getByRole('article', { name: '责令改正书' }))
    expect(order.getByText('用于：责令清理、改正')).toBeTruthy()
    expect(order.getByText('发出前还缺：由负责人签发')).toBeTruthy()
    expect(order.getByText('固定文字待核')).toBeTruthy()
  })

  test('a draft shows its words with the blanks marked, what is missing, and no button to issue it', async () => {
    const shown = open()
    const { user } = shown
    await user.click(await screen.findByRole('button', { name: '起草 责令改正书' }))
    const form = within(screen.getByRole('form', { name: '责令改正书' }))
    expect(form.getByText('不填则写：染坊')).toBeTruthy()
    await user.type(form.getByLabelText(/当事人/), '柳溪染坊')
    await user.click(form.getByRole('button', { name: '生成预览' }))
    const words = await screen.findByRole('region', { name: '文书内容' })
    expect(words.textContent).toBe('〔签发时编号〕\n柳溪染坊：\n〔待填〕')
    expect([...words.querySelectorAll('mark')].map(mark => mark.textContent)).toEqual(['〔签发时编号〕', '〔待填〕'])
    expect(within(screen.getByRole('region', { name: '还缺' })).getByText('必填')).toBeTruthy()
    expect(screen.getByText('补齐必填的内容后才能发出。')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '发出并编号' })).toBeNull()
    expect(screen.getByText(/没有人核对过原文/)).toBeTruthy()
    expect(requests(shown, '/documents')).toEqual([
      { document: expect.any(String), kind: 'order', duty: 'order', fields: { party: '柳溪染坊' } },
    ])
  })

  test('a draft is changed, and issued once it is complete, on the version that was seen', async () => {
    const shown = open()
    const { user } = shown
    await user.click(await screen.findByRole('button', { name: '起草 责令改正书' }))
    await user.click(screen.getByRole('button', { name: '生成预览' }))
    await user.click(await screen.findByRole('button', { name: '修改' }))
    await user.type(screen.getByLabelText(/改正要求/), '清理废料')
    await user.click(screen.getByRole('button', { name: '生成预览' }))
    await user.click(await screen.findByRole('button', { name: '发出并编号' }))
    expect(await screen.findByText('溪改〔2026〕1号')).toBeTruthy()
    const [first, second] = requests(shown, '/documents') as DraftRequest[]
    expect(second?.document).toBe(first?.document)
    expect(requests(shown, '/issue')).toEqual([
      { seen: willowCase.version, key: expect.stringMatching(/^[0-9a-f-]{36}$/) } satisfies IssueRequest,
    ])
  })

  test('when the case has moved on, it is not issued before the preview is shown again', async () => {
    const { api, user } = open()
    await user.click(await screen.findByRole('button', { name: '起草 责令改正书' }))
    await user.type(screen.getByLabelText(/改正要求/), '清理废料')
    await user.click(screen.getByRole('button', { name: '生成预览' }))
    const before = api.intercept
    api.intercept = request =>
      request.path.endsWith('/issue')
        ? refused(409, 'case-moved-on', '案件已有新的进展。', 'The case has moved on.')
        : before(request)
    await user.click(await screen.findByRole('button', { name: '发出并编号' }))
    expect((await screen.findByRole('alert')).textContent).toContain('请重新生成预览再发出')
  })

  test('an issued document is read, downloaded, and declared void with a reason', async () => {
    const shown = open()
    const { user } = shown
    await user.click(await screen.findByRole('button', { name: '查看 通报函' }))
    const link = await screen.findByRole('link', { name: '下载 Word' })
    expect(link.getAttribute('href')).toBe(`/api/cases/${caseId}/documents/d1/docx?version=2`)
    expect(screen.queryByRole('link', { name: '下载 PDF' })).toBeNull()
    await user.click(screen.getByRole('button', { name: '作废' }))
    const form = within(screen.getByRole('form', { name: '作废' }))
    await user.click(form.getByRole('button', { name: '作废' }))
    expect(requests(shown, '/void')).toEqual([])
    await user.type(form.getByLabelText(/作废的原因/), '写错了')
    await user.click(form.getByRole('button', { name: '作废' }))
    await waitFor(() =>
      expect(requests(shown, '/void')).toMatchObject([{ reason: '写错了', seen: willowCase.version }]),
    )
  })

  test('the section is complete in English', async () => {
    const { user } = open({ language: 'en' })
    const possible = within(await screen.findByRole('region', { name: 'Can be written now' }))
    expect(possible.getByText('Needed before it is issued: A head must issue it')).toBeTruthy()
    await user.click(possible.getByRole('button', { name: 'Draft Order' }))
    expect(screen.getByLabelText(/Demand/)).toBeTruthy()
  })
})
