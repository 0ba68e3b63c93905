// From a tracking code to its case, for the routes of the reporter.
import { z } from 'zod'
import { type LoadedCase, loadCase } from '../../cases/load-case.ts'
import { readSatisfaction } from '../../cases/satisfaction.ts'
import { readEvents } from '../../cases/stored-events.ts'
import { presentTrack } from '../../presentation/track-view.ts'
import { hashTrackingCode } from '../../secrets/tracking-code.ts'
import { jurisdictionOf, type Setting } from '../../setting.ts'
import type { TrackView } from '../../views.ts'

/** The code of a path. */
export const codeParams = z.strictObject({ code: z.string().max(100) })

/** The hash of the code of a path, for the database to know whose case it is. */
export const trackingOf = ({ code }: z.output<typeof codeParams>): string | undefined => hashTrackingCode(code)

/** The case of a code, if there is one. */
export async function findByCode(setting: Setting, code: string): Promise<LoadedCase | undefined> {
  const hash = hashTrackingCode(code)
  if (hash === undefined) return undefined
  const jurisdiction = jurisdictionOf(setting)
  const row = await setting.db
    .selectFrom('case')
    .select('case_id')
    .where('jurisdiction', '=', jurisdiction)
    .where('tracking_hash', '=', hash)
    .executeTakeFirst()
  return row === undefined ? undefined : loadCase(setting.db, { jurisdiction, caseId: row.case_id })
}

/** How the case of a code stands, as its reporter sees it. */
export async function readTrack(setting: Setting, { state, number }: LoadedCase, now: string): Promise<TrackView> {
  const key = { jurisdiction: jurisdictionOf(setting), caseId: state.caseId }
  const stored = await readEvents(setting.db, key)
  const [last] = await readSatisfaction(setting, key, { words: false })
  const list = await setting.lists.get(setting.db, state.list)
  return presentTrack(
    { list, state, now },
    {
      number,
      events: stored.map(({ event }) => event),
      score: last !== undefined && last.closed === state.closed?.at ? last.score : undefined,
    },
  )
}
