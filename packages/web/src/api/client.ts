// Talks to the server. A refusal is an error that carries what the server said, in both languages.
import type { RefusalView } from './views.ts'

/** Why there is no answer: the server refused, nobody answered, or something broke. */
export type Failure =
  | { readonly kind: 'refused'; readonly refusal: RefusalView; readonly status: number }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unexpected' }

/** What the view at a path says. Throws an error from which `failureOf` reads why there is none. */
export const fetchView = <View>(path: string, signal?: AbortSignal): Promise<View> =>
  answerTo<View>(path, signal === undefined ? {} : { signal })

/** What the server answers to something sent. */
export const send = <View>(path: string, body: unknown, method: 'POST' | 'DELETE' = 'POST'): Promise<View> =>
  answerTo<View>(path, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })

async function answerTo<View>(path: string, init: RequestInit): Promise<View> {
  let response: Response
  try {
    response = await fetch(`/api${path}`, { credentials: 'same-origin', ...init })
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw failed({ kind: 'unreachable' })
  }
  if (response.status === 204) return undefined as View
  const type = response.headers.get('content-type') ?? ''
  if (response.ok && type.includes('json')) return (await response.json()) as View
  if (type.includes('problem+json')) {
    throw failed({ kind: 'refused', refusal: (await response.json()) as RefusalView, status: response.status })
  }
  throw failed(response.status >= 502 && response.status <= 504 ? { kind: 'unreachable' } : { kind: 'unexpected' })
}

/** An error that says why there is no answer. */
export const failed = (failure: Failure): Error => Object.assign(new Error(failure.kind), { failure })

/** Why a request has no answer. */
export function failureOf(error: unknown): Failure {
  const failure = (error as { failure?: Failure } | null)?.failure
  return failure ?? { kind: 'unexpected' }
}

/** The refusal's code, when the server refused. */
export const refusalCode = (error: unknown): string | undefined => {
  const failure = failureOf(error)
  return failure.kind === 'refused' ? failure.refusal.code : undefined
}
