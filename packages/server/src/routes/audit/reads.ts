import { ok, refuse } from '@remit/core'
import { leadOf } from '../../cases/lead-of.ts'
import { loadCase } from '../../cases/load-case.ts'
import { findSight } from '../../cases/part-in-case.ts'
import { staffRoute } from '../../http/route.ts'
import { readNames } from '../../people/people.ts'
import { refusal } from '../../refusal.ts'
import { jurisdictionOf } from '../../setting.ts'
import type { ReadsView } from '../../views.ts'
import { caseParams } from '../shapes.ts'

const most = 500

/** Who was shown what of a case: for the head of the department that leads it, and for auditors. */
export const readReads = staffRoute({
  method: 'get',
  path: '/api/cases/:id/reads',
  params: caseParams,
  handle: async ({ setting, person, params }) => {
    const { db, lists } = setting
    const key = { jurisdiction: jurisdictionOf(setting), caseId: params.id }
    const sight = await findSight(db, lists.current, params.id, person.department)
    const loaded = sight === undefined ? undefined : await loadCase(db, key)
    if (loaded === undefined) return refuse(refusal('unknown-case', { caseId: params.id }))
    const lead = leadOf(await lists.get(db, loaded.state.list), loaded.state)
    const heads = person.department === lead && person.roles.includes('head')
    if (!heads && !person.roles.includes('auditor')) return refuse(refusal('head-needed', { lead }))
    const rows = await db
      .selectFrom('sensitive_read')
      .select(['person', 'department', 'what', 'read_at'])
      .where('jurisdiction', '=', key.jurisdiction)
      .where('case_id', '=', params.id)
      .orderBy('ordinal', 'desc')
      .limit(most + 1)
      .execute()
    const nameOf = await readNames(
      db,
      key.jurisdiction,
      rows.map(row => row.person),
    )
    return ok<ReadsView>({
      number: loaded.number,
      reads: rows.slice(0, most).map(row => ({
        at: row.read_at.toISOString(),
        person: row.person,
        name: nameOf(row.person),
        department: row.department,
        what: row.what,
      })),
      more: rows.length > most,
    })
  },
})
