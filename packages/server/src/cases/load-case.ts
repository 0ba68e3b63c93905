import { type CaseState, evolve } from '@remit/core'
import { sql } from 'kysely'
import type { Db, Tx } from '../db/tables.ts'
import { openDataKey, wrappedKeyOf } from '../secrets/data-key.ts'
import type { Wrapped } from '../secrets/key-ring.ts'
import { keysOf } from '../secrets/keys-of.ts'
import type { KeptDone } from './once.ts'
import type { PartTold } from './part-in-case.ts'
import { openState } from './sealed-facts.ts'
import { type CaseKey, dataKeyFor, readEvents } from './stored-events.ts'

/** A case as it stands. */
export interface LoadedCase {
  readonly state: CaseState
  readonly number: string
  readonly subject: string
  /** The chain of its last event, and its instant. */
  readonly chain: string
  readonly lastAt: string
  /** The case's key, where anything of it is sealed. */
  readonly dataKey: Uint8Array | undefined
}

/** A case from its snapshot and the events since. `lock` keeps others from changing it until the transaction ends. */
export async function loadCase(
  db: Db | Tx,
  key: CaseKey,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<LoadedCase | undefined> {
  return open(db, key, await readRow(db, key, lock))
}

/** A case that is to be changed: locked, with what whoever changes it sees of it, and what was done under their key before. */
export interface CaseToChange extends LoadedCase {
  /** The part of whoever changes it. */
  readonly part: PartTold
  /** What is kept under the key; null for nothing. */
  readonly done: KeptDone | null
}

/** A case, locked, with what else a command must know: in one statement. Undefined where whoever asks does not see it. */
export async function loadToChange(
  tx: Tx,
  key: CaseKey,
  { department, keyHash }: { readonly department: string; readonly keyHash: string },
): Promise<CaseToChange | undefined> {
  const { rows } = await sql<Row & Pick<CaseToChange, 'part' | 'done'>>`select * from case_to_change(
    ${key.jurisdiction}::text, ${key.caseId}::uuid, ${department}::text, ${keyHash}::text
  )`.execute(tx)
  const [row] = rows
  const loaded = await open(tx, key, row)
  return loaded && row && { ...loaded, part: row.part, done: row.done }
}

/** What is read of a case at once. */
interface Row {
  readonly version: number
  readonly state: CaseState
  readonly subject: string
  readonly number: string
  readonly wrapped: Wrapped | null
  readonly last: { readonly chain: string; readonly at: string } | null
  readonly behind: boolean
}

async function open(db: Db | Tx, key: CaseKey, row: Row | undefined): Promise<LoadedCase | undefined> {
  if (row === undefined) return undefined
  if (row.last === null) throw new Error(`Case ${key.caseId} has a state but no event ${row.version}`)
  const since = row.behind ? await readEvents(db, key, row.version + 1) : []
  const latest = since.at(-1)
  return {
    state: since.reduce(
      (state, { event }) => evolve(state, event),
      openState(row.state, key, dataKeyFor(db, key, row.wrapped)),
    ),
    number: row.number,
    subject: row.subject,
    chain: latest?.chain ?? row.last.chain,
    lastAt: latest?.event.at ?? row.last.at,
    dataKey: openDataKey(() => keysOf(db), key, row.wrapped),
  }
}

async function readRow(db: Db | Tx, key: CaseKey, lock: boolean): Promise<Row | undefined> {
  const found = await readOnce(db, key, lock)
  // Whoever waited for the lock has the state of now, and what stands beside it of before: with the lock held, once more.
  return found?.last === null ? readOnce(db, key, lock) : found
}

/** The snapshot with the event after which it was made, and whether it fell behind, in one statement; `case_to_change` reads the same for an act. */
async function readOnce(db: Db | Tx, key: CaseKey, lock: boolean): Promise<Row | undefined> {
  const events = sql`event e where e.jurisdiction = ${key.jurisdiction} and e.case_id = ${key.caseId}`
  const query = db
    .selectFrom('case_state')
    .innerJoin('case', join =>
      join.onRef('case.jurisdiction', '=', 'case_state.jurisdiction').onRef('case.case_id', '=', 'case_state.case_id'),
    )
    .select(['case_state.version', 'case_state.state', 'case_state.subject', 'case.number'])
    .select(wrappedKeyOf(key).as('wrapped'))
    .select([
      sql<{ chain: string; at: string } | null>`(
        select json_build_object('chain', e.chain, 'at', e.at) from ${events} and e.version = case_state.version
      )`.as('last'),
      sql<boolean>`exists (select from ${events} and e.version > case_state.version)`.as('behind'),
    ])
    .where('case_state.jurisdiction', '=', key.jurisdiction)
    .where('case_state.case_id', '=', key.caseId)
  return (lock ? query.forUpdate('case_state') : query).executeTakeFirst()
}
