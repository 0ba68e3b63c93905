import { ok, refuse } from '@remit/core'
import { z } from 'zod'
import { actorOf } from '../../auth/sessions.ts'
import { leadOf } from '../../cases/lead-of.ts'
import { loadCase } from '../../cases/load-case.ts'
import { findSight } from '../../cases/part-in-case.ts'
import { openContact } from '../../cases/reporters.ts'
import { recordRead } from '../../cases/sensitive-read.ts'
import { staffRoute } from '../../http/route.ts'
import { refusal } from '../../refusal.ts'
import { jurisdictionOf } from '../../setting.ts'
import { caseParams, words } from '../shapes.ts'

/** Who reported a case: for its lead, with a reason, and recorded. */
export const openReporter = staffRoute({
  method: 'post',
  path: '/api/cases/:id/reporter',
  params: caseParams,
  body: z.strictObject({ reason: words.default('') }),
  handle: async ({ setting, person, params, body }) => {
    const { db, lists, sealingKey } = setting
    const key = { jurisdiction: jurisdictionOf(setting), caseId: params.id }
    const sight = await findSight(db, lists.current, params.id, person.department)
    const loaded = sight === undefined ? undefined : await loadCase(db, key)
    if (loaded === undefined) return refuse(refusal('unknown-case', { caseId: params.id }))
    const lead = leadOf(await lists.get(db, loaded.state.list), loaded.state)
    if (lead !== person.department) return refuse(refusal('not-the-lead', { lead }))
    if (body.reason.trim() === '') return refuse(refusal('reason-missing'))
    const contact = await openContact(db, sealingKey, key)
    if (contact === undefined) return refuse(refusal('no-contact-left'))
    await recordRead(db, { ...key, by: actorOf(person), what: ['reporter', body.reason] })
    return ok(contact)
  },
})
