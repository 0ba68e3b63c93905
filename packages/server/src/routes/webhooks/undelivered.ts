import { ok, refuse } from '@remit/core'
import { roleRoute } from '../../http/route.ts'
import { tryAgain } from '../../jobs/undelivered.ts'
import { refusal } from '../../refusal.ts'
import { jurisdictionOf } from '../../setting.ts'
import type { UndeliveredRow } from '../../views/notice-views.ts'
import { idParams, keepers } from './shapes.ts'

const mostShown = 200

/** What could not be sent after every attempt. */
export const listUndelivered = roleRoute(keepers, {
  method: 'get',
  path: '/api/undelivered',
  connection: 'own',
  handle: async ({ setting }) => {
    const rows = await setting.db
      .selectFrom('undelivered')
      .select(['undelivered_id', 'queue', 'problem', 'given_up_at'])
      .where('jurisdiction', '=', jurisdictionOf(setting))
      .orderBy('given_up_at', 'desc')
      .limit(mostShown)
      .execute()
    return ok(
      rows.map(
        ({ undelivered_id: id, queue, problem, given_up_at: at }): UndeliveredRow => ({
          id,
          queue,
          problem,
          at: at.toISOString(),
        }),
      ),
    )
  },
})

/** Has it tried once more. */
export const tryUndeliveredAgain = roleRoute(keepers, {
  method: 'post',
  path: '/api/undelivered/:id/again',
  connection: 'own',
  params: idParams,
  handle: async ({ setting, params: { id } }) =>
    (await tryAgain(setting, id)) ? ok({}) : refuse(refusal('unknown-delivery')),
})
