import type { Actor } from '@remit/core'
import type { Db, Tx } from '../db/tables.ts'
import type { CaseKey } from './stored-events.ts'

/** Records that a person was shown sensitive facts of a case. Nothing is recorded when there were none. */
export async function recordRead(
  db: Db | Tx,
  { jurisdiction, caseId, by, what }: CaseKey & { by: Actor & { department: string }; what: readonly string[] },
): Promise<void> {
  if (what.length === 0) return
  await db
    .insertInto('sensitive_read')
    .values({
      jurisdiction,
      case_id: caseId,
      person: by.person,
      department: by.department,
      what: JSON.stringify(what),
    })
    .execute()
}
