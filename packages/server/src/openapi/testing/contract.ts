// Whether an answer is what the description says of it.
import { expect } from 'vitest'
import type { Route } from '../../http/route.ts'
import { statusOf } from '../../http/status.ts'
import type { Refusal } from '../../refusal.ts'
import { routes } from '../../routes/routes.ts'
import type { Answered, Visitor } from '../../testing/test-site.ts'
import { codesOf } from '../describe-route.ts'
import { operations } from '../operations.ts'
import { viewSchemas } from '../schemas/view-schemas.ts'
import { problem } from '../schemas-by-name.ts'

const patterns = routes.map(route => ({
  route,
  pattern: new RegExp(`^${route.path.replace(/:\w+/g, '[^/]+')}$`),
}))

/** The route that a request meets; of several, the one that was registered first. */
export const routeOf = (method: string, path: string): Route | undefined =>
  patterns.find(each => each.route.method === method.toLowerCase() && each.pattern.test(path.split('?')[0] ?? ''))
    ?.route

/** Fails unless an answer has the schema of its route, or is a refusal that the route names. */
export function expectDescribed(method: string, path: string, { status, body }: Answered<unknown>): void {
  const route = routeOf(method, path)
  const operation = route === undefined ? undefined : operations[`${route.method.toUpperCase()} ${route.path}`]
  if (route === undefined || operation === undefined) throw new Error(`${method} ${path} is not described`)
  const at = `${method} ${route.path}`
  if (status === 200) {
    if (operation.answers === 'file' || operation.answers === 'object') return
    if (operation.answers === 'nothing') expect(body, at).toEqual({})
    else {
      const view = viewSchemas[operation.answers]
      const shape = operation.many === true ? view.array() : view
      expectShape(shape.safeParse(body), `${at} → ${operation.answers}`)
    }
    return
  }
  const refused = problem.safeParse(body)
  expectShape(refused, `${at} → Problem`)
  const code = refused.data?.code as Refusal['code']
  expect(codesOf(route, operation), at).toContain(code)
  expect(statusOf[code], at).toBe(status)
}

function expectShape(parsed: { success: boolean; error?: unknown }, at: string): void {
  expect(parsed.error, at).toBeUndefined()
}

/** A visitor each of whose answers is held against the description; `met` gathers what was asked. */
export function held(visitor: Visitor, met: Set<string>): Visitor {
  const hold = <T>(method: string, path: string, answered: Answered<T>): Answered<T> => {
    expectDescribed(method, path, answered)
    const route = routeOf(method, path)
    met.add(`${method} ${route?.path}`)
    return answered
  }
  return {
    get: async <T>(path: string) => hold('GET', path, await visitor.get<T>(path)),
    post: async <T>(path: string, body: unknown) => hold('POST', path, await visitor.post<T>(path, body)),
    send: async <T>(path: string, init: RequestInit) =>
      hold(init.method ?? 'GET', path, await visitor.send<T>(path, init)),
  }
}
