import type { CaseEvent } from '@remit/core'
import type { Db, EventRow, Tx } from '../db/tables.ts'
import { canonicalJson } from '../secrets/canonical-json.ts'
import { openDataKey, wrappedKeyOf } from '../secrets/data-key.ts'
import { KeyMissing, type Wrapped } from '../secrets/key-ring.ts'
import { keysOf } from '../secrets/keys-of.ts'
import type { CaseKey } from './case-key.ts'
import { openEvent } from './sealed-facts.ts'

export type { CaseKey } from './case-key.ts'

/** An event as it is stored, with its chain. */
export interface StoredEvent {
  readonly event: CaseEvent
  readonly chain: string
}

/** An event as it was, and as it is stored: some of its facts may be sealed there. The chain covers what is stored. */
export interface ReadEvent extends StoredEvent {
  readonly stored: CaseEvent
}

/** A case's events in order, from a version on, with what was sealed opened. Throws `KeyMissing` where it cannot be. */
export async function readEvents(db: Db | Tx, key: CaseKey, from = 1): Promise<readonly ReadEvent[]> {
  const rows = await db
    .selectFrom('event')
    .selectAll()
    .select(wrappedKeyOf(key).as('wrapped'))
    .where('jurisdiction', '=', key.jurisdiction)
    .where('case_id', '=', key.caseId)
    .where('version', '>=', from)
    .orderBy('version')
    .execute()
  return rows.map(({ wrapped, ...row }) => {
    const stored = eventOf(row)
    return { event: openEvent(stored, key, dataKeyFor(db, key, wrapped)), stored, chain: row.chain }
  })
}

/** How a case's key is had when something is sealed. */
export const dataKeyFor =
  (db: Db | Tx, key: CaseKey, wrapped: Wrapped | null): (() => Uint8Array) =>
  () => {
    const dataKey = openDataKey(() => keysOf(db), key, wrapped)
    if (dataKey === undefined) throw new KeyMissing(key.caseId)
    return dataKey
  }

const eventOf = ({ case_id, version, type, data, at, by, list }: EventRow): CaseEvent =>
  inOrder({ caseId: case_id, version, type, data, at, by, list } as CaseEvent)

/**
 * The event with the members of its data in a fixed order. The database keeps another order than the program wrote;
 * a state must not depend on whether its events have been stored in between.
 */
export const inOrder = (event: CaseEvent): CaseEvent => JSON.parse(canonicalJson(event)) as CaseEvent
