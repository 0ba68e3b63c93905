// What an append comes to in the database, in one statement.
import type { CaseState } from '@remit/core'
import { sql } from 'kysely'
import type { Tx } from '../db/tables.ts'
import type { Telling } from '../notices/tell-after.ts'
import type { CaseKey, StoredEvent } from './stored-events.ts'

/** What is kept beside a case's events: rows as the tables `case_state`, `obligation` and `part` have them. */
export interface Projection {
  /** The state as it is stored: what not everybody may see is sealed. */
  readonly stored: CaseState
  readonly state: {
    readonly version: number
    readonly lead: string
    readonly subject: string
    readonly closed_at: string | null
    readonly derived_at: string
    readonly lapses_at: string | null
  }
  readonly obligations: readonly Readonly<Record<string, unknown>>[]
  readonly parts: readonly { readonly department: string; readonly bears: boolean; readonly since: string }[]
}

/** The key under which a command was done, and what it came to. */
export interface DoneUnder {
  readonly key_hash: string
  readonly request_hash: string
  readonly version: number
  readonly at: string
}

/** What is written of a case at once. */
export interface Writing {
  readonly projection: Projection
  readonly events?: readonly StoredEvent[]
  readonly telling?: Telling | undefined
  readonly done?: DoneUnder | undefined
}

/** Writes events, what is kept beside them, and what follows. Fails when an event with the same version is there already. */
export async function writeCase(
  tx: Tx,
  { jurisdiction, caseId }: CaseKey,
  { projection, events = [], telling, done }: Writing,
): Promise<void> {
  const { stored, state, obligations, parts } = projection
  const written = {
    events: events.map(({ event: { version, type, data, at, by, list }, chain }) => ({
      version,
      type,
      data,
      at,
      by,
      list,
      chain,
    })),
    state,
    obligations,
    parts,
    ...(telling !== undefined && { telling: tellingRow(telling) }),
    ...(done !== undefined && { done }),
  }
  await sql`select write_case(
    ${jurisdiction}::text, ${caseId}::uuid, ${JSON.stringify(stored)}::json, ${JSON.stringify(written)}::jsonb
  )`.execute(tx)
}

const tellingRow = ({ notices, wakeAt, versions }: Telling) => ({
  first: versions?.[0] ?? null,
  last: versions?.[1] ?? null,
  wake_at: wakeAt ?? null,
  notices,
})
