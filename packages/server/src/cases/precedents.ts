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
    .selectFrom('event')
    .innerJoin('case', join =>
      join.onRef('case.jurisdiction', '=', 'event.jurisdiction').onRef('case.case_id', '=', 'event.case_id'),
    )
    .select(['case.number', 'event.data', 'event.at'])
    .where('event.jurisdiction', '=', jurisdiction)
    .where('event.type', '=', 'objection-ruled')
    .where('case.matter', '=', matter)
    .orderBy('event.at', 'desc')
    .limit(100)
    .execute()
  return rows.flatMap(({ number, data, at }) =>
    'bearer' in data && 'reason' in data && 'duty' in data && data.duty !== undefined
      ? [{ caseNumber: number, duty: data.duty, bearer: data.bearer, reason: data.reason ?? '', at }]
      : [],
  )
}
