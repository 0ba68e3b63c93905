import { ok, type Result, refuse } from '@remit/core'
import { z } from 'zod'
import { endSession, findSession, startSession } from '../../auth/sessions.ts'
import { type Begun, signInByPassword } from '../../auth/sign-in.ts'
import { publicRoute } from '../../http/route.ts'
import { findDemonstrators } from '../../people/people.ts'
import { type Refusal, refusal } from '../../refusal.ts'
import type { Setting } from '../../setting.ts'
import { password } from '../accounts/shapes.ts'
import { personOf, presentSession } from './present-session.ts'

const byClick = z.strictObject({ person: z.string().max(200) })
const byPassword = z.strictObject({ account: z.string().min(1).max(100), password })

/** Signs in with a password; in the demonstration also as one of its people, by a click. */
export const signIn = publicRoute({
  method: 'post',
  path: '/api/session',
  connection: 'own',
  body: z.union([byClick, byPassword]),
  limit: 120,
  handle: async ({ setting, body, token, address, agent }) => {
    const begun =
      'person' in body
        ? await asDemonstrator(setting, body.person, agent)
        : await signInByPassword(setting, { ...body, address, agent })
    if (!begun.ok) return begun
    if (token.current !== undefined) await endSession(setting, token.current)
    token.set(begun.value.token)
    const { stage } = begun.value
    return ok(await presentSession(setting, { person: personOf(await findSession(setting, begun.value.token)), stage }))
  },
})

async function asDemonstrator(setting: Setting, person: string, agent: string): Promise<Result<Begun, Refusal>> {
  if (!setting.demonstration) return refuse(refusal('not-a-demonstration'))
  const known = (await findDemonstrators(setting)).some(({ id }) => id === person)
  if (!known) return refuse(refusal('unknown-person'))
  return ok({ token: await startSession(setting, { person, agent }), stage: 'open' })
}
