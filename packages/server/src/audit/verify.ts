// Goes through the whole history and tells what is not as it was recorded. Needs no key, and no more memory for more events.
import { sql } from 'kysely'
import { chains, noChain } from '../cases/event-chain.ts'
import type { Db, Tx } from '../db/tables.ts'
import { findFirstBreak } from './diagnose.ts'
import { type AuditReport, Findings } from './report.ts'
import type { Anchor } from './seal.ts'
import { chainOfAccountEvent, chainOfRead } from './side-chains.ts'
import {
  type EventOfCase,
  readStoredAccountEvents,
  readStoredCase,
  readStoredEvents,
  readStoredReads,
} from './stored-rows.ts'
import { verifySeals } from './verify-seals.ts'

type Counts = { -readonly [K in 'events' | 'cases' | 'reads' | 'accountEvents' | 'seals']: number }

/** Verifies everything in a database. `anchors`: seals that were published, to be found again. */
export async function verifyAudit(db: Db | Tx, anchors: readonly Anchor[] = []): Promise<AuditReport> {
  const findings = new Findings()
  const counts: Counts = { events: 0, cases: 0, reads: 0, accountEvents: 0, seals: 0 }
  const { rows } = await sql<{ jurisdiction: string }>`
    select jurisdiction from list_version union select jurisdiction from audit_seal order by 1
  `.execute(db)
  for (const { jurisdiction } of rows) {
    await verifyEvents(db, jurisdiction, findings, counts)
    await findEmptied(db, jurisdiction, findings)
    await verifyReads(db, jurisdiction, findings, counts)
    await verifyAccountEvents(db, jurisdiction, findings, counts)
    counts.seals += await verifySeals(db, jurisdiction, { findings, anchors })
  }
  return { ...counts, findings: findings.all(), more: findings.more }
}

/** Where the reading is within a case. */
interface InCase {
  readonly caseId: string
  readonly number: string | null
  readonly known: number | null
  readonly version: number
  readonly chain: string
  readonly broken: boolean
}

async function verifyEvents(db: Db | Tx, jurisdiction: string, findings: Findings, counts: Counts): Promise<void> {
  let last: InCase | undefined
  for await (const next of readStoredEvents(db, jurisdiction)) {
    counts.events++
    if (last?.caseId !== next.event.caseId) {
      endCase(jurisdiction, last, findings)
      last = undefined
      counts.cases++
    }
    const before: InCase | undefined = last
    last = follow(jurisdiction, before, next)
    if (last.broken && before?.broken !== true) await tellBreak(db, jurisdiction, next, findings)
  }
  endCase(jurisdiction, last, findings)
}

function follow(
  jurisdiction: string,
  before: InCase | undefined,
  { event, chain, number, known }: EventOfCase,
): InCase {
  const whole =
    event.version === (before?.version ?? 0) + 1 && chains(chain, before?.chain ?? noChain, jurisdiction, event)
  const broken = before?.broken === true || !whole
  return { caseId: event.caseId, number, known, version: event.version, chain, broken }
}

async function tellBreak(
  db: Db | Tx,
  jurisdiction: string,
  { event, number }: EventOfCase,
  findings: Findings,
): Promise<void> {
  const { caseId } = event
  const found = findFirstBreak(jurisdiction, await readStoredCase(db, { jurisdiction, caseId }))
  const { version, what } = found ?? { version: event.version, what: 'altered' as const }
  findings.add({ what, stream: 'case', jurisdiction, caseId, ...(number !== null && { number }), version })
}

/** The state of a case tells of events that are not there any more. */
function endCase(jurisdiction: string, last: InCase | undefined, findings: Findings): void {
  if (last === undefined || last.broken || last.known === null || last.known <= last.version) return
  const { caseId, number, version } = last
  findings.add({
    what: 'cut-off',
    stream: 'case',
    jurisdiction,
    caseId,
    ...(number !== null && { number }),
    version: version + 1,
  })
}

/** Cases without a single event. */
async function findEmptied(db: Db | Tx, jurisdiction: string, findings: Findings): Promise<void> {
  const { rows } = await sql<{ caseId: string; number: string }>`
    select c.case_id as "caseId", c.number from "case" c
    where c.jurisdiction = ${jurisdiction}
      and not exists (select from event e where e.jurisdiction = c.jurisdiction and e.case_id = c.case_id)
    order by c.case_id limit 101
  `.execute(db)
  for (const { caseId, number } of rows)
    findings.add({ what: 'cut-off', stream: 'case', jurisdiction, caseId, number, version: 1 })
}

async function verifyReads(db: Db | Tx, jurisdiction: string, findings: Findings, counts: Counts): Promise<void> {
  let last = { caseId: '', ordinal: 0, chain: noChain }
  for await (const read of readStoredReads(db, jurisdiction)) {
    counts.reads++
    const before = last.caseId === read.caseId ? last : { ordinal: 0, chain: noChain }
    const { caseId, ordinal } = read
    if (ordinal !== before.ordinal + 1)
      findings.add({ what: 'missing', stream: 'reads', jurisdiction, caseId, version: before.ordinal + 1 })
    else if (read.chain !== chainOfRead(before.chain, jurisdiction, read))
      findings.add({ what: 'altered', stream: 'reads', jurisdiction, caseId, version: ordinal })
    last = read
  }
}

async function verifyAccountEvents(
  db: Db | Tx,
  jurisdiction: string,
  findings: Findings,
  counts: Counts,
): Promise<void> {
  let last = { ordinal: 0, chain: noChain }
  for await (const event of readStoredAccountEvents(db, jurisdiction)) {
    counts.accountEvents++
    const version = last.ordinal + 1
    if (event.ordinal !== version) findings.add({ what: 'missing', stream: 'accounts', jurisdiction, version })
    else if (event.chain !== chainOfAccountEvent(last.chain, jurisdiction, event))
      findings.add({ what: 'altered', stream: 'accounts', jurisdiction, version })
    last = event
  }
}
