import { type CaseState, evolve } from '@remit/core'
import type { Db, Tx } from '../db/tables.ts'
import { openDataKey, wrappedKeyOf } from '../secrets/data-key.ts'
import { keysOf } from '../secrets/keys-of.ts'
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
  const query = db
    .selectFrom('case_state')
    .innerJoin('case', join =>
      join.onRef('case.jurisdiction', '=', 'case_state.jurisdiction').onRef('case.case_id', '=', 'case_state.case_id'),
    )
    .select(['case_state.version', 'case_state.state', 'case_state.subject', 'case.number'])
    .select(wrappedKeyOf(key).as('wrapped'))
    .where('case_state.jurisdiction', '=', key.jurisdiction)
    .where('case_state.case_id', '=', key.caseId)
  const row = await (lock ? query.forUpdate('case_state') : query).executeTakeFirst()
  if (row === undefined) return undefined
  const [last, ...since] = await readEvents(db, key, row.version)
  if (last === undefined) throw new Error(`Case ${key.caseId} has a state but no event ${row.version}`)
  const latest = since.at(-1) ?? last
  return {
    state: since.reduce(
      (state, { event }) => evolve(state, event),
      openState(row.state, key, dataKeyFor(db, key, row.wrapped)),
    ),
    number: row.number,
    subject: row.subject,
    chain: latest.chain,
    lastAt: latest.event.at,
    dataKey: openDataKey(() => keysOf(db), key, row.wrapped),
  }
}
