// The daily seal: once for each day that is over, however many servers try.
import { ok } from '@remit/core'
import { sql } from 'kysely'
import { inTransaction } from '../db/in-transaction.ts'
import type { Tx } from '../db/tables.ts'
import type { HashAlgorithm } from '../secrets/hash.ts'
import { jurisdictionOf, nowOf, type Setting } from '../setting.ts'
import { findMovedHeads } from './moved-heads.ts'
import { type Head, hashOfSeal, leafOfHead, type Seal } from './seal.ts'
import { rootOf } from './tree.ts'

/**
 * Seals a day, `YYYY-MM-DD`, in the county's time zone: everything recorded that no seal covers yet. Returns the seal;
 * undefined where the day, or a later one, was sealed already.
 */
export async function sealDay(
  setting: Setting,
  day: string,
  algorithm: HashAlgorithm = 'sha256',
): Promise<Seal | undefined> {
  const jurisdiction = jurisdictionOf(setting)
  const sealed = await inTransaction<Seal | undefined>(setting.db, async tx => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`seal ${jurisdiction}`}, 0))`.execute(tx)
    const last = await tx
      .selectFrom('audit_seal')
      .select(['number', 'day', 'hash'])
      .where('jurisdiction', '=', jurisdiction)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (last !== undefined && last.day >= day) return ok(undefined)
    const heads = await findMovedHeads(tx, jurisdiction)
    const leaves = heads.map(head => leafOfHead(algorithm, jurisdiction, head))
    const unhashed = {
      jurisdiction,
      number: (last?.number ?? 0) + 1,
      day,
      algorithm,
      previous: last?.hash ?? '',
      heads: heads.length,
      root: rootOf(algorithm, leaves),
    }
    const seal = { ...unhashed, hash: hashOfSeal(unhashed) }
    await tx
      .insertInto('audit_seal')
      .values({ ...seal, sealed_at: nowOf(setting) })
      .execute()
    await keepHeads(tx, seal, heads, leaves)
    return ok(seal)
  })
  return sealed.ok ? sealed.value : undefined
}

/** Seals the day that is over, as the county's wall clock has it. */
export const sealYesterday = (setting: Setting, algorithm?: HashAlgorithm): Promise<Seal | undefined> =>
  sealDay(setting, dayBefore(nowOf(setting).slice(0, 10)), algorithm)

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}

const atOnce = 5000

async function keepHeads(tx: Tx, seal: Seal, heads: readonly Head[], leaves: readonly string[]): Promise<void> {
  for (let from = 0; from < heads.length; from += atOnce) {
    const rows = heads
      .slice(from, from + atOnce)
      .map((head, at) => ({ ...head, ordinal: from + at, leaf: leaves[from + at] }))
    await sql`
      insert into audit_seal_head (jurisdiction, number, ordinal, stream, subject, version, chain, leaf)
      select ${seal.jurisdiction}, ${seal.number}::int, r.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(ordinal int, stream text, subject text, version int, chain text, leaf text)
    `.execute(tx)
  }
}
