import { sql } from 'kysely'
import type { CaseKey } from '../cases/stored-events.ts'
import type { Tx } from '../db/tables.ts'
import type { NoticeDraft } from './notice.ts'

/** What is to be kept and told of a case, in the transaction that brought it about. */
export interface Telling {
  readonly notices: readonly NoticeDraft[]
  /** When the case is to be looked at again: `nextWaking`. */
  readonly wakeAt: string | undefined
  /** The events that other systems are told of: first and last version. */
  readonly versions?: readonly [first: number, last: number]
}

/** Gives notices, sets the case's timer, and notes what is to be sent outside, in one round trip. */
export async function tellAfter(
  tx: Tx,
  { jurisdiction, caseId }: CaseKey,
  { notices, wakeAt, versions }: Telling,
): Promise<void> {
  const [first, last] = versions ?? [null, null]
  await sql`select tell_after(
    ${jurisdiction}::text, ${caseId}::uuid, ${first}::int, ${last}::int, ${wakeAt ?? null}::text,
    ${JSON.stringify(notices)}::jsonb
  )`.execute(tx)
}
