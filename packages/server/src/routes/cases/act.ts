import { ok, refuse } from '@remit/core'
import { actorOf } from '../../auth/sessions.ts'
import { changeCase } from '../../cases/change-case.ts'
import { linkCases } from '../../cases/link-cases.ts'
import { readCaseView } from '../../cases/read-case-view.ts'
import { staffRoute } from '../../http/route.ts'
import { refusal } from '../../refusal.ts'
import { caseParams } from '../shapes.ts'
import { actRequest, commandOf, linkOf } from './command-of.ts'

/** Does something in a case, and answers with the case as it stands after it. */
export const actInCase = staffRoute({
  method: 'post',
  path: '/api/cases/:id/acts',
  params: caseParams,
  body: actRequest,
  handle: async ({ setting, person, params, body }) => {
    const by = actorOf(person)
    const { seen, key } = body
    const on = { caseId: params.id, seen, key, by }
    const done =
      body.act === 'link'
        ? await linkCases(setting, { ...on, ...linkOf(body) })
        : await changeCase(setting, { ...on, command: commandOf(body) })
    if (!done.ok) return done
    const { caseId, version, at } = done.value
    const view = await readCaseView(setting, { caseId, by, at, version })
    return view === undefined ? refuse(refusal('unknown-case', { caseId })) : ok(view)
  },
})
