import { z } from 'zod'
import { roleRoute } from '../../http/route.ts'
import { resetAccount } from '../../people/change-standing.ts'
import { presentLink } from './present-link.ts'
import { personParams } from './shapes.ts'

/** Makes a new link for somebody else, by which they set a password; on demand their second factor is taken away too. */
export const makeAccountLink = roleRoute(['security-administrator'], {
  method: 'post',
  path: '/api/accounts/:person/link',
  connection: 'own',
  params: personParams,
  body: z.strictObject({ secondFactor: z.boolean().default(false) }),
  handle: async ({ setting, person, params, body }) =>
    presentLink(setting, await resetAccount(setting, { by: person.id, whom: params.person, ...body })),
})
