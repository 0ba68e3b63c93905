import { ok } from '@remit/core'
import { publicRoute } from '../../http/route.ts'
import { findDemonstrators } from '../../people/people.ts'
import type { SessionView } from '../../views.ts'

/** Who is signed in; in the demonstration, also whom one can sign in as. */
export const readSession = publicRoute({
  method: 'get',
  path: '/api/session',
  connection: 'own',
  handle: async ({ setting, person }) =>
    ok<SessionView>({
      ...(person !== undefined && { person }),
      ...(setting.demonstration && { people: await findDemonstrators(setting) }),
    }),
})
