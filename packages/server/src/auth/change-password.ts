import { ok, type Result } from '@remit/core'
import { inTransaction } from '../db/in-transaction.ts'
import type { Refusal } from '../refusal.ts'
import type { Setting } from '../setting.ts'
import { recordAccountEvent } from './account-events.ts'
import { hashesOf, keepPassword } from './credentials.ts'
import { endSessionsOf } from './end-sessions.ts'
import { type Held, provePassword } from './held-session.ts'
import { checkPassword } from './password-rules.ts'
import { hashPassword } from './passwords.ts'
import { startSession } from './sessions.ts'

/** What is typed to change one's password. Whoever has just given it, because it had run out, need not give it again. */
export interface PasswordChange {
  readonly current?: string | undefined
  readonly next: string
  readonly agent: string
}

/** Changes one's own password and ends all sessions; returns the token of a new one. */
export async function changePassword(
  setting: Setting,
  { session, holder }: Held,
  { current, next, agent }: PasswordChange,
): Promise<Result<string, Refusal>> {
  const proved = session.stage === 'renew' ? ok(undefined) : await provePassword(setting, holder, current)
  if (!proved.ok) return proved
  const { person, account, name } = holder
  const former = hashesOf(holder)
  const checked = await checkPassword(setting.accounts, next, { account, name, former })
  if (!checked.ok) return checked
  const hash = await hashPassword(next, setting.accounts.hashCost)
  return inTransaction(setting.db, async tx => {
    await keepPassword(setting, tx, { person, hash, former })
    await endSessionsOf(setting, tx, { person })
    await recordAccountEvent(setting, tx, { by: person, act: 'password-changed', whom: person })
    const { secondFactor } = session
    return ok(await startSession({ ...setting, db: tx }, { person, secondFactor, agent }))
  })
}
