import { ok } from '@remit/core'
import { sql } from 'kysely'
import { publicRoute } from '../../http/route.ts'
import type { HealthView } from '../../views.ts'

/** Whether the server and its database answer, and which list is in force. */
export const readHealth = publicRoute({
  method: 'get',
  path: '/api/health',
  connection: 'own',
  handle: async ({ setting }) => {
    await sql`select 1`.execute(setting.db)
    const { id, version, hash } = setting.lists.current
    return ok<HealthView>({ ok: true, list: { id, version, hash } })
  },
})
