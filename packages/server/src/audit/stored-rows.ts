// The history as it is stored, read in pieces so that its length does not matter. No key is needed.
import type { CaseEvent } from '@remit/core'
import { sql } from 'kysely'
import { inOrder, type StoredEvent } from '../cases/stored-events.ts'
import type { Db, Tx } from '../db/tables.ts'

const atOnce = 4000

/** A stored event with what else is known of its case. */
export interface EventOfCase extends StoredEvent {
  readonly number: string | null
  /** The version that the case's state has; null where there is no state. */
  readonly known: number | null
}

interface Row {
  case_id: string
  version: number
  type: string
  data: unknown
  at: string
  by: unknown
  list: string
  chain: string
  number: string | null
  known: number | null
}

const eventOfRow = ({ case_id, version, type, data, at, by, list, chain, number, known }: Row): EventOfCase => ({
  event: inOrder({ caseId: case_id, version, type, data, at, by, list } as CaseEvent),
  chain,
  number,
  known,
})

/** Every event of a jurisdiction as it is stored, by case and version. */
export async function* readStoredEvents(db: Db | Tx, jurisdiction: string): AsyncGenerator<EventOfCase> {
  let after = { caseId: '00000000-0000-0000-0000-000000000000', version: 0 }
  for (;;) {
    const { rows } = await sql<Row>`
      select e.case_id, e.version, e.type, e.data, e.at, e.by, e.list, e.chain, c.number, s.version as known
      from event e
      left join "case" c on c.jurisdiction = e.jurisdiction and c.case_id = e.case_id
      left join case_state s on s.jurisdiction = e.jurisdiction and s.case_id = e.case_id
      where e.jurisdiction = ${jurisdiction} and (e.case_id, e.version) > (${after.caseId}::uuid, ${after.version}::int)
      order by e.case_id, e.version limit ${sql.lit(atOnce)}
    `.execute(db)
    for (const row of rows) yield eventOfRow(row)
    const last = rows.at(-1)
    if (last === undefined || rows.length < atOnce) return
    after = { caseId: last.case_id, version: last.version }
  }
}

/** The events of one case as they are stored, by version. */
export async function readStoredCase(
  db: Db | Tx,
  { jurisdiction, caseId }: { jurisdiction: string; caseId: string },
): Promise<readonly StoredEvent[]> {
  const { rows } = await sql<Row>`
    select e.case_id, e.version, e.type, e.data, e.at, e.by, e.list, e.chain, null as number, null as known
    from event e where e.jurisdiction = ${jurisdiction} and e.case_id = ${caseId}::uuid order by e.version
  `.execute(db)
  return rows.map(row => {
    const { event, chain } = eventOfRow(row)
    return { event, chain }
  })
}

/** The read of sensitive facts as it is stored: each value as the text that its chain covers. */
export interface StoredRead {
  readonly caseId: string
  readonly ordinal: number
  readonly person: string
  readonly department: string
  readonly what: string
  readonly at: string
  readonly chain: string
}

const instant = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`)

/** Every read of sensitive facts in a jurisdiction, or in one case, by case and place. */
export async function* readStoredReads(db: Db | Tx, jurisdiction: string, caseId?: string): AsyncGenerator<StoredRead> {
  let after = { caseId: caseId ?? '00000000-0000-0000-0000-000000000000', ordinal: 0 }
  for (;;) {
    const { rows } = await sql<StoredRead>`
      select case_id as "caseId", ordinal, person, department, what::text as what, ${instant('read_at')} as at, chain
      from sensitive_read
      where jurisdiction = ${jurisdiction} and (case_id, ordinal) > (${after.caseId}::uuid, ${after.ordinal}::int)
        and (${caseId ?? null}::uuid is null or case_id = ${caseId ?? null}::uuid)
      order by case_id, ordinal limit ${sql.lit(atOnce)}
    `.execute(db)
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < atOnce) return
    after = last
  }
}

/** An act on accounts as it is stored. */
export interface StoredAccountEvent {
  readonly ordinal: number
  readonly at: string
  readonly by: string
  readonly act: string
  readonly whom: string | null
  readonly data: string
  readonly chain: string
}

/** Every act on accounts in a jurisdiction, in order. */
export async function* readStoredAccountEvents(db: Db | Tx, jurisdiction: string): AsyncGenerator<StoredAccountEvent> {
  let after = 0
  for (;;) {
    const { rows } = await sql<StoredAccountEvent>`
      select ordinal, ${instant('at')} as at, by, act, whom, data::text as data, chain
      from account_event where jurisdiction = ${jurisdiction} and ordinal > ${after}
      order by ordinal limit ${sql.lit(atOnce)}
    `.execute(db)
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < atOnce) return
    after = last.ordinal
  }
}
