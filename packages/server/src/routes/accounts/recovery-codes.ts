import { ok, refuse } from '@remit/core'
import { z } from 'zod'
import { recordAccountEvent } from '../../auth/account-events.ts'
import { holdSession, provePassword } from '../../auth/held-session.ts'
import { makeRecoveryCodes } from '../../auth/recovery-codes.ts'
import { publicRoute } from '../../http/route.ts'
import { refusal } from '../../refusal.ts'
import type { RecoveryCodesView } from '../../views.ts'
import { password } from './shapes.ts'

/** Makes new recovery codes in the place of those that were; they are shown this once. */
export const renewRecoveryCodes = publicRoute({
  method: 'post',
  path: '/api/account/recovery-codes',
  connection: 'own',
  body: z.strictObject({ password }),
  limit: 60,
  handle: async ({ setting, body, token }) => {
    const held = await holdSession(setting, token.current, ['open'])
    if (!held.ok) return held
    const { holder } = held.value
    if (!holder.secondFactor) return refuse(refusal('code-refused'))
    const proved = await provePassword(setting, holder, body.password)
    if (!proved.ok) return proved
    const { person } = holder
    await recordAccountEvent(setting, setting.db, { by: person, act: 'recovery-codes-made', whom: person })
    return ok<RecoveryCodesView>({ codes: await makeRecoveryCodes(setting, person) })
  },
})
