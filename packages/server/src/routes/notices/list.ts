import { ok } from '@remit/core'
import { z } from 'zod'
import { roles } from '../../auth/roles.ts'
import { roleRoute } from '../../http/route.ts'
import { readNotices } from '../../notices/read-notices.ts'
import { noticeId } from './shapes.ts'

/** What the person was told, the newest first. */
export const listNotices = roleRoute(roles, {
  method: 'get',
  path: '/api/notices',
  query: z.object({
    unread: z.enum(['true', 'false']).default('false'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: noticeId.optional(),
  }),
  handle: async ({ setting, person, query: { unread, limit, cursor } }) =>
    ok(await readNotices(setting, person, { unread: unread === 'true', limit, before: cursor })),
})
