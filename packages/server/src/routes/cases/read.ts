import { ok, refuse } from '@remit/core'
import { actorOf } from '../../auth/sessions.ts'
import { readCaseView } from '../../cases/read-case-view.ts'
import { staffRoute } from '../../http/route.ts'
import { refusal } from '../../refusal.ts'
import { caseParams } from '../shapes.ts'

/** A case, for a department that has a part in it. */
export const readCase = staffRoute({
  method: 'get',
  path: '/api/cases/:id',
  params: caseParams,
  handle: async ({ setting, person, params, now }) => {
    const view = await readCaseView(setting, {
      caseId: params.id,
      by: actorOf(person),
      roles: person.roles,
      at: now,
    })
    return view === undefined ? refuse(refusal('unknown-case', { caseId: params.id })) : ok(view)
  },
})
