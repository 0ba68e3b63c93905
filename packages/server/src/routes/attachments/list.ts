import { ok, refuse } from '@remit/core'
import { findSight } from '../../cases/part-in-case.ts'
import { readSatisfaction } from '../../cases/satisfaction.ts'
import { readEvents } from '../../cases/stored-events.ts'
import { staffRoute } from '../../http/route.ts'
import { readNames } from '../../people/people.ts'
import { presentAttachments } from '../../presentation/attachments-view.ts'
import { refusal } from '../../refusal.ts'
import { jurisdictionOf } from '../../setting.ts'
import type { AttachmentsView } from '../../views.ts'
import { caseParams } from '../shapes.ts'

/** The files of a case, and how content its reporter is. Nothing of any file is read. */
export const listAttachments = staffRoute({
  method: 'get',
  path: '/api/cases/:id/attachments',
  params: caseParams,
  handle: async ({ setting, person, params }) => {
    const { db, lists } = setting
    const key = { jurisdiction: jurisdictionOf(setting), caseId: params.id }
    const sight = await findSight(db, lists.current, params.id, person.department)
    if (sight === undefined) return refuse(refusal('unknown-case', { caseId: params.id }))
    const events = (await readEvents(db, key)).map(({ event }) => event)
    const nameOf = await readNames(
      db,
      key.jurisdiction,
      events.map(({ by }) => by.person),
    )
    const satisfaction = await readSatisfaction(setting, key, { words: sight === 'all' })
    return ok<AttachmentsView>({
      ...presentAttachments(events, { sight, nameOf }),
      satisfaction: satisfaction.map(({ closed: _, ...said }) => said),
    })
  },
})
