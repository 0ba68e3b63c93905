import type { Db, Tx } from '../db/tables.ts'
import { jurisdictionOf, type Setting } from '../setting.ts'

/** Ends sessions of a person: all of them, or one. Says how many. */
export async function endSessionsOf(
  setting: Setting,
  db: Db | Tx,
  { person, session }: { person: string; session?: string },
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('session')
    .where('jurisdiction', '=', jurisdictionOf(setting))
    .where('person', '=', person)
    .$if(session !== undefined, query => query.where('session_id', '=', session ?? ''))
    .executeTakeFirst()
  return Number(numDeletedRows)
}
