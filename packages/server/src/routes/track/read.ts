import { ok, refuse } from '@remit/core'
import { publicRoute } from '../../http/route.ts'
import { refusal } from '../../refusal.ts'
import { codeParams, findByCode, readTrack, trackingOf } from './by-code.ts'

/** How a report stands, by the code of its receipt. */
export const track = publicRoute({
  method: 'get',
  path: '/api/track/:code',
  params: codeParams,
  tracking: trackingOf,
  limit: 120,
  handle: async ({ setting, params, now }) => {
    const found = await findByCode(setting, params.code)
    return found === undefined ? refuse(refusal('unknown-code')) : ok(await readTrack(setting, found, now))
  },
})
