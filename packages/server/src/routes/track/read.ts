import { ok, refuse } from '@remit/core'
import { z } from 'zod'
import { loadCase } from '../../cases/load-case.ts'
import { readEvents } from '../../cases/stored-events.ts'
import { publicRoute } from '../../http/route.ts'
import { presentTrack } from '../../presentation/track-view.ts'
import { refusal } from '../../refusal.ts'
import { hashTrackingCode } from '../../secrets/tracking-code.ts'
import { jurisdictionOf } from '../../setting.ts'

/** How a report stands, by the code of its receipt. */
export const track = publicRoute({
  method: 'get',
  path: '/api/track/:code',
  params: z.strictObject({ code: z.string().max(100) }),
  tracking: ({ code }) => hashTrackingCode(code),
  limit: 120,
  handle: async ({ setting, params, now }) => {
    const { db, lists } = setting
    const unknown = refuse(refusal('unknown-code'))
    const hash = hashTrackingCode(params.code)
    if (hash === undefined) return unknown
    const jurisdiction = jurisdictionOf(setting)
    const row = await db
      .selectFrom('case')
      .select('case_id')
      .where('jurisdiction', '=', jurisdiction)
      .where('tracking_hash', '=', hash)
      .executeTakeFirst()
    const key = { jurisdiction, caseId: row?.case_id ?? '' }
    const loaded = row === undefined ? undefined : await loadCase(db, key)
    if (loaded === undefined) return unknown
    const events = await readEvents(db, key)
    const list = await lists.get(db, loaded.state.list)
    const seen = { list, state: loaded.state, now }
    return ok(
      presentTrack(
        seen,
        loaded.number,
        events.map(({ event }) => event),
      ),
    )
  },
})
