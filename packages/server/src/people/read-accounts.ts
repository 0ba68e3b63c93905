import { dateOf } from '@remit/core'
import { subjectOf } from '../auth/attempts.ts'
import { jurisdictionOf, nowOf, type Setting } from '../setting.ts'
import type { AccountRow, HeldRole } from '../views.ts'

/** Everybody who has or had an account, by name; with the roles that they hold today or will hold. */
export async function readAccounts(setting: Setting): Promise<AccountRow[]> {
  const jurisdiction = jurisdictionOf(setting)
  const today = dateOf(nowOf(setting))
  const people = await setting.db
    .selectFrom('person')
    .leftJoin('credential', join =>
      join
        .onRef('credential.jurisdiction', '=', 'person.jurisdiction')
        .onRef('credential.person', '=', 'person.person'),
    )
    .select(['person.person', 'person.name', 'person.account', 'person.department', 'person.locked', 'person.left_on'])
    .select(['credential.password_hash', 'credential.totp_sealed'])
    .where('person.jurisdiction', '=', jurisdiction)
    .where('person.account', 'is not', null)
    .orderBy('person.name')
    .orderBy('person.account')
    .execute()
  const held = await setting.db
    .selectFrom('person_role')
    .select(['person', 'role', 'since', 'until'])
    .where('jurisdiction', '=', jurisdiction)
    .where(eb => eb.or([eb('until', 'is', null), eb('until', '>=', today)]))
    .orderBy('since')
    .execute()
  const waiting = await setting.db
    .selectFrom('sign_in_attempt')
    .select('subject')
    .where('jurisdiction', '=', jurisdiction)
    .where('wait_until', '>', setting.clock())
    .execute()
  const rolesOf = Map.groupBy(held, ({ person }) => person)
  const waits = new Set(waiting.map(({ subject }) => subject))
  return people.map(({ person, name, account, department, locked, left_on: left, password_hash, totp_sealed }) => ({
    person,
    name,
    account: account ?? '',
    department,
    roles: (rolesOf.get(person) ?? []).map(
      ({ role, since, until }): HeldRole => ({ role, since, ...(until !== null && { until }) }),
    ),
    standing: standingOf({ gone: left !== null && left <= today, locked, invited: password_hash === null }),
    ...(left !== null && { left }),
    waiting:
      waits.has(subjectOf({ by: 'account', account: account ?? '' })) || waits.has(subjectOf({ by: 'code', person })),
    secondFactor: totp_sealed !== null,
  }))
}

function standingOf(of: { gone: boolean; locked: boolean; invited: boolean }): AccountRow['standing'] {
  if (of.gone) return 'left'
  if (of.locked) return 'locked'
  return of.invited ? 'invited' : 'active'
}
