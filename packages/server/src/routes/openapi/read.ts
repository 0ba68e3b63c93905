import { ok } from '@remit/core'
import { publicRoute, type Route } from '../../http/route.ts'
import { describeServer } from '../../openapi/describe-server.ts'

/** This server, described for programs. The description is made of the routes, when somebody first asks. */
export function readOpenApi(all: () => readonly Route[]): Route {
  let made: unknown
  return publicRoute({
    method: 'get',
    path: '/api/openapi.json',
    connection: 'own',
    handle: () => {
      made ??= describeServer(all())
      return ok(made)
    },
  })
}
