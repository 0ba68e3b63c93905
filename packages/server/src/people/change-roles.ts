import { dateOf, ok, type Result, refuse } from '@remit/core'
import type { Tx } from '../db/tables.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { jurisdictionOf, nowOf, type Setting } from '../setting.ts'
import { changeAccount } from './change-account.ts'
import { checkRoles, type RoleGiven } from './roles-that-fit.ts'

/** The roles that a person is to hold from today, all of them, in one department or for the county. */
export interface RolesChange {
  readonly by: string
  readonly whom: string
  readonly department: string
  readonly roles: readonly RoleGiven[]
}

/** Gives a person these roles and ends all others. What they held before stays on record. */
export async function changeRoles(setting: Setting, change: RolesChange): Promise<Result<undefined, Refusal>> {
  const { by, whom, department, roles } = change
  const fit = checkRoles(setting.lists.current, department, roles)
  if (!fit.ok) return fit
  const today = dateOf(nowOf(setting))
  const key = { jurisdiction: jurisdictionOf(setting), person: whom }
  const recorded = { by, whom, act: 'roles-changed' as const, data: { department, roles } }
  return changeAccount(setting, recorded, async (tx, holder) => {
    if (!holder.active) return refuse(refusal('person-left'))
    await endRoles(tx, { ...key, from: today })
    await ofPerson(tx, key).set({ department }).execute()
    const rows = roles.map(({ role, since = today, until = null }) => ({
      ...key,
      role,
      department,
      since: since < today ? today : since,
      until,
    }))
    if (rows.length > 0) await tx.insertInto('person_role').values(rows).execute()
    return ok(undefined)
  })
}

const ofPerson = (tx: Tx, { jurisdiction, person }: { jurisdiction: string; person: string }) =>
  tx.updateTable('person').where('jurisdiction', '=', jurisdiction).where('person', '=', person)

/** Ends what a person holds from a day on. What had not begun by then never was. */
export async function endRoles(
  tx: Tx,
  { jurisdiction, person, from }: { jurisdiction: string; person: string; from: string },
): Promise<void> {
  await tx
    .deleteFrom('person_role')
    .where('jurisdiction', '=', jurisdiction)
    .where('person', '=', person)
    .where('since', '>=', from)
    .execute()
  await tx
    .updateTable('person_role')
    .set({ until: dayBefore(from) })
    .where('jurisdiction', '=', jurisdiction)
    .where('person', '=', person)
    .where(eb => eb.or([eb('until', 'is', null), eb('until', '>=', from)]))
    .execute()
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
