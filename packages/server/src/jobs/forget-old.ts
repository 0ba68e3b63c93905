import { jurisdictionOf, type Setting } from '../setting.ts'

const keptDays = 30

/** Forgets sessions that have run out, and the keys of requests that nobody will repeat any more. */
export async function forgetOld(setting: Setting): Promise<void> {
  const jurisdiction = jurisdictionOf(setting)
  const now = setting.clock()
  await setting.db
    .deleteFrom('session')
    .where('jurisdiction', '=', jurisdiction)
    .where('expires_at', '<', now)
    .execute()
  await setting.db
    .deleteFrom('idempotency_key')
    .where('jurisdiction', '=', jurisdiction)
    .where('created_at', '<', new Date(now.getTime() - keptDays * 86_400_000))
    .execute()
}
