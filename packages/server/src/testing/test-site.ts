// A server of the invented county for a test: no port, a clock that the test sets, visitors with their cookies.
import { join } from 'node:path'
import { createApp } from '../app.ts'
import { type AttachmentPlace, usualAttachmentRules } from '../attachments/attachment-rules.ts'
import { createGate } from '../attachments/gate.ts'
import { type AccountRules, usualRules } from '../auth/account-rules.ts'
import type { Database } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import { addDemonstrators } from '../demonstration/demonstrators.ts'
import { putInForce } from '../lists/list-store.ts'
import { hashOfFiles, readListFolder } from '../lists/read-list-folder.ts'
import { readKeyRing } from '../secrets/key-ring.ts'
import { withKeys } from '../secrets/keys-of.ts'
import type { Setting } from '../setting.ts'
import type { CasesView, CaseView, ReceiptView, SessionView } from '../views.ts'
import { createMemoryStore } from './memory-store.ts'
import { openTestDatabase } from './test-database.ts'

// As weak as may be: tests sign in often, and no secret of theirs is worth guessing.
const testRules: AccountRules = { ...usualRules, hashCost: { memory: 8, passes: 1, lanes: 1 } }

export const willowFolder = join(import.meta.dirname, '../../../../fixtures/willow')

/** Changes one of the list's files: the words must be there. */
export interface Edit {
  readonly file: string
  readonly from: string
  readonly to: string
}

export interface TestSite {
  readonly database: Database
  readonly setting: Setting
  readonly bugs: unknown[]
  /** Sets the county's wall clock, `YYYY-MM-DDTHH:mm` or with seconds. */
  readonly setTime: (wallClock: string) => void
  readonly visitor: () => Visitor
  /** A visitor who is signed in as a person of the demonstration. */
  readonly person: (id: string) => Promise<Visitor>
  readonly close: () => Promise<void>
}

export async function openTestSite(
  options: {
    edits?: readonly Edit[]
    demonstration?: boolean
    database?: Database
    attachments?: AttachmentPlace
  } = {},
): Promise<TestSite> {
  const { edits = [], demonstration = true } = options
  const database = options.database ?? (await openTestDatabase())
  await migrate(database)
  const { files } = await readListFolder(willowFolder)
  const edited = new Map(files)
  for (const { file, from, to } of edits) {
    const text = edited.get(file)
    if (!text?.includes(from)) throw new Error(`${file} does not say ${from}`)
    edited.set(file, text.replace(from, to))
  }
  const lists = await putInForce(database.db, { files: edited, hash: hashOfFiles(edited) })
  if (!lists.ok) throw new Error(JSON.stringify(lists.error, null, 2))
  let time = new Date('2026-03-02T09:00:00+08:00')
  const bugs: unknown[] = []
  const sealingKey = new Uint8Array(32).fill(7)
  const setting: Setting = {
    db: withKeys(database.db, readKeyRing('', sealingKey)),
    lists: lists.value,
    clock: () => time,
    demonstration,
    sealingKey,
    accounts: testRules,
    attachments: options.attachments ?? {
      store: createMemoryStore(() => time),
      rules: usualAttachmentRules,
      gate: createGate(4),
    },
  }
  if (demonstration) await addDemonstrators(setting)
  const app = createApp({ setting, onBug: error => bugs.push(error) })
  const visitor = (): Visitor => visitorOf(app)
  return {
    database,
    setting,
    bugs,
    setTime: wallClock => {
      time = new Date(`${wallClock}+08:00`)
    },
    visitor,
    person: async id => {
      const person = visitor()
      let since: Date | undefined
      // Days pass in a test; people come to work each of them.
      const send: Visitor['send'] = async (path, init) => {
        if (since !== time) {
          since = time
          const signedIn = await person.post<SessionView>('/api/session', { person: id })
          if (signedIn.status !== 200) throw new Error(`Cannot sign in as ${id}`)
        }
        return person.send(path, init)
      }
      return speaking(send)
    },
    close: () => database.close(),
  }
}

export interface Answered<T> {
  readonly status: number
  readonly body: T
  readonly headers: Headers
}

export interface Visitor {
  readonly get: <T>(path: string) => Promise<Answered<T>>
  readonly post: <T>(path: string, body: unknown) => Promise<Answered<T>>
  readonly send: <T>(path: string, init: RequestInit) => Promise<Answered<T>>
}

type App = ReturnType<typeof createApp>

function visitorOf(app: App): Visitor {
  let cookie = ''
  const send: Visitor['send'] = async <T>(path: string, init: RequestInit) => {
    const headers = new Headers(init.headers)
    headers.set('host', 'localhost')
    if (cookie !== '') headers.set('cookie', cookie)
    const response = await app.request(path, { ...init, headers })
    const given = response.headers.get('set-cookie')
    if (given !== null) cookie = given.split(';')[0] ?? ''
    const bytes = Buffer.from(await response.arrayBuffer())
    const text = bytes.toString()
    const json = response.headers.get('content-type')?.includes('json') === true
    return {
      status: response.status,
      // What is not JSON is given as it came.
      body: (text === '' ? undefined : json ? JSON.parse(text) : bytes) as T,
      headers: response.headers,
    }
  }
  return speaking(send)
}

const speaking = (send: Visitor['send']): Visitor => ({
  send,
  get: path => send(path, {}),
  post: (path, body) =>
    send(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
})

let keys = 0

/** An idempotency key that no other test has. */
export const newKey = (): string => `test-key-${process.pid}-${String(++keys).padStart(8, '0')}`

/** Files a report and returns its receipt. */
export async function report(
  site: TestSite,
  given: { matter?: string; facts?: Record<string, unknown>; text?: string; contact?: Record<string, string> } = {},
): Promise<ReceiptView> {
  const answered = await site
    .visitor()
    .post<ReceiptView>('/api/reports', { matter: 'well-water', facts: { place: 'well' }, key: newKey(), ...given })
  if (answered.status !== 200) throw new Error(JSON.stringify(answered.body))
  return answered.body
}

/** The case of a receipt, as a person sees it. */
export async function caseOf(person: Visitor, { number }: ReceiptView): Promise<CaseView> {
  const { body } = await person.get<CasesView>('/api/cases?limit=200')
  const row = body.rows.find(each => each.number === number)
  if (row === undefined) throw new Error(`No case ${number} in sight`)
  return (await person.get<CaseView>(`/api/cases/${row.caseId}`)).body
}

/** Does something in a case as it stands, and returns the answer. */
export async function act<T = CaseView>(
  person: Visitor,
  { caseId }: { caseId: string },
  given: Record<string, unknown>,
): Promise<Answered<T>> {
  const { body } = await person.get<CaseView>(`/api/cases/${caseId}`)
  return person.post<T>(`/api/cases/${caseId}/acts`, { seen: body.version, key: newKey(), ...given })
}

/** As `act`, and throws unless it was done. */
export async function done(
  person: Visitor,
  inCase: { caseId: string },
  given: Record<string, unknown>,
): Promise<CaseView> {
  const answered = await act(person, inCase, given)
  if (answered.status !== 200) throw new Error(JSON.stringify(answered.body))
  return answered.body
}
