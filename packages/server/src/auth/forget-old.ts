import { jurisdictionOf, type Setting } from '../setting.ts'

const day = 86_400_000

/** Forgets sessions that have ended, attempts of which nobody needs to know any more, and links that nobody can use. */
export async function forgetOldSignIns(setting: Setting): Promise<void> {
  const jurisdiction = jurisdictionOf(setting)
  const now = setting.clock()
  const idleSince = new Date(now.getTime() - setting.accounts.idleMinutes * 60_000)
  await setting.db
    .deleteFrom('session')
    .where('jurisdiction', '=', jurisdiction)
    .where(eb => eb.or([eb('expires_at', '<', now), eb('used_at', '<', idleSince)]))
    .execute()
  await setting.db
    .deleteFrom('sign_in_attempt')
    .where('jurisdiction', '=', jurisdiction)
    .where('last_at', '<', new Date(now.getTime() - day))
    .where('wait_until', '<', now)
    .execute()
  // Kept for a month, so that whoever comes late is told why a link is good for nothing.
  await setting.db
    .deleteFrom('account_link')
    .where('jurisdiction', '=', jurisdiction)
    .where('expires_at', '<', new Date(now.getTime() - 30 * day))
    .execute()
}
