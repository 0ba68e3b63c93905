// What could not be sent after every attempt: kept where an administrator sees it, and can have it tried again.
import { ok } from '@remit/core'
import { inTransaction } from '../db/in-transaction.ts'
import type { GivenUp } from '../db/tables-notices.ts'
import { jurisdictionOf, type Setting } from '../setting.ts'
import type { Working } from './queue.ts'

/** Keeps a delivery that was given up. */
export async function keepUndelivered(setting: Setting, { id, data, givenUp }: Working<unknown>): Promise<void> {
  const queue: GivenUp['queue'] = givenUp?.queue === 'mail' ? 'mail' : 'webhook'
  await setting.db
    .insertInto('undelivered')
    .values({
      jurisdiction: jurisdictionOf(setting),
      undelivered_id: id,
      queue,
      data: JSON.stringify(data),
      problem: (givenUp?.problem ?? '').slice(0, 200),
      given_up_at: setting.clock(),
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Has a delivery tried again. Returns whether there was one. */
export async function tryAgain(setting: Setting, id: string): Promise<boolean> {
  const jurisdiction = jurisdictionOf(setting)
  const tried = await inTransaction(setting.db, async tx => {
    const row = await tx
      .deleteFrom('undelivered')
      .where('jurisdiction', '=', jurisdiction)
      .where('undelivered_id', '=', id)
      .returning(['queue', 'data'])
      .executeTakeFirst()
    if (row === undefined) return ok(false)
    await tx
      .insertInto('outgoing')
      .values({ jurisdiction, again: JSON.stringify(row) })
      .execute()
    return ok(true)
  })
  return tried.ok && tried.value
}
