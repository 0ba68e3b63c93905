import { ok, type Result, refuse } from '@remit/core'
import type { SessionStage } from '../db/tables-accounts.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { Setting } from '../setting.ts'
import { beginAttempt, forgetAttempts } from './attempts.ts'
import { findHolder, type Holder } from './credentials.ts'
import { isPassword } from './passwords.ts'
import { endSession, type FoundSession, findSession, startSession } from './sessions.ts'
import { type Begun, isExpired } from './sign-in.ts'

/** A session that somebody holds, and their account. */
export interface Held {
  readonly token: string
  readonly session: FoundSession
  readonly holder: Holder
}

/** The session of a token, where it is at one of some stages and its person has an account; otherwise one must sign in first. */
export async function holdSession(
  setting: Setting,
  token: string | undefined,
  stages: readonly SessionStage[],
): Promise<Result<Held, Refusal>> {
  const session = token === undefined ? undefined : await findSession(setting, token)
  if (token === undefined || session === undefined || !stages.includes(session.stage))
    return refuse(refusal('sign-in-needed'))
  const holder = await findHolder(setting, { person: session.id })
  return holder === undefined ? refuse(refusal('not-in-demonstration')) : ok({ token, session, holder })
}

/** Whether whoever holds an open session also knows the password: a screen that somebody left must not suffice. Counted as signing in is. */
export async function provePassword(
  setting: Setting,
  holder: Holder,
  password: string | undefined,
): Promise<Result<undefined, Refusal>> {
  const counted = { by: 'account', account: holder.account } as const
  const attempt = await beginAttempt(setting, counted)
  if (!attempt.ok) return attempt
  const right = await isPassword(holder.passwordHash, password ?? '', setting.accounts.hashCost)
  if (!right) return refuse(refusal('password-wrong'))
  await forgetAttempts(setting, counted)
  return ok(undefined)
}

/** Puts a session with a second factor in the place of the one that is held. */
export async function raiseSession(setting: Setting, { token, holder }: Held, agent: string): Promise<Begun> {
  await endSession(setting, token)
  const stage = isExpired(setting, holder) ? 'renew' : 'open'
  const next = await startSession(setting, { person: holder.person, stage, secondFactor: true, agent })
  return { token: next, stage }
}
