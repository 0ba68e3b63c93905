import { ok, refuse } from '@remit/core'
import { z } from 'zod'
import { recordAccountEvent } from '../../auth/account-events.ts'
import { holdSession, provePassword } from '../../auth/held-session.ts'
import { forgetRecoveryCodes } from '../../auth/recovery-codes.ts'
import { isAdministrator } from '../../auth/roles.ts'
import { removeFactor } from '../../auth/second-factor.ts'
import { publicRoute } from '../../http/route.ts'
import { refusal } from '../../refusal.ts'
import { password } from './shapes.ts'

/** Takes one's own second factor away; administrators cannot. */
export const removeSecondFactor = publicRoute({
  method: 'delete',
  path: '/api/account/second-factor',
  connection: 'own',
  body: z.strictObject({ password }),
  limit: 60,
  handle: async ({ setting, body, token }) => {
    const held = await holdSession(setting, token.current, ['open'])
    if (!held.ok) return held
    const { holder } = held.value
    if (holder.roles.some(isAdministrator)) return refuse(refusal('second-factor-required'))
    const proved = await provePassword(setting, holder, body.password)
    if (!proved.ok) return proved
    const { person } = holder
    await removeFactor(setting, person)
    await forgetRecoveryCodes(setting, person)
    await recordAccountEvent(setting, setting.db, { by: person, act: 'second-factor-removed', whom: person })
    return ok({})
  },
})
