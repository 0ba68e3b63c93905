// What is owed can change by the passing of time alone: a receipt not given counts as given, a period begins.
import { ok } from '@remit/core'
import { inTransaction } from '../db/in-transaction.ts'
import { jurisdictionOf, nowOf, type Setting } from '../setting.ts'
import { loadCase } from './load-case.ts'
import { projectCase } from './project-case.ts'

/** Derives anew what is owed in the cases in which a limit has passed since it was derived. Returns how many. */
export async function refreshLapsed(setting: Setting): Promise<number> {
  const lapsed = await setting.db
    .selectFrom('case_state')
    .select('case_id')
    .where('jurisdiction', '=', jurisdictionOf(setting))
    .where('lapses_at', '<', nowOf(setting))
    .execute()
  return refresh(
    setting,
    lapsed.map(row => row.case_id),
  )
}

/** Derives anew what is owed in every open case. Returns how many there are. */
export async function refreshOpen(setting: Setting): Promise<number> {
  const open = await setting.db
    .selectFrom('case_state')
    .select('case_id')
    .where('jurisdiction', '=', jurisdictionOf(setting))
    .where('closed_at', 'is', null)
    .execute()
  return refresh(
    setting,
    open.map(row => row.case_id),
  )
}

async function refresh(setting: Setting, caseIds: readonly string[]): Promise<number> {
  const jurisdiction = jurisdictionOf(setting)
  for (const caseId of caseIds) {
    await inTransaction(setting.db, async tx => {
      const key = { jurisdiction, caseId }
      const loaded = await loadCase(tx, key, { lock: true })
      if (loaded === undefined) return ok(undefined)
      const list = await setting.lists.get(tx, loaded.state.list)
      await projectCase(tx, key, { list, state: loaded.state, now: nowOf(setting) })
      return ok(undefined)
    })
  }
  return caseIds.length
}
