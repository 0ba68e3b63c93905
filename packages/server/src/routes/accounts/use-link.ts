import { ok } from '@remit/core'
import { z } from 'zod'
import { findSession } from '../../auth/sessions.ts'
import { useLink } from '../../auth/use-link.ts'
import { publicRoute } from '../../http/route.ts'
import { personOf, presentSession } from '../session/present-session.ts'
import { account, linkToken, name, password } from './shapes.ts'

/** Sets the password that a one-time link is for, and signs in as far as that goes. Only an administrator's first says who it is. */
export const useAccountLink = publicRoute({
  method: 'post',
  path: '/api/account-links/use',
  connection: 'own',
  body: z.strictObject({ token: linkToken, password, account: account.optional(), name: name.optional() }),
  limit: 60,
  handle: async ({ setting, body, token, agent }) => {
    const begun = await useLink(setting, { ...body, agent })
    if (!begun.ok) return begun
    token.set(begun.value.token)
    const person = personOf(await findSession(setting, begun.value.token))
    return ok(await presentSession(setting, { person, stage: begun.value.stage }))
  },
})
