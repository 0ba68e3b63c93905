import type { CaseEvent } from '@remit/core'
import type { Db, EventRow, Tx } from '../db/tables.ts'
import { canonicalJson } from '../secrets/canonical-json.ts'

/** An event as it is stored, with its chain. */
export interface StoredEvent {
  readonly event: CaseEvent
  readonly chain: string
}

/** Where a case is kept. */
export interface CaseKey {
  readonly jurisdiction: string
  readonly caseId: string
}

/** A case's events in order, from a version on. */
export async function readEvents(
  db: Db | Tx,
  { jurisdiction, caseId }: CaseKey,
  from = 1,
): Promise<readonly StoredEvent[]> {
  const rows = await db
    .selectFrom('event')
    .selectAll()
    .where('jurisdiction', '=', jurisdiction)
    .where('case_id', '=', caseId)
    .where('version', '>=', from)
    .orderBy('version')
    .execute()
  return rows.map(row => ({ event: eventOf(row), chain: row.chain }))
}

/** Appends events to a case. Fails when one with the same version is there already. */
export async function appendEvents(tx: Tx, { jurisdiction }: CaseKey, events: readonly StoredEvent[]): Promise<void> {
  const rows = events.map(({ event, chain }) => ({
    jurisdiction,
    case_id: event.caseId,
    version: event.version,
    type: event.type,
    data: JSON.stringify(event.data),
    at: event.at,
    by: JSON.stringify(event.by),
    list: event.list,
    chain,
  }))
  await tx.insertInto('event').values(rows).execute()
}

const eventOf = ({ case_id, version, type, data, at, by, list }: EventRow): CaseEvent =>
  inOrder({ caseId: case_id, version, type, data, at, by, list } as CaseEvent)

/**
 * The event with the members of its data in a fixed order. The database keeps another order than the program wrote;
 * a state must not depend on whether its events have been stored in between.
 */
export const inOrder = (event: CaseEvent): CaseEvent => JSON.parse(canonicalJson(event)) as CaseEvent
