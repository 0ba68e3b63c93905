// Each case has a key of its own, wrapped under the ring: rotating the ring touches no event.
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { CaseKey } from '../cases/case-key.ts'
import type { Db, Tx } from '../db/tables.ts'
import { canonicalJson } from './canonical-json.ts'
import { type KeyRing, unwrapKey, type Wrapped, wrapKey } from './key-ring.ts'
import { keysOf } from './keys-of.ts'

/** What a case's key is for, as it is wrapped. */
export const aboutDataKey = ({ jurisdiction, caseId }: CaseKey): string =>
  canonicalJson(['data key', jurisdiction, caseId])

/** The column with a case's wrapped key, for a query on a table that has `jurisdiction` and `case_id`. */
export const wrappedKeyOf = ({ jurisdiction, caseId }: CaseKey) =>
  sql<Wrapped | null>`(
    select json_build_object('keyId', key_id, 'wrapped', wrapped) from case_key
    where jurisdiction = ${jurisdiction} and case_id = ${caseId}
  )`

/** A case's key from what was read of it; undefined where it has none. */
export const openDataKey = (ring: () => KeyRing, key: CaseKey, wrapped: Wrapped | null): Uint8Array | undefined =>
  wrapped === null ? undefined : unwrapKey(ring(), aboutDataKey(key), wrapped)

/** A case's key, made where it has none. */
export async function takeDataKey(tx: Tx, key: CaseKey): Promise<Uint8Array> {
  const found = await findDataKey(tx, key)
  if (found !== undefined) return found
  const made = new Uint8Array(randomBytes(32))
  const { keyId, wrapped } = wrapKey(keysOf(tx), aboutDataKey(key), made)
  await tx
    .insertInto('case_key')
    .values({ jurisdiction: key.jurisdiction, case_id: key.caseId, key_id: keyId, wrapped })
    .execute()
  return made
}

async function findDataKey(db: Db | Tx, key: CaseKey): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ wrapped: Wrapped | null }>`select ${wrappedKeyOf(key)} as wrapped`.execute(db)
  return openDataKey(() => keysOf(db), key, rows[0]?.wrapped ?? null)
}
