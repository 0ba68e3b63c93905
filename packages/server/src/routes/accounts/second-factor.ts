import { ok } from '@remit/core'
import { z } from 'zod'
import { holdSession, provePassword } from '../../auth/held-session.ts'
import { draftFactor } from '../../auth/second-factor.ts'
import { publicRoute } from '../../http/route.ts'
import { password } from './shapes.ts'

/** Makes a secret for a second factor; it holds once a code from it confirms it. Also the step of signing in that administrators must take. */
export const beginSecondFactor = publicRoute({
  method: 'post',
  path: '/api/account/second-factor',
  connection: 'own',
  body: z.strictObject({ password: password.optional() }),
  limit: 60,
  handle: async ({ setting, body, token }) => {
    const held = await holdSession(setting, token.current, ['open', 'enrol'])
    if (!held.ok) return held
    const { session, holder } = held.value
    // Whoever is at that step has just given the password.
    const proved = session.stage === 'enrol' ? ok(undefined) : await provePassword(setting, holder, body.password)
    return proved.ok ? ok(await draftFactor(setting, holder)) : proved
  },
})
