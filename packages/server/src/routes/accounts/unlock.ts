import { roleRoute } from '../../http/route.ts'
import { unlockAccount } from '../../people/change-standing.ts'
import { personParams } from './shapes.ts'

/** Opens somebody else's account again: it was locked, made too many attempts, or had left. */
export const unlock = roleRoute(['security-administrator'], {
  method: 'post',
  path: '/api/accounts/:person/unlock',
  connection: 'own',
  params: personParams,
  handle: ({ setting, person, params }) => unlockAccount(setting, { by: person.id, whom: params.person }),
})
