import { ok, refuse } from '@remit/core'
import { mayAct } from '../../auth/acts-by-role.ts'
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
    // Others are refused by the case itself, which says more of why.
    if (person.department === setting.lists.current.settledBy && !mayAct(person.roles, body.act))
      return refuse(refusal('role-needed', { roles: ['establishment'] }))
    const by = actorOf(person)
    const { seen, key } = body
    const on = { caseId: params.id, seen, key, by }
    const done =
      body.act === 'link'
        ? await linkCases(setting, { ...on, ...linkOf(body) })
        : await changeCase(setting, { ...on, command: commandOf(body) })
    if (!done.ok) return done
    const { caseId, version, at } = done.value
    const view = await readCaseView(setting, { caseId, by, roles: person.roles, at, version })
    return view === undefined ? refuse(refusal('unknown-case', { caseId })) : ok(view)
  },
})
