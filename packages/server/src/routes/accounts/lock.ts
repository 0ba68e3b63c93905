import { roleRoute } from '../../http/route.ts'
import { lockAccount } from '../../people/change-standing.ts'
import { personParams } from './shapes.ts'

/** Locks somebody else's account; their sessions end. */
export const lock = roleRoute(['security-administrator'], {
  method: 'post',
  path: '/api/accounts/:person/lock',
  connection: 'own',
  params: personParams,
  handle: ({ setting, person, params }) => lockAccount(setting, { by: person.id, whom: params.person }),
})
