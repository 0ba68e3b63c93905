import { ok } from '@remit/core'
import { endSession } from '../../auth/sessions.ts'
import { publicRoute } from '../../http/route.ts'
import { findDemonstrators } from '../../people/people.ts'
import type { SessionView } from '../../views.ts'

/** Signs out. */
export const signOut = publicRoute({
  method: 'delete',
  path: '/api/session',
  connection: 'own',
  handle: async ({ setting, token }) => {
    if (token.current !== undefined) await endSession(setting, token.current)
    token.set(undefined)
    return ok<SessionView>(setting.demonstration ? { people: await findDemonstrators(setting) } : {})
  },
})
