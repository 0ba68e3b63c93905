import type { Tx } from '../db/tables.ts'
import { jurisdictionOf, nowOf, type Setting } from '../setting.ts'
import type { NoticeCode, NoticeData } from './notice.ts'

/** Tells everybody who administers the system, each in their own name: they belong to no department. */
export async function tellAdministrators(tx: Tx, setting: Setting, code: NoticeCode, data: NoticeData): Promise<void> {
  const jurisdiction = jurisdictionOf(setting)
  const now = nowOf(setting)
  const today = now.slice(0, 10)
  const people = await tx
    .selectFrom('person_role')
    .select('person')
    .distinct()
    .where('jurisdiction', '=', jurisdiction)
    .where('role', '=', 'system-administrator')
    .where('since', '<=', today)
    .where(({ eb, or }) => or([eb('until', 'is', null), eb('until', '>=', today)]))
    .execute()
  if (people.length === 0) return
  const rows = people.map(({ person }) => ({ jurisdiction, code, person, data: JSON.stringify(data), at: now }))
  await tx.insertInto('notice').values(rows).execute()
}
