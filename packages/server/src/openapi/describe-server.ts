// The server, described for programs: OpenAPI 3.1, from the routes, the shapes of what they take, and the views that they answer.
import type { Route } from '../http/route.ts'
import { describeRoute } from './describe-route.ts'
import type { Json } from './json-schema.ts'
import { operations } from './operations.ts'
import { schemasByName } from './schemas-by-name.ts'

/** A path as OpenAPI writes it: `/api/cases/{id}`. */
export const describedPath = (path: string): string => path.replace(/:(\w+)/g, '{$1}')

/** The description of a server with these routes. */
export function describeServer(all: readonly Route[]): Readonly<Record<string, Json>> {
  const paths: Record<string, Record<string, Json>> = {}
  for (const route of all) {
    const operation = operations[`${route.method.toUpperCase()} ${route.path}`]
    if (operation === undefined) continue
    const path = describedPath(route.path)
    paths[path] = { ...paths[path], [route.method]: describeRoute(route, operation) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Remit',
      version: '1',
      summary: 'Who is responsible, by when, on which basis; and the cases in which it is done',
      description:
        'Instants are the county’s wall clock, YYYY-MM-DDTHH:mm:ss. Texts for people are { zh, en }. A refusal is application/problem+json with a code and its data.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: schemasByName(),
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'remit-session',
          description: 'Set by signing in; HttpOnly, SameSite=Strict.',
        },
      },
    },
  }
}
