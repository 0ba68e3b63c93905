import { ok } from '@remit/core'
import { z } from 'zod'
import { findSession } from '../../auth/sessions.ts'
import { signInByCode } from '../../auth/sign-in.ts'
import { publicRoute } from '../../http/route.ts'
import { code } from '../accounts/shapes.ts'
import { personOf, presentSession } from './present-session.ts'

/** The second step of signing in: a code of the second factor, or a recovery code. */
export const signInWithCode = publicRoute({
  method: 'post',
  path: '/api/session/code',
  connection: 'own',
  body: z.strictObject({ code }),
  limit: 60,
  handle: async ({ setting, body, token, address, agent }) => {
    const begun = await signInByCode(setting, { token: token.current, code: body.code, address, agent })
    if (!begun.ok) return begun
    token.set(begun.value.token)
    const person = personOf(await findSession(setting, begun.value.token))
    return ok(await presentSession(setting, { person, stage: begun.value.stage }))
  },
})
