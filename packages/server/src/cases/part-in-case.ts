// Who may see a case: the departments that have or had a part in it, and those that settle and supervise.
import type { ResponsibilityList } from '@remit/core'
import { sql } from 'kysely'
import { holdsAny, type Role } from '../auth/roles.ts'
import type { Db, Tx } from '../db/tables.ts'

/**
 * Whether somebody sees every case: in the department that settles objections those of the establishment, in the one that
 * supervises those of supervision, in either its auditors. Without roles, whether anybody of the department does.
 */
export function oversees(
  { settledBy, supervisedBy }: ResponsibilityList,
  department: string,
  roles: readonly Role[] = overseeingRoles,
): boolean {
  if (department === settledBy && holdsAny(roles, ['establishment', 'auditor'])) return true
  return department === supervisedBy && holdsAny(roles, ['supervision', 'auditor'])
}

const overseeingRoles = ['establishment', 'supervision', 'auditor'] as const

/** What a department sees of a case: all of it where it bears or bore a duty; what is not sensitive otherwise. */
export type Sight = 'all' | 'not-sensitive'

/** What a department sees of a case; undefined where the case is none of its business: it does not learn that it exists. */
export async function findSight(
  db: Db | Tx,
  list: ResponsibilityList,
  caseId: string,
  department: string,
): Promise<Sight | undefined> {
  const { rows } = await sql<{ bears: boolean | null; oversees: boolean | null; asked: boolean }>`
    select current_setting('remit.oversees', true) = 'yes' as oversees, current_user = 'remit_request' as asked, (
      select bears from part
      where jurisdiction = ${list.jurisdiction} and department = ${department} and case_id = ${caseId}
    ) as bears
  `.execute(db)
  const [found] = rows
  if (found?.bears === true) return 'all'
  // In a request it was said who asks; other work is done for the department as a whole.
  const overseen = found?.asked === true ? found.oversees === true : oversees(list, department)
  const sees = found?.bears === false || overseen
  return sees ? 'not-sensitive' : undefined
}
