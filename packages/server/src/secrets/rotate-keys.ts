// The ring's current key wraps every key of the database; no event and no fact is touched.
import { ok, type Result } from '@remit/core'
import { sql } from 'kysely'
import type { CaseKey } from '../cases/case-key.ts'
import { inTransaction } from '../db/in-transaction.ts'
import type { Db, Tx } from '../db/tables.ts'
import type { Refusal } from '../refusal.ts'
import { aboutIndexKey } from './blind-index.ts'
import { aboutDataKey } from './data-key.ts'
import { unwrapKey, type Wrapped, wrapKey } from './key-ring.ts'
import { keysOf } from './keys-of.ts'

const atOnce = 500

/** Wraps every key of a jurisdiction under the ring's current key. Returns how many were under another. Throws `KeyMissing`. */
export async function rotateKeys(db: Db, jurisdiction: string): Promise<number> {
  let count = await rewrapIndexKey(db, jurisdiction)
  for (;;) {
    const done = await orThrow(inTransaction(db, async tx => ok(await rewrapSome(tx, jurisdiction))))
    count += done
    if (done < atOnce) return count
  }
}

async function rewrapSome(tx: Tx, jurisdiction: string): Promise<number> {
  const ring = keysOf(tx)
  const rows = await tx
    .selectFrom('case_key')
    .select(['case_id', 'key_id', 'wrapped'])
    .where('jurisdiction', '=', jurisdiction)
    .where('key_id', '<>', ring.current)
    .orderBy('case_id')
    .limit(atOnce)
    .forUpdate()
    .execute()
  for (const { case_id, key_id, wrapped } of rows) {
    const key: CaseKey = { jurisdiction, caseId: case_id }
    const { keyId, wrapped: anew } = rewrapped(tx, aboutDataKey(key), { keyId: key_id, wrapped })
    await tx
      .updateTable('case_key')
      .set({ key_id: keyId, wrapped: anew })
      .where('jurisdiction', '=', jurisdiction)
      .where('case_id', '=', case_id)
      .execute()
  }
  return rows.length
}

async function rewrapIndexKey(db: Db, jurisdiction: string): Promise<number> {
  return orThrow(
    inTransaction(db, async tx => {
      const row = await tx
        .selectFrom('index_key')
        .selectAll()
        .where('jurisdiction', '=', jurisdiction)
        .where('key_id', '<>', keysOf(tx).current)
        .forUpdate()
        .executeTakeFirst()
      if (row === undefined) return ok(0)
      const { keyId, wrapped } = rewrapped(tx, aboutIndexKey(jurisdiction), { keyId: row.key_id, wrapped: row.wrapped })
      await tx
        .updateTable('index_key')
        .set({ key_id: keyId, wrapped })
        .where('jurisdiction', '=', jurisdiction)
        .execute()
      return ok(1)
    }),
  )
}

const rewrapped = (tx: Tx, about: string, before: Wrapped): Wrapped => {
  const ring = keysOf(tx)
  return wrapKey(ring, about, unwrapKey(ring, about, before))
}

async function orThrow<T>(result: Promise<Result<T, Refusal>>): Promise<T> {
  const settled = await result
  if (!settled.ok) throw new Error(`Refused: ${settled.error.code}`)
  return settled.value
}

/** The ids of keys that wrap something here and are not in the ring. */
export async function findMissingKeys(db: Db, jurisdiction: string): Promise<readonly string[]> {
  const { rows } = await sql<{ key_id: string }>`
    select distinct key_id from case_key where jurisdiction = ${jurisdiction}
    union select key_id from index_key where jurisdiction = ${jurisdiction}
  `.execute(db)
  const { keys } = keysOf(db)
  return rows.map(({ key_id }) => key_id).filter(id => !keys.has(id))
}
