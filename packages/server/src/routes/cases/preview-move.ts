import { ok, previewMove, refuse } from '@remit/core'
import { actorOf } from '../../auth/sessions.ts'
import { loadCase } from '../../cases/load-case.ts'
import { findSight } from '../../cases/part-in-case.ts'
import { staffRoute } from '../../http/route.ts'
import { presentMove } from '../../presentation/move-view.ts'
import { refusal } from '../../refusal.ts'
import { jurisdictionOf } from '../../setting.ts'
import { caseParams } from '../shapes.ts'

/** What would be otherwise if the case went over to the version of the list that is in force. */
export const previewCaseMove = staffRoute({
  method: 'get',
  path: '/api/cases/:id/move',
  params: caseParams,
  handle: async ({ setting, person, params, now }) => {
    const { db, lists } = setting
    const key = { jurisdiction: jurisdictionOf(setting), caseId: params.id }
    const sight = await findSight(db, lists.current, params.id, person.department)
    const loaded = sight === undefined ? undefined : await loadCase(db, key)
    if (loaded === undefined) return refuse(refusal('unknown-case', { caseId: params.id }))
    const { state } = loaded
    const list = await lists.get(db, state.list)
    const to = lists.current
    const same = list.hash === to.hash || state.closed !== undefined
    const preview = same ? undefined : previewMove(state, { list, at: now, by: actorOf(person) }, to)
    return ok(presentMove({ list, state, now }, to, preview))
  },
})
