import { ok, refuse } from '@remit/core'
import { z } from 'zod'
import { actorOf } from '../../auth/sessions.ts'
import { attachToCase } from '../../cases/attach-to-case.ts'
import { readCaseView } from '../../cases/read-case-view.ts'
import { staffRoute } from '../../http/route.ts'
import { refusal } from '../../refusal.ts'
import { caseParams, key, uploads, version } from '../shapes.ts'

/** Attaches files that were sent before to a case, and answers with the case as it stands after it. */
export const attach = staffRoute({
  method: 'post',
  path: '/api/cases/:id/attachments',
  params: caseParams,
  body: z.strictObject({ files: uploads, seen: version, key }),
  handle: async ({ setting, person, params, body }) => {
    const by = actorOf(person)
    const done = await attachToCase(setting, { ...body, caseId: params.id, by })
    if (!done.ok) return done
    const { caseId, version, at } = done.value
    const view = await readCaseView(setting, { caseId, by, at, version })
    return view === undefined ? refuse(refusal('unknown-case', { caseId })) : ok(view)
  },
})
