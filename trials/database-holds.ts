// What must hold of a database whatever happened to the servers that wrote to it.
import type { CaseEvent } from '@remit/core'
import { sql } from 'kysely'
import { findBreak } from '../packages/server/src/cases/event-chain.ts'
import { rebuildCase } from '../packages/server/src/cases/rebuild-case.ts'
import { readEvents } from '../packages/server/src/cases/stored-events.ts'
import type { Setting } from '../packages/server/src/setting.ts'

/** What a database holds. */
export interface Held {
  readonly cases: number
  readonly events: number
  /** How often each text stands in the history. */
  readonly texts: ReadonlyMap<string, number>
  /** The events of each case, by its id, and the ids by number. */
  readonly histories: ReadonlyMap<string, readonly CaseEvent[]>
  readonly byNumber: ReadonlyMap<string, string>
  /** What does not hold, a line each. */
  readonly faults: readonly string[]
}

/** Reads everything, checks each case's chain, and makes anew what is kept beside the events. */
export async function readHeld(setting: Setting): Promise<Held> {
  const { db } = setting
  const rows = await db.selectFrom('case').select(['jurisdiction', 'case_id', 'number']).execute()
  const faults: string[] = []
  const texts = new Map<string, number>()
  const histories = new Map<string, readonly CaseEvent[]>()
  for (const { jurisdiction, case_id: caseId, number } of rows) {
    const stored = await readEvents(db, { jurisdiction, caseId })
    const broken = findBreak(jurisdiction, stored)
    if (broken !== undefined) faults.push(`${number}: the chain is broken at ${broken}`)
    if (stored.length === 0) faults.push(`${number}: a case without events`)
    for (const { event } of stored) for (const text of textsOf(event)) texts.set(text, (texts.get(text) ?? 0) + 1)
    histories.set(
      caseId,
      stored.map(({ event }) => event),
    )
    const before = await projectionsOf(setting, caseId)
    await rebuildCase(setting, caseId)
    const after = await projectionsOf(setting, caseId)
    if (before !== after) faults.push(`${number}: what is kept beside the events differs\n${before}\n${after}`)
  }
  return {
    cases: rows.length,
    events: [...histories.values()].reduce((sum, each) => sum + each.length, 0),
    texts,
    histories,
    byNumber: new Map(rows.map(({ number, case_id }) => [number, case_id])),
    faults,
  }
}

const textsOf = (event: CaseEvent): string[] =>
  'text' in event.data && typeof event.data.text === 'string' ? [event.data.text] : []

async function projectionsOf({ db }: Setting, caseId: string): Promise<string> {
  const state =
    await sql`select version, state::text, lead, subject, closed_at from case_state where case_id = ${caseId}`.execute(
      db,
    )
  const owed = await sql`select * from obligation where case_id = ${caseId} order by ordinal`.execute(db)
  const parts = await sql`select department, bears from part where case_id = ${caseId} order by department`.execute(db)
  return JSON.stringify([state.rows, owed.rows, parts.rows])
}
