// What is kept beside the events can be thrown away and made again from them.
import { type CaseState, evolve, ok, openedBy } from '@remit/core'
import { inTransaction } from '../db/in-transaction.ts'
import { jurisdictionOf, nowOf, type Setting } from '../setting.ts'
import { projectCase } from './project-case.ts'
import { readEvents } from './stored-events.ts'

/** Makes everything that is kept beside a case's events anew, from the events alone. */
export async function rebuildCase(setting: Setting, caseId: string): Promise<void> {
  const key = { jurisdiction: jurisdictionOf(setting), caseId }
  await inTransaction<void>(setting.db, async tx => {
    for (const table of ['obligation', 'part', 'case_state'] as const) {
      await tx.deleteFrom(table).where('jurisdiction', '=', key.jurisdiction).where('case_id', '=', caseId).execute()
    }
    let state: CaseState | undefined
    // A department that once had a part keeps it: each instant counts, not only the last.
    for (const { event } of await readEvents(tx, key)) {
      state = state === undefined ? openedBy(event) : evolve(state, event)
      await projectCase(tx, key, { list: await setting.lists.get(tx, state.list), state, now: event.at })
    }
    if (state !== undefined)
      await projectCase(tx, key, { list: await setting.lists.get(tx, state.list), state, now: nowOf(setting) })
    return ok(undefined)
  })
}
