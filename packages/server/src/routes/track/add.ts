import { ok, type Result, refuse } from '@remit/core'
import { z } from 'zod'
import { type Addition, addToReport } from '../../cases/add-to-report.ts'
import { publicRoute } from '../../http/route.ts'
import { type Refusal, refusal } from '../../refusal.ts'
import type { Setting } from '../../setting.ts'
import type { TrackView } from '../../views.ts'
import { key, uploads, version, words } from '../shapes.ts'
import { codeParams, findByCode, readTrack, trackingOf } from './by-code.ts'

const common = { method: 'post', params: codeParams, tracking: trackingOf, limit: 30 } as const

/** The reporter adds words and files, or answers a question. */
export const addByReporter = publicRoute({
  ...common,
  path: '/api/track/:code/additions',
  body: z.strictObject({
    text: words.optional(),
    files: uploads.default([]),
    answers: version.optional(),
    key,
  }),
  handle: ({ setting, params, now, body: { key: given, text, files, answers } }) =>
    add(
      { setting, code: params.code, now, key: given },
      {
        type: 'add-to-report',
        files,
        ...(text !== undefined && { text }),
        ...(answers !== undefined && { answers }),
      },
    ),
})

/** The reporter does not pursue it any more: the lead reads it and decides; nothing ends by itself. */
export const withdrawByReporter = publicRoute({
  ...common,
  path: '/api/track/:code/withdrawal',
  body: z.strictObject({ text: words.optional(), key }),
  handle: ({ setting, params, now, body: { key: given, text } }) =>
    add({ setting, code: params.code, now, key: given }, { type: 'withdraw-report', files: [], ...(text && { text }) }),
})

async function add(
  { setting, code, now, key: given }: { setting: Setting; code: string; now: string; key: string },
  addition: Addition,
): Promise<Result<TrackView, Refusal>> {
  const found = await findByCode(setting, code)
  if (found === undefined) return refuse(refusal('unknown-code'))
  const done = await addToReport(setting, { caseId: found.state.caseId, key: given, addition })
  if (!done.ok) return done
  const after = await findByCode(setting, code)
  return after === undefined ? refuse(refusal('unknown-code')) : ok(await readTrack(setting, after, now))
}
