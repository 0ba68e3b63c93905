import { ok, refuse } from '@remit/core'
import { z } from 'zod'
import { giveSatisfaction } from '../../cases/satisfaction.ts'
import { publicRoute } from '../../http/route.ts'
import { refusal } from '../../refusal.ts'
import { words } from '../shapes.ts'
import { codeParams, findByCode, readTrack, trackingOf } from './by-code.ts'

/** The reporter says how content they are, once for each closing. */
export const rateByReporter = publicRoute({
  method: 'post',
  path: '/api/track/:code/satisfaction',
  params: codeParams,
  tracking: trackingOf,
  body: z.strictObject({ score: z.int().min(1).max(5), words: words.optional() }),
  limit: 30,
  handle: async ({ setting, params, now, body }) => {
    const found = await findByCode(setting, params.code)
    if (found === undefined) return refuse(refusal('unknown-code'))
    const given = await giveSatisfaction(setting, found.state, {
      score: body.score,
      ...(body.words !== undefined && { words: body.words }),
    })
    return given.ok ? ok(await readTrack(setting, found, now)) : given
  },
})
