// What security administrators do to the accounts of others: never to their own, and never without a record.
import { ok, type Result, refuse } from '@remit/core'
import { type AccountAct, recordAccountEvent } from '../auth/account-events.ts'
import { findHolder, type Holder } from '../auth/credentials.ts'
import { endSessionsOf } from '../auth/end-sessions.ts'
import { inTransaction } from '../db/in-transaction.ts'
import type { Tx } from '../db/tables.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { Setting } from '../setting.ts'

/** A change to an account: who makes it, to whom, and how it is recorded. */
export interface AccountChange {
  readonly by: string
  readonly whom: string
  readonly act: AccountAct
  readonly data?: Readonly<Record<string, unknown>>
}

/**
 * Changes somebody else's account. All its sessions end at once, unless `sessionsStay`: whoever is signed in under what was so
 * until now signs in again under what is so from now on.
 */
export function changeAccount<T>(
  setting: Setting,
  { by, whom, act, data = {}, sessionsStay = false }: AccountChange & { readonly sessionsStay?: boolean },
  change: (tx: Tx, holder: Holder) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  return inTransaction(setting.db, async tx => {
    if (by === whom) return refuse(refusal('own-account'))
    const holder = await findHolder(setting, { person: whom }, tx)
    if (holder === undefined) return refuse(refusal('unknown-person'))
    const changed = await change(tx, holder)
    if (!changed.ok) return changed
    if (!sessionsStay) await endSessionsOf(setting, tx, { person: whom })
    await recordAccountEvent(setting, tx, { by, act, whom, data })
    return ok(changed.value)
  })
}
