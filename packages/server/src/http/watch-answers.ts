import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { type Answered, whatIsToldOf } from './told.ts'

/** Gives each request an id, and tells of each answer. */
export const watchAnswers =
  (observe: (answered: Answered) => void): MiddlewareHandler =>
  async (context, next) => {
    const id = randomUUID()
    const begun = performance.now()
    await next()
    context.header('x-request-id', id)
    observe({
      ...whatIsToldOf(context.req.raw),
      id,
      method: knownMethod(context.req.method),
      status: context.res.status,
      ms: performance.now() - begun,
    })
  }

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

// What is counted has few values, whatever somebody sends.
const knownMethod = (method: string): string => (methods.has(method) ? method : 'other')
