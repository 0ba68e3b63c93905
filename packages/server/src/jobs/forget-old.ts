import { forgetOldSignIns } from '../auth/forget-old.ts'
import { jurisdictionOf, type Setting } from '../setting.ts'

const keptDays = 30
const noticeDays = 180

/** Forgets sessions that have run out, the keys of requests that nobody will repeat any more, and notices that nobody looks for. */
export async function forgetOld(setting: Setting): Promise<void> {
  const jurisdiction = jurisdictionOf(setting)
  const now = setting.clock()
  const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000)
  await forgetOldSignIns(setting)
  await setting.db
    .deleteFrom('idempotency_key')
    .where('jurisdiction', '=', jurisdiction)
    .where('created_at', '<', daysAgo(keptDays))
    .execute()
  await setting.db
    .deleteFrom('notice')
    .where('jurisdiction', '=', jurisdiction)
    .where('recorded_at', '<', daysAgo(noticeDays))
    .execute()
  await setting.db
    .deleteFrom('undelivered')
    .where('jurisdiction', '=', jurisdiction)
    .where('given_up_at', '<', daysAgo(noticeDays))
    .execute()
}
