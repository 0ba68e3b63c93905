// What whoever holds a link does with it: they set a password that nobody else knows.
import { randomUUID } from 'node:crypto'
import { dateOf, ok, type Result, refuse } from '@remit/core'
import { inTransaction } from '../db/in-transaction.ts'
import type { Tx } from '../db/tables.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { jurisdictionOf, nowOf, type Setting } from '../setting.ts'
import { recordAccountEvent } from './account-events.ts'
import { accountName } from './account-name.ts'
import { forgetAttempts } from './attempts.ts'
import { findHolder, type Holder, hashesOf, keepPassword } from './credentials.ts'
import { endSessionsOf } from './end-sessions.ts'
import { hasAdministrator } from './first-administrator.ts'
import { type Link, readLink, spendLink } from './links.ts'
import { checkPassword } from './password-rules.ts'
import { hashPassword } from './passwords.ts'
import { administratorRoles } from './roles.ts'
import { startSession } from './sessions.ts'
import { type Begun, stageWithout } from './sign-in.ts'

/** What is given with a link. Only an administrator's first says who they are; of the others it is known. */
export interface LinkGiven {
  readonly token: string
  readonly password: string
  readonly account?: string | undefined
  readonly name?: string | undefined
  readonly agent: string
}

/** Whom a link is for, with what it was made for; the person is not there yet where it makes an administrator. */
export interface OpenLink extends Link {
  readonly holder: Holder | undefined
}

/** Reads a link that is good. */
export async function openLink(setting: Setting, token: string): Promise<Result<OpenLink, Refusal>> {
  const link = await readLink(setting, token)
  if (!link.ok) return link
  const { purpose, person } = link.value
  // Whoever was first used theirs; the others that servers printed are worth nothing any more.
  if (purpose === 'first-run' && (await hasAdministrator(setting))) return refuse(refusal('link-used'))
  const holder = person === undefined ? undefined : await findHolder(setting, { person })
  if (person !== undefined && holder === undefined) return refuse(refusal('link-unknown'))
  if (holder?.active === false) return refuse(refusal('link-expired'))
  return ok({ purpose, person, holder })
}

/** Sets the password that a link is for, and signs in as far as that goes. */
export async function useLink(setting: Setting, given: LinkGiven): Promise<Result<Begun, Refusal>> {
  const link = await openLink(setting, given.token)
  if (!link.ok) return link
  const { holder, purpose } = link.value
  const account = holder?.account ?? accountName(given.account ?? '')
  const name = holder?.name ?? (given.name ?? '').trim()
  if (account === '' || name === '') return refuse(refusal('malformed-request', { issues: [{ path: 'body.account' }] }))
  const former = holder === undefined ? [] : hashesOf(holder)
  const checked = await checkPassword(setting.accounts, given.password, { account, name, former })
  if (!checked.ok) return checked
  // Computed before the transaction, which others may wait for.
  const hash = await hashPassword(given.password, setting.accounts.hashCost)
  const person = await inTransaction(setting.db, async tx => {
    const spent = await spendLink(setting, tx, given.token)
    if (!spent.ok) return spent
    const made = holder === undefined ? await makeAdministrator(setting, tx, { account, name }) : ok(holder.person)
    if (!made.ok) return made
    await keepPassword(setting, tx, { person: made.value, hash, former })
    await endSessionsOf(setting, tx, { person: made.value })
    await recordAccountEvent(setting, tx, { by: made.value, act: 'link-used', whom: made.value, data: { purpose } })
    return made
  })
  if (!person.ok) return person
  await forgetAttempts(setting, { by: 'account', account })
  const now = await findHolder(setting, { person: person.value })
  if (now === undefined) throw new Error(`${person.value} has no account`)
  const stage = now.secondFactor ? 'code' : stageWithout(setting, now)
  return ok({ token: await startSession(setting, { person: now.person, stage, agent: given.agent }), stage })
}

async function makeAdministrator(
  setting: Setting,
  tx: Tx,
  { account, name }: { account: string; name: string },
): Promise<Result<string, Refusal>> {
  const jurisdiction = jurisdictionOf(setting)
  const person = randomUUID()
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('person')
    .values({ jurisdiction, person, name, department: '', account, created_at: setting.clock() })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return refuse(refusal('account-name-taken', { account }))
  const since = dateOf(nowOf(setting))
  await tx
    .insertInto('person_role')
    .values(administratorRoles.map(role => ({ jurisdiction, person, role, department: '', since })))
    .execute()
  const data = { roles: administratorRoles }
  await recordAccountEvent(setting, tx, { by: person, act: 'administrator-made', whom: person, data })
  return ok(person)
}
