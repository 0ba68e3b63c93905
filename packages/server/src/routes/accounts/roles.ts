import { z } from 'zod'
import { roleRoute } from '../../http/route.ts'
import { changeRoles } from '../../people/change-roles.ts'
import { givenRoles, personParams, place } from './shapes.ts'

/** Gives somebody else the roles that they are to hold from today. */
export const changeAccountRoles = roleRoute(['security-administrator'], {
  method: 'post',
  path: '/api/accounts/:person/roles',
  connection: 'own',
  params: personParams,
  body: z.strictObject({ department: place, roles: givenRoles }),
  handle: ({ setting, person, params, body }) => changeRoles(setting, { by: person.id, whom: params.person, ...body }),
})
