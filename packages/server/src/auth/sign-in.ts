// Signing in: first the password, then the code of the second factor. What is wrong is not told: only that something is.
import { ok, type Result, refuse } from '@remit/core'
import type { SessionStage } from '../db/tables-accounts.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { jurisdictionOf, type Setting } from '../setting.ts'
import { recordAccountEvent, system } from './account-events.ts'
import { accountName } from './account-name.ts'
import { beginAttempt, forgetAttempts, type Subject, takeBackAttempt } from './attempts.ts'
import { findHolder, type Holder } from './credentials.ts'
import { hashPassword, isOutdated, isPassword } from './passwords.ts'
import { useRecoveryCode } from './recovery-codes.ts'
import { isAdministrator } from './roles.ts'
import { useCode } from './second-factor.ts'
import { endSession, findSession, startSession } from './sessions.ts'

/** From where somebody signs in. */
export interface Origin {
  readonly address: string
  readonly agent: string
}

/** A session that was begun, and what is still to be done before it signs anybody in. */
export interface Begun {
  readonly token: string
  readonly stage: SessionStage
}

const day = 86_400_000

/** Signs in with a password. The same answer, after the same work, for a wrong password and for an account that nobody has. */
export async function signInByPassword(
  setting: Setting,
  given: Origin & { readonly account: string; readonly password: string },
): Promise<Result<Begun, Refusal>> {
  const account = accountName(given.account)
  const counted: Subject = { by: 'account', account }
  const from: Subject = { by: 'address', address: given.address }
  const fromHere = await beginAttempt(setting, from)
  if (!fromHere.ok) return fromHere
  const attempt = await beginAttempt(setting, counted)
  if (!attempt.ok) return attempt
  const holder = await findHolder(setting, { account })
  const right = await isPassword(holder?.passwordHash, given.password, setting.accounts.hashCost)
  if (!right || holder?.active !== true || holder.roles.length === 0) {
    if (holder !== undefined && attempt.value.last) await recordLockOut(setting, holder)
    return refuse(refusal('sign-in-refused'))
  }
  await forgetAttempts(setting, counted)
  await takeBackAttempt(setting, from)
  await renewHash(setting, holder, given.password)
  const stage = holder.secondFactor ? 'code' : stageWithout(setting, holder)
  return ok({ token: await startSession(setting, { person: holder.person, stage, agent: given.agent }), stage })
}

/** Signs in with a code of the second factor, or a recovery code. The session that comes of it is another than that of the password. */
export async function signInByCode(
  setting: Setting,
  given: Origin & { readonly token: string | undefined; readonly code: string },
): Promise<Result<Begun, Refusal>> {
  const { token, code, agent } = given
  const session = token === undefined ? undefined : await findSession(setting, token)
  if (token === undefined || session?.stage !== 'code') return refuse(refusal('sign-in-needed'))
  const counted: Subject = { by: 'code', person: session.id }
  const attempt = await beginAttempt(setting, counted)
  if (!attempt.ok) return attempt
  const holder = await findHolder(setting, { person: session.id })
  if (holder === undefined) return refuse(refusal('sign-in-needed'))
  const plain = code.replace(/\s/g, '')
  const right = /^\d{6}$/.test(plain)
    ? await useCode(setting, session.id, plain)
    : await useRecoveryCode(setting, session.id, plain)
  if (!right) {
    if (attempt.value.last) await recordLockOut(setting, holder)
    return refuse(refusal('code-refused'))
  }
  await forgetAttempts(setting, counted)
  await endSession(setting, token)
  const stage = isExpired(setting, holder) ? 'renew' : 'open'
  return ok({ token: await startSession(setting, { person: session.id, stage, secondFactor: true, agent }), stage })
}

/** How far a session is that has no second factor: administrators must set one up before anything else. */
export function stageWithout(setting: Setting, holder: Holder): SessionStage {
  if (holder.roles.some(isAdministrator)) return 'enrol'
  return isExpired(setting, holder) ? 'renew' : 'open'
}

/** Whether a password is older than the rules allow. */
export function isExpired({ accounts, clock }: Setting, { passwordSetAt }: Holder): boolean {
  if (accounts.passwordDays === 0 || passwordSetAt === undefined) return false
  return passwordSetAt.getTime() + accounts.passwordDays * day < clock().getTime()
}

async function renewHash(setting: Setting, { person, passwordHash }: Holder, password: string): Promise<void> {
  const { hashCost } = setting.accounts
  if (passwordHash === undefined || !isOutdated(passwordHash, hashCost)) return
  await setting.db
    .updateTable('credential')
    .set({ password_hash: await hashPassword(password, hashCost) })
    .where('jurisdiction', '=', jurisdictionOf(setting))
    .where('person', '=', person)
    .where('password_hash', '=', passwordHash)
    .execute()
}

const recordLockOut = (setting: Setting, { person }: Holder): Promise<void> =>
  recordAccountEvent(setting, setting.db, { by: system, act: 'locked-out', whom: person })
