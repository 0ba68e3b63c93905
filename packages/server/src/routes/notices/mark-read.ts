import { ok } from '@remit/core'
import { z } from 'zod'
import { roles } from '../../auth/roles.ts'
import { roleRoute } from '../../http/route.ts'
import { countUnread, markRead } from '../../notices/read-notices.ts'
import { noticeId } from './shapes.ts'

/** Marks notices as read: some, or all up to the newest that the person saw. */
export const markNoticesRead = roleRoute(roles, {
  method: 'post',
  path: '/api/notices/read',
  body: z.union([z.strictObject({ notices: z.array(noticeId).min(1).max(200) }), z.strictObject({ upto: noticeId })]),
  handle: async ({ setting, person, body }) => {
    await markRead(setting, person, body)
    return ok(await countUnread(setting, person))
  },
})
