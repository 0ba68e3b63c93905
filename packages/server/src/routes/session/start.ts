import { ok, refuse } from '@remit/core'
import { z } from 'zod'
import { endSession, startSession } from '../../auth/sessions.ts'
import { publicRoute } from '../../http/route.ts'
import { findDemonstrators } from '../../people/people.ts'
import { refusal } from '../../refusal.ts'
import type { SessionView } from '../../views.ts'

/** Signs in as a person of the demonstration. */
export const signIn = publicRoute({
  method: 'post',
  path: '/api/session',
  connection: 'own',
  body: z.strictObject({ person: z.string().max(200) }),
  limit: 120,
  handle: async ({ setting, body, token }) => {
    if (!setting.demonstration) return refuse(refusal('not-a-demonstration'))
    const people = await findDemonstrators(setting)
    const person = people.find(({ id }) => id === body.person)
    if (person === undefined) return refuse(refusal('unknown-person'))
    if (token.current !== undefined) await endSession(setting, token.current)
    token.set(await startSession(setting, { person: person.id }))
    return ok<SessionView>({ person, people })
  },
})
