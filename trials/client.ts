// A client that writes without a pause, remembers what it was told was done, and asks again for what it was not told.
import type { CaseView, ReceiptView } from '../packages/server/src/views.ts'

/** Something a client asks for. Its words are its own: no other request has them. */
export interface Request {
  readonly path: string
  readonly body: Record<string, unknown>
  readonly words: string
}

/** What a client was told was done. */
export interface Acknowledged {
  readonly words: string
  readonly caseId?: string
  readonly version?: number
  readonly number?: string
}

/** A client: its own sequence of requests, over as many servers as there will be. */
export interface Client {
  /** Writes to a server until it is gone. */
  readonly writeTo: (address: string) => Promise<void>
  readonly acknowledged: readonly Acknowledged[]
  /** The words of everything it ever asked for. */
  readonly asked: readonly string[]
  /** Answers other than done, moved-on and too-many, by status. */
  readonly surprises: readonly string[]
}

interface Answer {
  readonly status: number
  readonly body: Partial<CaseView & ReceiptView>
}

const acknowledgedBy = (words: string, { caseId, version, number }: Answer['body']): Acknowledged => ({
  words,
  ...(caseId !== undefined && { caseId }),
  ...(version !== undefined && { version }),
  ...(number !== undefined && { number }),
})

/** Numbers from 0 to 1 that are the same in each run. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const person = 'water-officer'

/** Makes a client. `name` tells its words from those of others. */
export function makeClient(name: string, random: () => number): Client {
  const acknowledged: Acknowledged[] = []
  const asked: string[] = []
  const surprises: string[] = []
  let latest: { caseId: string; version: number } | undefined
  let unanswered: Request | undefined

  const next = (): Request => {
    const words = `${name}的第${asked.length}件事`
    const key = `key of the trial ${name} ${String(asked.length).padStart(6, '0')}`
    asked.push(words)
    const kind = random()
    if (latest === undefined || kind < 0.25)
      return {
        words,
        path: '/api/cases',
        body: { matter: 'well-water', channel: 'inspection', facts: { place: 'well' }, text: words, key },
      }
    if (kind < 0.3)
      return { words, path: '/api/reports', body: { matter: 'well-water', facts: { place: 'well' }, text: words, key } }
    const { caseId, version: seen } = latest
    const act = { act: 'note', text: words }
    return { words, path: `/api/cases/${caseId}/acts`, body: { ...act, seen, key } }
  }

  const hear = (words: string, { status, body }: Answer): void => {
    if (status === 200) {
      acknowledged.push(acknowledgedBy(words, body))
      if (body.version !== undefined) latest = { caseId: String(body.caseId), version: body.version }
    } else if (status === 409) latest = undefined
    else if (status !== 429 && surprises.length < 5) surprises.push(`${status} ${JSON.stringify(body)}`)
  }

  const writeTo = async (address: string): Promise<void> => {
    const cookie = await signIn(address)
    for (;;) {
      unanswered ??= next()
      const answer = await post(address, unanswered, cookie)
      hear(unanswered.words, answer)
      unanswered = undefined
    }
  }

  const untilGone = (address: string): Promise<void> =>
    writeTo(address).catch(error => {
      // The server was killed: the connection breaks. Anything else is a bug.
      if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error
    })
  return { writeTo: untilGone, acknowledged, asked, surprises }
}

async function signIn(address: string): Promise<string> {
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    body: JSON.stringify({ person }),
    headers: { 'content-type': 'application/json' },
  })
  if (answer.status !== 200) throw new Error(`Signing in was refused: ${answer.status} ${await answer.text()}`)
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

async function post(address: string, { path, body }: Request, cookie: string): Promise<Answer> {
  const answer = await fetch(`${address}${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', cookie },
  })
  return { status: answer.status, body: (await answer.json()) as Answer['body'] }
}
