// Which chains moved since they were last sealed. Versions tell it, never clocks: what a slow transaction or a server whose
// clock is behind adds later is beyond the sealed version, and comes under the next seal.
import { sql } from 'kysely'
import type { Db, Tx } from '../db/tables.ts'
import type { Head } from './seal.ts'

/** The ends of the chains that are beyond their last seal, in the order in which a seal takes them. */
export async function findMovedHeads(db: Db | Tx, jurisdiction: string): Promise<readonly Head[]> {
  const { rows } = await sql<Head>`
    select 'case' as stream, c.case_id::text as subject, last.version, last.chain
    from "case" c
    cross join lateral (
      select e.version, e.chain from event e
      where e.jurisdiction = c.jurisdiction and e.case_id = c.case_id order by e.version desc limit 1
    ) last
    where c.jurisdiction = ${jurisdiction}
      and last.version > ${sealedVersion('case', sql`c.case_id::text`)}
    union all
    select 'reads', c.case_id::text, last.ordinal, last.chain
    from "case" c
    cross join lateral (
      select r.ordinal, r.chain from sensitive_read r
      where r.jurisdiction = c.jurisdiction and r.case_id = c.case_id order by r.ordinal desc limit 1
    ) last
    where c.jurisdiction = ${jurisdiction}
      and last.ordinal > ${sealedVersion('reads', sql`c.case_id::text`)}
    union all
    select 'accounts', a.jurisdiction, a.ordinal, a.chain
    from (select * from account_event where jurisdiction = ${jurisdiction} order by ordinal desc limit 1) a
    where a.ordinal > ${sealedVersion('accounts', sql`a.jurisdiction`)}
    order by stream, subject
  `.execute(db)

  function sealedVersion(stream: Head['stream'], subject: ReturnType<typeof sql>) {
    return sql`coalesce((
      select max(h.version) from audit_seal_head h
      where h.jurisdiction = ${jurisdiction} and h.stream = ${stream} and h.subject = ${subject}
    ), 0)`
  }
  return rows
}
