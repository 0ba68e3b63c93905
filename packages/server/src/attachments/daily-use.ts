// How much one address has used in a day: counted in the database, and so over all servers. The address itself is not kept.
import { createHmac, hkdfSync } from 'node:crypto'
import { addDays, dateOf, ok, type Result, refuse } from '@remit/core'
import { sql } from 'kysely'
import type { Db, Tx } from '../db/tables.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { jurisdictionOf, nowOf, type Setting } from '../setting.ts'

/** What is used, by which address, how much of it at most in a day. */
export interface Use {
  readonly kind: 'reports' | 'upload-bytes'
  /** Where the request came from. Where that is not known (a socket, a test) nothing is counted. */
  readonly address: string
  readonly amount: number
  readonly most: number
}

/** Counts a use, or refuses it and says when there is room again and whom to call meanwhile. */
export async function countUse(db: Db | Tx, setting: Setting, use: Use): Promise<Result<void, Refusal>> {
  if (use.address === '') return ok(undefined)
  const { kind, amount, most } = use
  const day = dateOf(nowOf(setting))
  const row = {
    jurisdiction: jurisdictionOf(setting),
    kind,
    day,
    address_hash: hashOf(setting.sealingKey, day, use.address),
  }
  if (amount > most) return refuse(enough(setting, kind))
  const counted = await db
    .insertInto('daily_use')
    .values({ ...row, used: amount })
    .onConflict(conflict =>
      conflict
        .columns(['jurisdiction', 'kind', 'day', 'address_hash'])
        .doUpdateSet({ used: sql<number>`daily_use.used + ${amount}` })
        .where(sql<boolean>`daily_use.used + ${amount} <= ${most}`),
    )
    .returning('used')
    .executeTakeFirst()
  return counted === undefined ? refuse(enough(setting, kind)) : ok(undefined)
}

/** Forgets what was used on days that are over. */
export async function forgetUse(setting: Setting): Promise<void> {
  await setting.db
    .deleteFrom('daily_use')
    .where('jurisdiction', '=', jurisdictionOf(setting))
    .where('day', '<', dateOf(nowOf(setting)))
    .execute()
}

// Under a key of ours: there are so few addresses that a bare hash could be turned back by trying them all.
function hashOf(sealingKey: Uint8Array, day: string, address: string): string {
  const key = new Uint8Array(hkdfSync('sha256', sealingKey, '', 'daily use', 32))
  return createHmac('sha256', key).update(`${day} ${address}`).digest('hex')
}

function enough(setting: Setting, kind: Use['kind']): Refusal {
  const { current: list } = setting.lists
  const receiver = list.departments[list.firstReceiver]
  return refusal(kind === 'reports' ? 'reports-today-enough' : 'uploads-today-enough', {
    again: `${addDays(dateOf(nowOf(setting)), 1)}T00:00:00`,
    ...(receiver !== undefined && { department: receiver.name }),
    ...(receiver?.contact !== undefined && { contact: receiver.contact }),
    ...(list.emergency !== undefined && { emergency: list.emergency }),
  })
}
