// Every refusal leaves as application/problem+json, with its code, its data and a sentence in both languages.
import { sentences } from '../language/refusals.ts'
import type { Refusal } from '../refusal.ts'
import type { RefusalView } from '../views.ts'
import { statusOf } from './status.ts'

/** The answer to a request that was refused. */
export function answerProblem({ code, data }: Refusal): Response {
  const status = statusOf[code]
  const view: RefusalView & { type: string; status: number } = {
    type: `urn:remit:refusal:${code}`,
    status,
    code,
    title: sentences[code],
    data: { ...data },
  }
  return new Response(JSON.stringify(view), {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
  })
}
