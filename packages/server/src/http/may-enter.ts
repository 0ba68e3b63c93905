// Who may use a route. What it does within is the route's own affair; who comes in is decided here for all of them.
import { actingRoles, caseRoles, holdsAny, type Role } from '../auth/roles.ts'
import type { SignedIn } from '../auth/sessions.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { Route } from './route.ts'

/**
 * Why a person may not use a route; undefined where they may. People who only administer see no case, and people who only read
 * change none: a staff route that changes something is for officers and heads.
 */
export function refuseEntry({ access, method }: Route, person: SignedIn | undefined): Refusal | undefined {
  if (access === 'public') return undefined
  if (person === undefined) return refusal('sign-in-needed')
  const wanted: readonly Role[] = access === 'staff' ? (method === 'get' ? caseRoles : actingRoles) : access.roles
  return holdsAny(person.roles, wanted) ? undefined : refusal('role-needed', { roles: wanted })
}
