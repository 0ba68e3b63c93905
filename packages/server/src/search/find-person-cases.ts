// The cases in which an identity number stands, found by its keyed hash; the number itself is in no index.
import { sql } from 'kysely'
import { findByIdentity } from '../cases/case-identities.ts'
import { recordRead } from '../cases/sensitive-read.ts'
import { jurisdictionOf, type Setting } from '../setting.ts'
import type { FoundCase } from './find-cases.ts'

/** Who looks for whom. `now`: the county's wall clock. */
export interface PersonWanted {
  readonly written: string
  readonly by: { readonly id: string; readonly department: string; readonly role: 'officer' | 'head' }
  readonly now: string
}

const most = 50

/** The cases in whose facts an identity number stands, newest first, where the department may see such facts. Each is recorded. */
export async function findPersonCases(setting: Setting, { written, by, now }: PersonWanted): Promise<FoundCase[]> {
  const jurisdiction = jurisdictionOf(setting)
  const ids = await findByIdentity(setting.db, { jurisdiction, department: by.department, written })
  if (ids.length === 0) return []
  const { rows } = await sql<Omit<FoundCase, 'order' | 'bears'>>`
    select c.case_id, c.opened_at, s.closed_at, c.matter, s.lead,
      case
        when s.closed_at is not null then 'closed'
        when exists (
          select from obligation o where o.jurisdiction = c.jurisdiction and o.case_id = c.case_id
            and o.modality = 'must' and o.since <= ${now} and o.due < ${now}
        ) then 'overdue'
        else 'open'
      end as standing
    from "case" c join case_state s using (jurisdiction, case_id)
    where c.jurisdiction = ${jurisdiction} and c.case_id = any (${ids}::uuid[])
    order by c.opened_at desc, c.case_id desc limit ${most}`.execute(setting.db)
  const actor = { person: by.id, department: by.department, role: by.role }
  for (const { case_id } of rows)
    await recordRead(setting.db, { jurisdiction, caseId: case_id, by: actor, what: ['identity'] })
  return rows.map(row => ({ ...row, bears: true, order: [] }))
}
