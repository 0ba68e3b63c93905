// Who may see a case: the departments that have or had a part in it, and those that settle and supervise.
import type { ResponsibilityList } from '@remit/core'
import { sql } from 'kysely'
import { holdsAny, type Role } from '../auth/roles.ts'
import type { Db, Tx } from '../db/tables.ts'

/** Whether somebody sees every case: their department settles objections or watches what is overdue, or their role does. */
export const oversees = (list: ResponsibilityList, department: string, roles: readonly Role[] = []): boolean =>
  department === list.settledBy || department === list.supervisedBy || holdsAny(roles, overseeingRoles)

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
  const { rows } = await sql<{ bears: boolean | null; oversees: boolean | null }>`
    select current_setting('remit.oversees', true) = 'yes' as oversees, (
      select bears from part
      where jurisdiction = ${list.jurisdiction} and department = ${department} and case_id = ${caseId}
    ) as bears
  `.execute(db)
  const [found] = rows
  if (found?.bears === true) return 'all'
  const sees = found?.bears === false || found?.oversees === true || oversees(list, department)
  return sees ? 'not-sensitive' : undefined
}
