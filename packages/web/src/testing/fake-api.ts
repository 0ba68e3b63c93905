// The server that the tests of the pages talk to: it answers as the real one does, for an invented county.
import type {
  ActRequest,
  AttachmentsView,
  CaseView,
  RefusalView,
  SessionView,
  TrackView,
  UploadRulesView,
} from '../api/views.ts'
import { type AskBody, askWillow } from './willow-ask.ts'
import { caseId, cases, willowCase } from './willow-case.ts'
import { partOfWorklist, searchWillow } from './willow-find.ts'
import { list, words } from './willow-list.ts'
import { matter } from './willow-matter.ts'

export interface FakeRequest {
  readonly method: string
  /** Without `/api`, and without the query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly body?: unknown
}

export interface FakeAnswer {
  readonly status: number
  readonly body: unknown
}

export interface FakeApi {
  readonly answer: (request: FakeRequest) => FakeAnswer
  /** What was asked of it so far. */
  readonly requests: FakeRequest[]
  /** Answers for a request, before the ordinary ones; undefined leaves it to them. */
  intercept: (request: FakeRequest) => FakeAnswer | undefined
}

const people: NonNullable<SessionView['people']> = [
  { id: 'lin', name: '林青', department: 'brook', roles: ['officer'], role: 'officer' },
  { id: 'zhou', name: '周原', department: 'brook', roles: ['head'], role: 'head' },
  { id: 'he', name: '何川', department: 'watch', roles: ['officer'], role: 'officer' },
  { id: 'tan', name: '谭平', department: 'trade', roles: ['officer'], role: 'officer' },
]

export const trackView: TrackView = {
  number: willowCase.number,
  matter: 'dumping',
  title: matter.title,
  opened: '2026-11-16T09:00:00',
  lead: 'brook',
  now: [
    {
      department: 'brook',
      title: { zh: '责令清理、改正', en: 'Order the waste to be cleared' },
      plain: { zh: '责令染坊把废料清走', en: 'orders the dye works to clear the waste' },
      due: '2026-11-25T23:59:59',
      overdue: false,
    },
    {
      department: 'brook',
      title: { zh: '移送涉嫌犯罪', en: 'Hand over a suspected crime' },
      plain: { zh: '把案件移送警务局', en: 'hands the case over to the Watch Office' },
      due: '2026-11-20T16:20:00',
      overdue: true,
    },
  ],
  timeline: willowCase.timeline.map(({ at, department, text }) => ({
    at,
    text,
    ...(department !== undefined && { department }),
  })),
  contact: [
    {
      department: 'brook',
      name: { zh: '柳溪县溪流管理局', en: 'Brook Office' },
      contact: { zh: '0000-600101', en: '0000-600101' },
    },
  ],
  sent: [{ at: '2026-11-16T09:00:00', text: '染坊倒红水', files: [] }],
  questions: [],
  satisfaction: { asked: false },
}

const ok = (body: unknown): FakeAnswer => ({ status: 200, body })

/** A refusal as the server gives it. */
export const refused = (
  status: number,
  code: string,
  zh: string,
  en: string,
  data: RefusalView['data'] = {},
): FakeAnswer => ({
  status,
  body: { code, title: { zh, en }, data } satisfies RefusalView,
})

const unknown = refused(404, 'unknown-path', '没有这个地址。', 'There is nothing at this address.')
const signInNeeded = refused(401, 'sign-in-needed', '请先登录。', 'Please sign in first.')

