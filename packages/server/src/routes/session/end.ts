import { ok } from '@remit/core'
import { endSession } from '../../auth/sessions.ts'
import { publicRoute } from '../../http/route.ts'
import { presentSession } from './present-session.ts'

/** Signs out. */
export const signOut = publicRoute({
  method: 'delete',
  path: '/api/session',
  connection: 'own',
  handle: async ({ setting, token }) => {
    if (token.current !== undefined) await endSession(setting, token.current)
    token.set(undefined)
    return ok(await presentSession(setting, {}))
  },
})
