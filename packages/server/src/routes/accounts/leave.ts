import { z } from 'zod'
import { roleRoute } from '../../http/route.ts'
import { leave } from '../../people/change-standing.ts'
import { day } from '../shapes.ts'
import { personParams } from './shapes.ts'

/** Somebody else leaves, today or on a day to come. */
export const leaveAccount = roleRoute(['security-administrator'], {
  method: 'post',
  path: '/api/accounts/:person/leave',
  connection: 'own',
  params: personParams,
  body: z.strictObject({ on: day.optional() }),
  handle: ({ setting, person, params, body }) => leave(setting, { by: person.id, whom: params.person, ...body }),
})
