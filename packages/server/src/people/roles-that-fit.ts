import { ok, type ResponsibilityList, type Result, refuse } from '@remit/core'
import { isAdministrator, type Role } from '../auth/roles.ts'
import { type Refusal, refusal } from '../refusal.ts'

/** A role from a day until a day, `YYYY-MM-DD`; without an end as long as nobody ends it. */
export interface RoleGiven {
  readonly role: Role
  readonly since?: string | undefined
  readonly until?: string | undefined
}

/**
 * Whether roles can be held together where they are to be held: those of an administrator for the county (no department), all
 * others in one department of the list; the establishment's where objections are settled, supervision where the list has it.
 */
export function checkRoles(
  list: ResponsibilityList,
  department: string,
  roles: readonly RoleGiven[],
): Result<undefined, Refusal> {
  if (department !== '' && list.departments[department]?.kind !== 'department')
    return refuse(refusal('unknown-department', { department }))
  const wrong = roles.find(({ role }) => !fits(list, department, role))
  if (wrong !== undefined) return refuse(refusal('roles-wrong', { role: wrong.role, department }))
  const backwards = roles.find(({ since, until }) => since !== undefined && until !== undefined && until < since)
  return backwards === undefined ? ok(undefined) : refuse(refusal('roles-wrong', { role: backwards.role, department }))
}

function fits({ settledBy, supervisedBy }: ResponsibilityList, department: string, role: Role): boolean {
  if (isAdministrator(role)) return department === ''
  if (role === 'establishment') return department === settledBy
  if (role === 'supervision') return department === supervisedBy
  return department !== ''
}
