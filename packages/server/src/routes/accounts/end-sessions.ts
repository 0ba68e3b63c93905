import { ok } from '@remit/core'
import { z } from 'zod'
import { recordAccountEvent } from '../../auth/account-events.ts'
import { endSessionsOf } from '../../auth/end-sessions.ts'
import { roles } from '../../auth/roles.ts'
import { roleRoute } from '../../http/route.ts'
import { presentSession } from '../session/present-session.ts'

/** Signs out everywhere, here included. */
export const endAllSessions = roleRoute(roles, {
  method: 'delete',
  path: '/api/account/sessions',
  connection: 'own',
  handle: async ({ setting, person, token }) => {
    const ended = await endSessionsOf(setting, setting.db, { person: person.id })
    const { id } = person
    await recordAccountEvent(setting, setting.db, { by: id, act: 'sessions-ended', whom: id, data: { ended } })
    token.set(undefined)
    return ok(await presentSession(setting, {}))
  },
})

/** Ends one session of one's own. */
export const endOneSession = roleRoute(roles, {
  method: 'delete',
  path: '/api/account/sessions/:session',
  connection: 'own',
  params: z.strictObject({ session: z.uuid() }),
  handle: async ({ setting, person, params }) => {
    await endSessionsOf(setting, setting.db, { person: person.id, session: params.session })
    return ok({})
  },
})
