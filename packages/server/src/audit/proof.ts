// A case with everything that proves it: its events as they are stored, the seals that cover them, and the way from one to the other.
import type { CaseEvent } from '@remit/core'
import { sql } from 'kysely'
import type { Db, Tx } from '../db/tables.ts'
import type { Head, Seal } from './seal.ts'
import { readStoredCase, readStoredReads, type StoredRead } from './stored-rows.ts'
import { type PathStep, pathTo } from './tree.ts'
import { readSeals } from './verify-seals.ts'

/** Where a seal covers one of the case's chains, and the way to its root. */
export interface Covered extends Head {
  /** The seal's number. */
  readonly seal: number
  readonly path: readonly PathStep[]
}

/** The hash of a file of the case. */
export interface FileHash {
  readonly kind: 'document' | 'attachment'
  readonly name: string
  /** The version of the case in which it was made or came in. */
  readonly version: number
  readonly hash: string
}

/** A case with its proof. Values that not everybody may see are sealed in it, as they are stored. */
export interface Proof {
  readonly format: 'remit-proof/1'
  readonly jurisdiction: string
  readonly caseId: string
  readonly number: string
  readonly matter: string
  /** The versions of the list under which its events were recorded, with their files. */
  readonly lists: readonly {
    readonly hash: string
    readonly version: string
    readonly files: Readonly<Record<string, string>>
  }[]
  readonly events: readonly { readonly event: CaseEvent; readonly chain: string }[]
  readonly reads: readonly StoredRead[]
  readonly files: readonly FileHash[]
  /** Every seal of the jurisdiction: each covers the one before. */
  readonly seals: readonly Seal[]
  readonly covered: readonly Covered[]
}

/** A case with its proof; undefined where there is none of that number. */
export async function buildProof(
  db: Db | Tx,
  { jurisdiction, number }: { readonly jurisdiction: string; readonly number: string },
): Promise<Proof | undefined> {
  const found = await db
    .selectFrom('case')
    .select(['case_id as caseId', 'matter'])
    .where('jurisdiction', '=', jurisdiction)
    .where('number', '=', number)
    .executeTakeFirst()
  if (found === undefined) return undefined
  const { caseId, matter } = found
  const events = await readStoredCase(db, { jurisdiction, caseId })
  const reads: StoredRead[] = []
  for await (const read of readStoredReads(db, jurisdiction, caseId)) if (read.caseId === caseId) reads.push(read)
  return {
    format: 'remit-proof/1',
    jurisdiction,
    caseId,
    number,
    matter,
    lists: await readLists(db, jurisdiction, new Set(events.map(({ event }) => event.list))),
    events,
    reads: reads.filter(read => read.caseId === caseId),
    files: await readFiles(db, jurisdiction, caseId),
    seals: await readSeals(db, jurisdiction),
    covered: await readCovered(db, jurisdiction, caseId),
  }
}

const readLists = (db: Db | Tx, jurisdiction: string, hashes: ReadonlySet<string>): Promise<Proof['lists']> =>
  db
    .selectFrom('list_version')
    .select(['hash', 'version', 'files'])
    .where('jurisdiction', '=', jurisdiction)
    .where('hash', 'in', [...hashes])
    .orderBy('published_at')
    .execute()

async function readFiles(db: Db | Tx, jurisdiction: string, caseId: string): Promise<readonly FileHash[]> {
  const { rows } = await sql<FileHash>`
    select 'document' as kind, v.document_id || ' ' || v.version as name, v.case_version as version, v.hash
    from document_version v where v.jurisdiction = ${jurisdiction} and v.case_id = ${caseId}::uuid
    union all
    select 'attachment', a.attachment_id::text, a.version, coalesce(e.data ->> 'sha256', e.data ->> 'hash', a.blob)
    from attachment a join event e using (jurisdiction, case_id, version)
    where a.jurisdiction = ${jurisdiction} and a.case_id = ${caseId}::uuid
    order by version, kind, name
  `.execute(db)
  return rows
}

async function readCovered(db: Db | Tx, jurisdiction: string, caseId: string): Promise<readonly Covered[]> {
  const heads = await db
    .selectFrom('audit_seal_head')
    .innerJoin('audit_seal', join =>
      join
        .onRef('audit_seal.jurisdiction', '=', 'audit_seal_head.jurisdiction')
        .onRef('audit_seal.number', '=', 'audit_seal_head.number'),
    )
    .select(['audit_seal.number', 'algorithm', 'ordinal', 'stream', 'subject', 'version', 'chain'])
    .where('audit_seal_head.jurisdiction', '=', jurisdiction)
    .where('subject', '=', caseId)
    .orderBy('audit_seal.number')
    .orderBy('ordinal')
    .execute()
  const covered: Covered[] = []
  for (const { number, algorithm, ordinal, ...head } of heads) {
    const { rows } = await sql<{
      leaves: string[]
    }>`select leaves_of_seal(${jurisdiction}, ${number}::int) as leaves`.execute(db)
    covered.push({ ...head, seal: number, path: pathTo(algorithm, rows[0]?.leaves ?? [], ordinal) })
  }
  return covered
}
