// The seals: their own chain, the trees they stand for, and whether what they sealed is still there.
import { sql } from 'kysely'
import type { Db, Tx } from '../db/tables.ts'
import type { Findings } from './report.ts'
import { type Anchor, type Head, hashOfSeal, leafOfHead, type Seal } from './seal.ts'
import { growTree } from './tree.ts'

const atOnce = 4000

/** Verifies a jurisdiction's seals; returns how many there are. */
export async function verifySeals(
  db: Db | Tx,
  jurisdiction: string,
  { findings, anchors }: { findings: Findings; anchors: readonly Anchor[] },
): Promise<number> {
  const seals = await readSeals(db, jurisdiction)
  let previous = ''
  for (const [at, seal] of seals.entries()) {
    const whole = seal.number === at + 1 && seal.previous === previous && seal.hash === hashOfSeal(seal)
    if (!whole || !(await standsForItsHeads(db, seal)))
      findings.add({ what: 'seal-broken', stream: 'seals', jurisdiction, version: at + 1 })
    previous = seal.hash
  }
  for (const { jurisdiction: theirs, number, day, hash } of anchors) {
    const found = seals[number - 1]
    if (theirs === jurisdiction && (found?.hash !== hash || found.day !== day))
      findings.add({ what: 'not-published', stream: 'seals', jurisdiction, version: number })
  }
  await findMismatches(db, jurisdiction, findings)
  return seals.length
}

/** A jurisdiction's seals in order. */
export const readSeals = (db: Db | Tx, jurisdiction: string): Promise<Seal[]> =>
  db
    .selectFrom('audit_seal')
    .select(['jurisdiction', 'number', 'day', 'algorithm', 'previous', 'heads', 'root', 'hash'])
    .where('jurisdiction', '=', jurisdiction)
    .orderBy('number')
    .execute()

async function standsForItsHeads(db: Db | Tx, seal: Seal): Promise<boolean> {
  const tree = growTree(seal.algorithm)
  let next = 0
  for (;;) {
    const rows = await db
      .selectFrom('audit_seal_head')
      .select(['ordinal', 'stream', 'subject', 'version', 'chain', 'leaf'])
      .where('jurisdiction', '=', seal.jurisdiction)
      .where('number', '=', seal.number)
      .where('ordinal', '>=', next)
      .orderBy('ordinal')
      .limit(atOnce)
      .execute()
    for (const { ordinal, leaf, ...head } of rows) {
      if (ordinal !== next || leaf !== leafOfHead(seal.algorithm, seal.jurisdiction, head)) return false
      tree.add(leaf)
      next++
    }
    if (rows.length < atOnce) return next === seal.heads && tree.root() === seal.root
  }
}

interface Mismatch extends Head {
  readonly number: string | null
  readonly found: string | null
}

/** What was sealed and is not there, or is another now. */
async function findMismatches(db: Db | Tx, jurisdiction: string, findings: Findings): Promise<void> {
  const { rows } = await sql<Mismatch>`
    with sealed as materialized (
      select stream, subject, version, chain from audit_seal_head where jurisdiction = ${jurisdiction}
    ), of_case as materialized (
      select stream, subject::uuid as case_id, version, chain from sealed where stream in ('case', 'reads')
    ), found as (
      select o.stream, o.case_id::text as subject, o.version, o.chain, e.chain as found
      from of_case o left join event e
        on e.jurisdiction = ${jurisdiction} and e.case_id = o.case_id and e.version = o.version
      where o.stream = 'case'
      union all
      select o.stream, o.case_id::text, o.version, o.chain, r.chain
      from of_case o left join sensitive_read r
        on r.jurisdiction = ${jurisdiction} and r.case_id = o.case_id and r.ordinal = o.version
      where o.stream = 'reads'
      union all
      select s.stream, s.subject, s.version, s.chain, a.chain
      from sealed s left join account_event a on a.jurisdiction = ${jurisdiction} and a.ordinal = s.version
      where s.stream = 'accounts'
    )
    select f.*, c.number from found f
    left join "case" c on c.jurisdiction = ${jurisdiction} and c.case_id::text = f.subject
    where f.found is distinct from f.chain order by f.stream, f.subject, f.version limit 1000
  `.execute(db)
  for (const { stream, subject, version, number, found } of rows)
    findings.add({
      what: found === null ? 'cut-off' : 'seal-mismatch',
      stream,
      jurisdiction,
      ...(stream !== 'accounts' && { caseId: subject }),
      ...(number !== null && { number }),
      version,
    })
}
