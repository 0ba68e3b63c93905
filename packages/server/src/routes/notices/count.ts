import { ok } from '@remit/core'
import { roles } from '../../auth/roles.ts'
import { roleRoute } from '../../http/route.ts'
import { countUnread } from '../../notices/read-notices.ts'

/** How many notices the person has not read: a page asks now and then. */
export const countNotices = roleRoute(roles, {
  method: 'get',
  path: '/api/notices/count',
  passive: true,
  handle: async ({ setting, person }) => ok(await countUnread(setting, person)),
})
