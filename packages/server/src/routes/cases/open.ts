import { ok, refuse } from '@remit/core'
import { z } from 'zod'
import { actorOf } from '../../auth/sessions.ts'
import { openByOfficer } from '../../cases/open-by-officer.ts'
import { readCaseView } from '../../cases/read-case-view.ts'
import { staffRoute } from '../../http/route.ts'
import { refusal } from '../../refusal.ts'
import { facts, key, listId, words } from '../shapes.ts'

/** Opens a case that an officer found, was referred, or takes down for somebody. */
export const openCaseByOfficer = staffRoute({
  method: 'post',
  path: '/api/cases',
  body: z.strictObject({
    matter: listId,
    channel: z.enum(['application', 'inspection', 'referral']),
    facts: facts.default({}),
    text: words.optional(),
    key,
  }),
  handle: async ({ setting, person, body }) => {
    const by = actorOf(person)
    const { text, ...rest } = body
    const done = await openByOfficer(setting, { ...rest, by, ...(text && { text }) })
    if (!done.ok) return done
    const { caseId, version, at } = done.value
    const view = await readCaseView(setting, { caseId, by, at, version })
    return view === undefined ? refuse(refusal('unknown-case', { caseId })) : ok(view)
  },
})
