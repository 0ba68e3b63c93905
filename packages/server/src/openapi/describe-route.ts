// One route, described: what it takes, what it answers, what it refuses.
import type { Route } from '../http/route.ts'
import { statusOf } from '../http/status.ts'
import type { Refusal } from '../refusal.ts'
import { type Json, jsonSchemaOf } from './json-schema.ts'
import type { Operation } from './operation.ts'

type Code = Refusal['code']

/** The operation object of a route. */
export function describeRoute(route: Route, operation: Operation): Json {
  const request = requestOf(route)
  return {
    operationId: nameOf(route),
    summary: operation.en,
    'x-summary-zh': operation.zh,
    parameters: [...parametersOf(route, 'params'), ...parametersOf(route, 'query')],
    ...(request !== undefined && { requestBody: request }),
    responses: { '200': answerOf(operation), ...refusalsOf(codesOf(route, operation)) },
    security: route.access === 'public' ? [] : [{ session: [] }],
    ...(typeof route.access === 'object' && { 'x-roles': [...route.access.roles] }),
    ...(route.limit !== undefined && { 'x-requests-per-minute': route.limit }),
  }
}

/** `post /api/cases/:id/acts` → `postCasesIdActs` */
const nameOf = ({ method, path }: Route): string =>
  method +
  path
    .replace('/api', '')
    .split(/[^a-z]+/i)
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')

function parametersOf(route: Route, part: 'params' | 'query'): Json[] {
  const shape = route[part]
  if (shape === undefined) return []
  const { properties = {}, required = [] } = jsonSchemaOf(shape) as {
    properties?: Record<string, Json>
    required?: string[]
  }
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: part === 'params' ? 'path' : 'query',
    required: part === 'params' || required.includes(name),
    schema,
  }))
}

function requestOf({ body, receive }: Route): Json | undefined {
  if (receive !== undefined)
    return { required: true, content: { '*/*': { schema: { type: 'string', format: 'binary' } } } }
  if (body === undefined) return undefined
  return { required: true, content: { 'application/json': { schema: jsonSchemaOf(body) } } }
}

function answerOf({ answers, many }: Operation): Json {
  if (answers === 'file')
    return { description: 'the file', content: { '*/*': { schema: { type: 'string', format: 'binary' } } } }
  const schema =
    answers === 'nothing'
      ? { type: 'object', additionalProperties: false }
      : answers === 'object'
        ? { type: 'object' }
        : { $ref: `#/components/schemas/${answers}` }
  const all = many === true ? { type: 'array', items: schema } : schema
  return { description: answers === 'nothing' ? 'done' : answers, content: { 'application/json': { schema: all } } }
}

/** The codes with which a route can refuse: what any such route says, and its own. */
export function codesOf(route: Route, { refuses = [] }: Operation): readonly Code[] {
  const taking = route.params !== undefined || route.query !== undefined || route.body !== undefined
  return [
    ...new Set<Code>([
      ...refuses,
      ...(taking ? (['malformed-request'] as const) : []),
      ...(route.body !== undefined ? (['not-json', 'too-large'] as const) : []),
      ...(route.method !== 'get' ? (['foreign-origin'] as const) : []),
      ...(route.limit !== undefined ? (['too-many-requests'] as const) : []),
      ...(route.access !== 'public' ? (['sign-in-needed', 'role-needed'] as const) : []),
      'sealed-away',
      'bug',
    ]),
  ]
}

/** Refusals gathered by their status. */
function refusalsOf(codes: readonly Code[]): Record<string, Json> {
  const byStatus = Map.groupBy(codes, code => String(statusOf[code]))
  return Object.fromEntries(
    [...byStatus].sort().map(([status, each]): [string, Json] => [
      status,
      {
        description: [...each].sort().join(', '),
        content: {
          'application/problem+json': {
            schema: {
              allOf: [
                { $ref: '#/components/schemas/Problem' },
                { type: 'object', properties: { code: { enum: [...each].sort() } } },
              ],
            },
          },
        },
      },
    ]),
  )
}
