import type { FoundSession, SignedIn } from '../../auth/sessions.ts'
import type { SessionStage } from '../../db/tables-accounts.ts'
import { findDemonstrators } from '../../people/people.ts'
import type { Setting } from '../../setting.ts'
import type { SessionView } from '../../views.ts'
import { presentRules } from '../accounts/present-rules.ts'

/** Who is signed in, or what is still to be done before somebody is; in the demonstration, also whom one can sign in as. */
export async function presentSession(
  setting: Setting,
  of: { readonly person?: SignedIn | undefined; readonly stage?: SessionStage | undefined },
): Promise<SessionView> {
  const { person, stage } = of
  return {
    ...(person !== undefined && { person }),
    ...(stage !== undefined && stage !== 'open' && { step: stage }),
    ...(stage === 'renew' && { rules: presentRules(setting.accounts) }),
    ...(setting.demonstration && { people: await findDemonstrators(setting) }),
  }
}

/** The person of a session that is open. */
export const personOf = (session: FoundSession | undefined): SignedIn | undefined => {
  if (session?.stage !== 'open') return undefined
  const { id, name, department, roles, role } = session
  return { id, name, department, roles, role }
}
