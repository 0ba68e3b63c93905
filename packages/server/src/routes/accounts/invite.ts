import { z } from 'zod'
import { roleRoute } from '../../http/route.ts'
import { invite } from '../../people/invite.ts'
import { presentLink } from './present-link.ts'
import { account, givenRoles, name, place } from './shapes.ts'

/** Makes an account, and the link by which its holder sets a password. */
export const inviteAccount = roleRoute(['security-administrator'], {
  method: 'post',
  path: '/api/accounts',
  connection: 'own',
  body: z.strictObject({ name, account, department: place, roles: givenRoles }),
  handle: async ({ setting, person, body }) => presentLink(setting, await invite(setting, { by: person.id, ...body })),
})