export function makeFakeApi({ signedIn }: { signedIn?: string } = {}): FakeApi {
  let person = people.find(({ id }) => id === signedIn)
  let current: CaseView = willowCase

  const act = (request: ActRequest): FakeAnswer => {
    if (request.seen !== current.version)
      return refused(409, 'case-moved-on', '您查看之后，案件已有新的进展。', 'The case has moved on since you saw it.')
    const done = current.obligations.find(({ duty, kind }) => duty === request.duty && kind === 'discharge')
    current = {
      ...current,
      version: current.version + 1,
      obligations:
        request.act === 'discharge' ? current.obligations.filter(each => each !== done) : current.obligations,
      timeline: [
        ...current.timeline,
        {
          version: current.version + 1,
          at: '2026-11-22T11:00:00',
          department: 'brook',
          person: '林青',
          role: 'officer',
          type: request.act,
          text: done?.title ?? { zh: '记了一笔', en: 'A note was added' },
        },
      ],
    }
    return ok(current)
  }

  const staff = ({ path, method, body, query }: FakeRequest): FakeAnswer | undefined => {
    if (path === '/worklist') return ok(partOfWorklist(query))
    if (path === '/cases') return ok(method === 'POST' ? current : { rows: cases })
    if (path === '/search') return ok(searchWillow(query))
    const inCase: Record<string, () => FakeAnswer> = {
      '': () => ok(current),
      '/version': () => ok({ version: current.version }),
      '/acts': () => act(body as ActRequest),
      '/attachments': () => ok(attachmentsView),
      '/documents': () => ok({ possible: [], documents: [], pdf: false }),
    }
    const answer = path.startsWith(`/cases/${caseId}`) ? inCase[path.slice(`/cases/${caseId}`.length)] : undefined
    if (answer !== undefined) return answer()
    return path.startsWith('/cases/')
      ? refused(404, 'unknown-case', '没有这个案件。', 'There is no such case.')
      : undefined
  }

  const session = ({ method, body }: FakeRequest): FakeAnswer => {
    if (method === 'POST') person = people.find(({ id }) => id === (body as { person: string }).person)
    if (method === 'DELETE') person = undefined
    return ok({ people, ...(person && { person }) })
  }

  const visitor = (request: FakeRequest): FakeAnswer | undefined => {
    const { path } = request
    const always = { '/list': list, '/list/words': words, '/reports': receipt, '/uploads': uploadRules }[path]
    if (always !== undefined) return ok(always)
    if (path === '/session') return session(request)
    if (path === '/ask') return ok(askWillow(request.body as AskBody))
    if (path.startsWith('/matters/')) return readMatter(path)
    return path.startsWith('/track/') ? readTrack(path) : undefined
  }

  const api: FakeApi = {
    requests: [],
    intercept: () => undefined,
    answer: request => {
      api.requests.push(request)
      const early = api.intercept(request) ?? visitor(request)
      if (early !== undefined) return early
      return person === undefined ? signInNeeded : (staff(request) ?? unknown)
    },
  }
  return api
}

export const attachmentsView: AttachmentsView = {
  attachments: [
    {
      id: 'a1',
      name: '红水.jpg',
      size: 234_567,
      type: 'image/jpeg',
      hash: 'c0ffee'.padEnd(64, '0'),
      at: '2026-11-16T09:00:00',
      from: 'reporter',
      person: '群众',
      preview: true,
    },
    {
      id: 'a2',
      name: '笔录.pdf',
      size: 2_345_678,
      type: 'application/pdf',
      hash: 'beef'.padEnd(64, '0'),
      at: '2026-11-17T10:00:00',
      from: 'department',
      department: 'brook',
      person: '林青',
      preview: false,
    },
  ],
  count: 2,
  satisfaction: [],
}

const uploadRules: UploadRulesView = {
  extensions: ['jpg', 'png', 'pdf'],
  types: ['image/jpeg', 'image/png', 'application/pdf'],
  largestFile: 1024 * 1024,
  mostFiles: 3,
  largestTogether: 2 * 1024 * 1024,
}

const receipt = { code: 'WLW7-3K9F-QM2X', number: willowCase.number, at: '2026-11-22T10:00:00', lead: 'brook' }

function readMatter(path: string): FakeAnswer {
  if (path.includes('/calculations/')) return ok(willowCase.obligations[2]?.computes)
  const found = list.matters.find(each => path === `/matters/${each.id}`)
  if (found === undefined) return refused(404, 'unknown-matter', '清单里没有这个事项。', 'The list has no such matter.')
  return ok({ ...matter, ...found, findings: matter.findings, openQuestions: matter.openQuestions })
}

const readTrack = (path: string): FakeAnswer =>
  path.endsWith('QM2X')
    ? ok(trackView)
    : refused(404, 'unknown-code', '没有查到这个查询码，请核对后再试。', 'No report has this code; please check it.')
