import { ok } from '@remit/core'
import { publicRoute } from '../../http/route.ts'
import { presentList } from '../../presentation/list-view.ts'

/** The list in force. */
export const readList = publicRoute({
  method: 'get',
  path: '/api/list',
  connection: 'own',
  handle: ({ setting }) => ok(presentList(setting.lists.current, setting.demonstration)),
})
