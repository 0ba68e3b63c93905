import { jurisdictionOf, type Setting } from '../setting.ts'
import { findSight } from './part-in-case.ts'

/** The version of a case; undefined where the case is none of this department's business. */
export async function readCaseVersion(
  setting: Setting,
  { caseId, department }: { readonly caseId: string; readonly department: string },
): Promise<number | undefined> {
  const { db, lists } = setting
  if ((await findSight(db, lists.current, caseId, department)) === undefined) return undefined
  const row = await db
    .selectFrom('case_state')
    .select('version')
    .where('jurisdiction', '=', jurisdictionOf(setting))
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return row?.version
}
