// Who may see a case: the departments that have or had a part in it, and those that settle and supervise.
import type { ResponsibilityList } from '@remit/core'
import type { Db, Tx } from '../db/tables.ts'

/** Whether a department sees every case: it settles the list's objections, or watches what is overdue. */
export const oversees = (list: ResponsibilityList, department: string): boolean =>
  department === list.settledBy || department === list.supervisedBy

/** What a department sees of a case: all of it where it bears or bore a duty; what is not sensitive otherwise. */
export type Sight = 'all' | 'not-sensitive'

/** What a department sees of a case; undefined where the case is none of its business: it does not learn that it exists. */
export async function findSight(
  db: Db | Tx,
  list: ResponsibilityList,
  caseId: string,
  department: string,
): Promise<Sight | undefined> {
  const part = await db
    .selectFrom('part')
    .select('bears')
    .where('jurisdiction', '=', list.jurisdiction)
    .where('department', '=', department)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (part?.bears === true) return 'all'
  return part !== undefined || oversees(list, department) ? 'not-sensitive' : undefined
}
