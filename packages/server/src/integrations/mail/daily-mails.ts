// One mail a day for those who prefer that: once on each day, by whichever server comes first.
import { ok } from '@remit/core'
import { inTransaction } from '../../db/in-transaction.ts'
import type { Tx } from '../../db/tables.ts'
import type { Queue } from '../../jobs/queue.ts'
import { jurisdictionOf, nowOf, type Setting } from '../../setting.ts'

/** Puts the daily mails that are due into the queue. Returns how many. */
export async function putDailyMails(setting: Setting, queue: Queue): Promise<number> {
  if (setting.outside?.mail === undefined) return 0
  const now = nowOf(setting)
  const put = await inTransaction(setting.db, async tx => ok(await putDue(tx, setting, queue, now)))
  return put.ok ? put.value : 0
}

async function putDue(tx: Tx, setting: Setting, queue: Queue, now: string): Promise<number> {
  const jurisdiction = jurisdictionOf(setting)
  const [today, time] = [now.slice(0, 10), now.slice(11, 16)]
  const due = await tx
    .selectFrom('notice_preference')
    .select(['person', 'digest_upto'])
    .where('jurisdiction', '=', jurisdiction)
    .where('mail', '=', 'daily')
    .where('daily_at', '<=', time)
    .where(({ eb, or }) => or([eb('digest_on', 'is', null), eb('digest_on', '<', today)]))
    .limit(500)
    .forUpdate()
    .skipLocked()
    .execute()
  if (due.length === 0) return 0
  const { last } = await tx
    .selectFrom('notice')
    .select(({ fn }) => fn.max('notice_id').as('last'))
    .where('jurisdiction', '=', jurisdiction)
    .executeTakeFirstOrThrow()
  const upto = String(last ?? 0)
  await tx
    .updateTable('notice_preference')
    .set({ digest_on: today, digest_upto: upto })
    .where('jurisdiction', '=', jurisdiction)
    .where(
      'person',
      'in',
      due.map(({ person }) => person),
    )
    .execute()
  const fresh = due.filter(({ digest_upto }) => Number(digest_upto) < Number(upto))
  await queue.put(
    tx,
    'mail',
    fresh.map(({ person, digest_upto }) => ({ person, after: String(digest_upto), upto })),
  )
  return fresh.length
}
