import { sql } from 'kysely'
import type { SignedIn } from '../auth/sessions.ts'
import { jurisdictionOf, nowOf, type Setting } from '../setting.ts'
import type { NoticePreferenceView } from '../views/notice-views.ts'

/** How a person wants to be written to. */
export type Preference = Omit<NoticePreferenceView, 'possible'>

/** How a person is written to; not at all until they say so. */
export async function readPreference(setting: Setting, { id }: SignedIn): Promise<NoticePreferenceView> {
  const row = await setting.db
    .selectFrom('notice_preference')
    .select(['mail', 'address', 'daily_at', 'language'])
    .where('jurisdiction', '=', jurisdictionOf(setting))
    .where('person', '=', id)
    .executeTakeFirst()
  const possible = setting.outside?.mail !== undefined
  if (row === undefined) return { mail: 'none', dailyAt: '08:30', language: 'zh', possible }
  const { mail, address, daily_at: dailyAt, language } = row
  return { mail, ...(address !== null && { address }), dailyAt, language, possible }
}

/** Keeps how a person wants to be written to. A daily mail tells of what comes from now on. */
export async function keepPreference(setting: Setting, { id }: SignedIn, wanted: Preference): Promise<void> {
  const { mail, address = null, dailyAt, language } = wanted
  const now = nowOf(setting)
  const jurisdiction = jurisdictionOf(setting)
  const { rows } = await sql<{ last: string | number | null }>`
    select max(notice_id) as last from notice where jurisdiction = ${jurisdiction}`.execute(setting.db)
  const row = {
    mail,
    address,
    daily_at: dailyAt,
    language,
    digest_upto: String(rows[0]?.last ?? 0),
    // Past today's hour, the first one comes tomorrow.
    digest_on: dailyAt <= now.slice(11, 16) ? now.slice(0, 10) : null,
  }
  await setting.db
    .insertInto('notice_preference')
    .values({ jurisdiction, person: id, ...row })
    .onConflict(conflict => conflict.columns(['jurisdiction', 'person']).doUpdateSet(row))
    .execute()
}
