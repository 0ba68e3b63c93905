// An account begins with an invitation: the administrator hands over a link, and never knows the password.
import { randomUUID } from 'node:crypto'
import { dateOf, ok, type Result, refuse } from '@remit/core'
import { recordAccountEvent } from '../auth/account-events.ts'
import { makeLink } from '../auth/links.ts'
import { inTransaction } from '../db/in-transaction.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { jurisdictionOf, nowOf, type Setting } from '../setting.ts'
import { checkRoles, type RoleGiven } from './roles-that-fit.ts'

/** Who is invited, by whom, as what. */
export interface Invitation {
  readonly by: string
  readonly name: string
  readonly account: string
  readonly department: string
  readonly roles: readonly RoleGiven[]
}

/** A link that was made, and for whom. `token` is told once. */
export interface MadeLink {
  readonly person: string
  readonly token: string
}

/** Makes an account without a password, and the link by which its holder sets one. */
export async function invite(setting: Setting, invitation: Invitation): Promise<Result<MadeLink, Refusal>> {
  const { by, name, account, department, roles } = invitation
  const fit = checkRoles(setting.lists.current, department, roles)
  if (!fit.ok) return fit
  const jurisdiction = jurisdictionOf(setting)
  const today = dateOf(nowOf(setting))
  const person = randomUUID()
  return inTransaction(setting.db, async tx => {
    const made = await tx
      .insertInto('person')
      .values({ jurisdiction, person, name, department, account, created_at: setting.clock() })
      .onConflict(conflict => conflict.doNothing())
      .returning('person')
      .executeTakeFirst()
    if (made === undefined) return refuse(refusal('account-name-taken', { account }))
    if (roles.length > 0)
      await tx
        .insertInto('person_role')
        .values(
          roles.map(({ role, since = today, until = null }) => ({
            jurisdiction,
            person,
            role,
            department,
            since: since < today ? today : since,
            until,
          })),
        )
        .execute()
    await recordAccountEvent(setting, tx, {
      by,
      act: 'invited',
      whom: person,
      data: { name, account, department, roles },
    })
    return ok({ person, token: await makeLink(setting, tx, { purpose: 'invitation', person }) })
  })
}
