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

/** What the database tells of somebody's part in a case. */
export interface PartTold {
  /** Whether the department bears or bore something in it; null where it has no part. */
  readonly bears: boolean | null
  /** Whether who asks oversees every case; null where it was not said who asks. */
  readonly oversees: boolean | null
  /** Whether a request asks. */
  readonly asked: boolean
}

/** What the database is asked to tell of a department's part in a case: one `PartTold`. */
const partTold = (jurisdiction: string, caseId: string, department: string) => sql<PartTold>`json_build_object(
  'oversees', current_setting('remit.oversees', true) = 'yes', 'asked', current_user = 'remit_request', 'bears', (
    select bears from part
    where jurisdiction = ${jurisdiction} and department = ${department} and case_id = ${caseId}
  )
)`

/** What a department sees of a case; undefined where the case is none of its business: it does not learn that it exists. */
export async function findSight(
  db: Db | Tx,
  list: ResponsibilityList,
  caseId: string,
  department: string,
): Promise<Sight | undefined> {
  const { rows } = await sql<{
    told: PartTold
  }>`select ${partTold(list.jurisdiction, caseId, department)} as told`.execute(db)
  return rows[0] && sightOf(list, department, rows[0].told)
}

/** What a department sees of a case, from what the database tells. */
export function sightOf(list: ResponsibilityList, department: string, told: PartTold): Sight | undefined {
  if (told.bears === true) return 'all'
  // In a request it was said who asks; other work is done for the department as a whole.
  const overseen = told.asked ? told.oversees === true : oversees(list, department)
  return told.bears === false || overseen ? 'not-sensitive' : undefined
}
