// From a request to a handler, and from its result to an answer.
import { ok, type Result, refuse } from '@remit/core'
import type { Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { z } from 'zod'
import { findSignedIn, type SignedIn } from '../auth/sessions.ts'
import { askerOf } from '../cases/asker-of.ts'
import { asRequest } from '../db/as-request.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { nowOf, type Setting } from '../setting.ts'
import { answerProblem } from './answer-problem.ts'
import { refuseEntry } from './may-enter.ts'
import type { RateLimit } from './rate-limit.ts'
import { readBody } from './read-body.ts'
import type { Route } from './route.ts'
import { isSameOrigin } from './same-origin.ts'
import { tell } from './told.ts'

const cookieName = 'remit-session'

/** What routes are registered with. */
export interface Registration {
  readonly setting: Setting
  readonly allows: RateLimit
  /** The address a request came from, for its limit. */
  readonly addressOf: (context: Context) => string
}

/** Registers a route. */
export function registerRoute(app: Hono, route: Route, registration: Registration): void {
  app.on(route.method.toUpperCase(), route.path, async context => {
    tell(context.req.raw, { route: route.path })
    const result = await answer(context, route, registration)
    if (!result.ok) {
      tell(context.req.raw, { refused: result.error.code })
      return answerProblem(result.error)
    }
    if (result.value instanceof Response) return result.value
    context.header('cache-control', 'no-store')
    return context.json(result.value ?? {})
  })
}

async function answer(context: Context, route: Route, registration: Registration): Promise<Result<unknown, Refusal>> {
  const { setting, allows, addressOf } = registration
  if (route.method !== 'get' && !isSameOrigin(context.req.raw, context.req.header('host')))
    return refuse(refusal('foreign-origin'))
  if (route.limit !== undefined && !allows(`${route.path} ${addressOf(context)}`, route.limit, setting.clock()))
    return refuse(refusal('too-many-requests', { perMinute: route.limit }))
  const token = getCookie(context, cookieName)
  const person = token === undefined ? undefined : await findSignedIn(setting, token, route.passive)
  if (person !== undefined) tell(context.req.raw, { role: person.role, department: person.department })
  const stopped = refuseEntry(route, person)
  if (stopped !== undefined) return refuse(stopped)
  const read = await readParts(context, route, registration)
  if (!read.ok) return read
  tell(context.req.raw, actOf(read.value.body))
  const handle = async (used: Setting): Promise<Result<unknown, Refusal>> =>
    route.handle({
      setting: used,
      now: nowOf(used),
      person: person as SignedIn,
      address: addressOf(context),
      agent: context.req.header('user-agent') ?? '',
      ...read.value,
      token: { current: token, set: next => putToken(context, next, setting.accounts.sessionHours) },
    })
  await route.prepare?.(setting)
  if (route.connection === 'own') return handle(setting)
  const asker = askerOf(setting, person, route.tracking?.(read.value.params))
  return asRequest(setting.db, asker, tx => handle({ ...setting, db: tx }))
}

/** The act that a body asks for, once its shape is known to be one of those there are. */
const actOf = (body: unknown): { act?: string } =>
  typeof body === 'object' && body !== null && 'act' in body && typeof body.act === 'string' ? { act: body.act } : {}

type Parts = Record<'params' | 'query' | 'body', undefined>

async function readParts(
  context: Context,
  route: Route,
  { setting, addressOf }: Registration,
): Promise<Result<Parts, Refusal>> {
  const params = parse(route.params, 'params', context.req.param())
  if (!params.ok) return params
  const query = parse(route.query, 'query', context.req.query())
  if (!query.ok) return query
  const request = context.req.raw
  const readWritten = (): Promise<Result<unknown, Refusal>> | Result<unknown, Refusal> => {
    if (route.receive !== undefined)
      return route.receive({ setting, request, query: query.value, address: addressOf(context) })
    return route.body === undefined ? ok(undefined) : readBody(request)
  }
  const written = await readWritten()
  if (!written.ok) return written
  const body = parse(route.body, 'body', written.value)
  if (!body.ok) return body
  return ok({ params: params.value, query: query.value, body: body.value } as Parts)
}

function parse(shape: z.ZodType | undefined, part: string, value: unknown): Result<unknown, Refusal> {
  if (shape === undefined) return ok(undefined)
  const parsed = shape.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: [part, ...path].join('.'), message }))
  return refuse(refusal('malformed-request', { issues }))
}

function putToken(context: Context, token: string | undefined, hours: number): void {
  const secure = new URL(context.req.url).protocol === 'https:' || context.req.header('x-forwarded-proto') === 'https'
  const options = { path: '/', httpOnly: true, sameSite: 'Strict' as const, secure }
  if (token === undefined) deleteCookie(context, cookieName, options)
  else setCookie(context, cookieName, token, { ...options, maxAge: hours * 3600 })
}
