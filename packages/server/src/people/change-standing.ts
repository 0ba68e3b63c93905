// Locked, open again, gone: in each case who they were and what they did stays.
import { dateOf, ok, type Result, refuse } from '@remit/core'
import { forgetAttempts } from '../auth/attempts.ts'
import { makeLink } from '../auth/links.ts'
import { forgetRecoveryCodes } from '../auth/recovery-codes.ts'
import type { Tx } from '../db/tables.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { jurisdictionOf, nowOf, type Setting } from '../setting.ts'
import { changeAccount } from './change-account.ts'
import { endRoles } from './change-roles.ts'
import type { MadeLink } from './invite.ts'

/** Who changes it, and to whom. */
export interface Between {
  readonly by: string
  readonly whom: string
}

/** Locks an account until somebody unlocks it. */
export const lockAccount = (setting: Setting, between: Between): Promise<Result<undefined, Refusal>> =>
  changeAccount(setting, { ...between, act: 'locked' }, async tx => {
    await ofPerson(setting, tx, between.whom).set({ locked: true }).execute()
    return ok(undefined)
  })

/** Opens a locked account, and forgets failed attempts. Whoever had left is back, and holds no role until one is given. */
export const unlockAccount = (setting: Setting, between: Between): Promise<Result<undefined, Refusal>> =>
  changeAccount(setting, { ...between, act: 'unlocked', sessionsStay: true }, async (tx, holder) => {
    await ofPerson(setting, tx, between.whom).set({ locked: false, left_on: null }).execute()
    await forgetAttempts({ ...setting, db: tx }, { by: 'account', account: holder.account })
    await forgetAttempts({ ...setting, db: tx }, { by: 'code', person: holder.person })
    return ok(undefined)
  })

/** The person leaves on a day, by default today: from then on they hold no role and do not sign in. */
export function leave(
  setting: Setting,
  { by, whom, on = dateOf(nowOf(setting)) }: Between & { readonly on?: string | undefined },
): Promise<Result<undefined, Refusal>> {
  const key = { jurisdiction: jurisdictionOf(setting), person: whom }
  return changeAccount(setting, { by, whom, act: 'left', data: { on } }, async tx => {
    await ofPerson(setting, tx, whom).set({ left_on: on }).execute()
    await endRoles(tx, { ...key, from: on })
    await tx
      .deleteFrom('account_link')
      .where('jurisdiction', '=', key.jurisdiction)
      .where('person', '=', whom)
      .where('used_at', 'is', null)
      .execute()
    return ok(undefined)
  })
}

/**
 * Makes a link by which the person sets a password: the invitation again, or a reset. With the second factor taken away as well
 * the present password ends with it, so that between now and then nothing alone opens the account.
 */
export function resetAccount(
  setting: Setting,
  { by, whom, secondFactor }: Between & { readonly secondFactor: boolean },
): Promise<Result<MadeLink, Refusal>> {
  const key = { jurisdiction: jurisdictionOf(setting), person: whom }
  const recorded = { by, whom, act: 'link-made' as const, data: { secondFactor } }
  return changeAccount(setting, { ...recorded, sessionsStay: !secondFactor }, async (tx, holder) => {
    if (!holder.active) return refuse(refusal('person-left'))
    if (secondFactor) {
      await forgetRecoveryCodes({ ...setting, db: tx }, whom)
      await tx
        .updateTable('credential')
        .set({ password_hash: null, totp_sealed: null, totp_draft: null })
        .where('jurisdiction', '=', key.jurisdiction)
        .where('person', '=', whom)
        .execute()
    }
    const purpose = holder.passwordHash === undefined ? 'invitation' : 'reset'
    return ok({ person: whom, token: await makeLink(setting, tx, { purpose, person: whom }) })
  })
}

const ofPerson = (setting: Setting, tx: Tx, person: string) =>
  tx.updateTable('person').where('jurisdiction', '=', jurisdictionOf(setting)).where('person', '=', person)
