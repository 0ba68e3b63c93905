// The first administrator comes by a link that only whoever runs the server sees; so does one when all others are locked out.
import { dateOf } from '@remit/core'
import { jurisdictionOf, nowOf, type Setting } from '../setting.ts'
import { recordAccountEvent, system } from './account-events.ts'
import { makeLink } from './links.ts'

/** Whether somebody administers accounts: holds that role today, has a password, and has not left. */
export async function hasAdministrator(setting: Setting): Promise<boolean> {
  const today = dateOf(nowOf(setting))
  const row = await setting.db
    .selectFrom('person_role')
    .innerJoin('person', join =>
      join
        .onRef('person.jurisdiction', '=', 'person_role.jurisdiction')
        .onRef('person.person', '=', 'person_role.person')
        .onRef('person.department', '=', 'person_role.department'),
    )
    .innerJoin('credential', join =>
      join
        .onRef('credential.jurisdiction', '=', 'person_role.jurisdiction')
        .onRef('credential.person', '=', 'person_role.person'),
    )
    .select('person_role.person')
    .where('person_role.jurisdiction', '=', jurisdictionOf(setting))
    .where('person_role.role', '=', 'security-administrator')
    .where('person_role.since', '<=', today)
    .where(eb => eb.or([eb('person_role.until', 'is', null), eb('person_role.until', '>=', today)]))
    .where(eb => eb.or([eb('person.left_on', 'is', null), eb('person.left_on', '>', today)]))
    .where('credential.password_hash', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** A link for the first administrator; undefined where there is one. */
export async function firstRunLink(setting: Setting): Promise<string | undefined> {
  if (await hasAdministrator(setting)) return undefined
  return makeLink(setting, setting.db, { purpose: 'first-run', person: undefined })
}

/** A link that makes one more administrator, for whoever has the machine in hand. That it was made is on record. */
export async function administratorLink(
  setting: Pick<Setting, 'db' | 'lists' | 'clock' | 'accounts'>,
): Promise<string> {
  await recordAccountEvent(setting, setting.db, { by: system, act: 'link-made', data: { purpose: 'administrator' } })
  return makeLink(setting, setting.db, { purpose: 'administrator', person: undefined })
}
