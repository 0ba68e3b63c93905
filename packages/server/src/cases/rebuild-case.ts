// What is kept beside the events can be thrown away and made again from them.
import { type CaseState, evolve, ok, openedBy } from '@remit/core'
import { inTransaction } from '../db/in-transaction.ts'
import type { Tx } from '../db/tables.ts'
import { projectText } from '../search/project-text.ts'
import { jurisdictionOf, nowOf, type Setting } from '../setting.ts'
import { projectCase } from './project-case.ts'
import { type CaseKey, readEvents } from './stored-events.ts'

/** The tables that are made from the events of a case. */
export const projections = ['case_state', 'obligation', 'part', 'case_text'] as const

/** What rebuilding works with. */
export type RebuildSetting = Pick<Setting, 'db' | 'lists' | 'clock'>

/** Makes everything that is kept beside a case's events anew, from the events alone, as of the instant at which it was derived. */
export async function rebuildCase(setting: RebuildSetting, caseId: string): Promise<void> {
  const key = { jurisdiction: jurisdictionOf(setting), caseId }
  await inTransaction<void>(setting.db, async tx => {
    const derivedAt = await readDerivedAt(tx, key)
    for (const table of projections) {
      await tx.deleteFrom(table).where('jurisdiction', '=', key.jurisdiction).where('case_id', '=', caseId).execute()
    }
    let state: CaseState | undefined
    let at = ''
    // A department that once had a part keeps it: each instant counts, not only the last.
    for (const { event } of await readEvents(tx, key)) {
      const known: CaseState | undefined = state
      at = event.at
      state = known === undefined ? openedBy(event) : evolve(known, event)
      const before =
        known === undefined ? undefined : { list: await setting.lists.get(tx, known.list), state: known, now: at }
      await projectCase(tx, key, { list: await setting.lists.get(tx, state.list), state, now: at }, { before })
    }
    if (state === undefined) return ok(undefined)
    const list = await setting.lists.get(tx, state.list)
    const last = derivedAt ?? nowOf(setting)
    if (last > at) await projectCase(tx, key, { list, state, now: last })
    await projectText(tx, key, { list, state })
    return ok(undefined)
  })
}

/** When its obligations were last derived. Nobody else changes the case until the transaction ends. */
async function readDerivedAt(tx: Tx, { jurisdiction, caseId }: CaseKey): Promise<string | undefined> {
  const row = await tx
    .selectFrom('case_state')
    .select('derived_at')
    .where('jurisdiction', '=', jurisdiction)
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst()
  return row?.derived_at
}
