import type { ResponsibilityList } from '@remit/core'
import type { Db } from '../db/tables.ts'
import type { MatterView } from '../views.ts'

/** The rulings on who bears a duty of a matter, newest first. */
export async function readPrecedents(
  db: Db,
  { jurisdiction }: ResponsibilityList,
  matter: string,
): Promise<MatterView['precedents']> {
  const rows = await db
    .selectFrom('precedent')
    .select(['number', 'duty', 'bearer', 'reason', 'at'])
    .where('jurisdiction', '=', jurisdiction)
    .where('matter', '=', matter)
    .orderBy('at', 'desc')
    .limit(100)
    .execute()
  return rows.flatMap(({ number, duty, bearer, reason, at }) =>
    duty === null || bearer === null ? [] : [{ caseNumber: number, duty, bearer, reason, at }],
  )
}
