import { ok } from '@remit/core'
import { z } from 'zod'
import { changePassword } from '../../auth/change-password.ts'
import { holdSession } from '../../auth/held-session.ts'
import { findSession } from '../../auth/sessions.ts'
import { publicRoute } from '../../http/route.ts'
import { personOf, presentSession } from '../session/present-session.ts'
import { password } from './shapes.ts'

/** Changes one's own password; also the step of signing in with one that has run out. All other sessions end. */
export const changeOwnPassword = publicRoute({
  method: 'post',
  path: '/api/account/password',
  connection: 'own',
  body: z.strictObject({ current: password.optional(), next: password }),
  limit: 60,
  handle: async ({ setting, body, token, agent }) => {
    const held = await holdSession(setting, token.current, ['open', 'renew'])
    if (!held.ok) return held
    const changed = await changePassword(setting, held.value, { ...body, agent })
    if (!changed.ok) return changed
    token.set(changed.value)
    return ok(await presentSession(setting, { person: personOf(await findSession(setting, changed.value)) }))
  },
})
