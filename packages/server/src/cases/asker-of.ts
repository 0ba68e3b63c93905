import { caseRoles, holdsAny } from '../auth/roles.ts'
import type { SignedIn } from '../auth/sessions.ts'
import type { Asker } from '../db/as-request.ts'
import { jurisdictionOf, type Setting } from '../setting.ts'
import { oversees } from './part-in-case.ts'

/** For whom the database is asked in a request: the person who is signed in, or the public with the code of a report. */
export function askerOf(setting: Setting, person: SignedIn | undefined, tracking: string | undefined): Asker {
  const asker = { jurisdiction: jurisdictionOf(setting), ...(tracking !== undefined && { tracking }) }
  if (person === undefined) return { ...asker, oversees: false }
  const { id, department, roles } = person
  // Who only administers, or only edits the list, sees no case.
  if (!holdsAny(roles, caseRoles)) return { ...asker, person: id, oversees: false }
  return { ...asker, person: id, department, oversees: oversees(setting.lists.current, department, roles) }
}
