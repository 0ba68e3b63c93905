import { ok } from '@remit/core'
import { findSession } from '../../auth/sessions.ts'
import { publicRoute } from '../../http/route.ts'
import { presentSession } from './present-session.ts'

/** Who is signed in, or how far somebody is with it; in the demonstration, also whom one can sign in as. */
export const readSession = publicRoute({
  method: 'get',
  path: '/api/session',
  connection: 'own',
  passive: true,
  handle: async ({ setting, person, token }) => {
    if (person !== undefined || token.current === undefined) return ok(await presentSession(setting, { person }))
    const session = await findSession(setting, token.current, true)
    return ok(await presentSession(setting, { stage: session?.stage }))
  },
})
