// Matters that come round by the calendar: each period's case is opened once.
import { type Actor, type Matter, ok, periodOf, type Result } from '@remit/core'
import { openCase } from '../cases/append.ts'
import { inTransaction } from '../db/in-transaction.ts'
import type { Refusal } from '../refusal.ts'
import { jurisdictionOf, nowOf, type Setting } from '../setting.ts'

const theClock: Actor = { person: 'clock', role: 'clock' }

/** A matter whose period's case could not be opened, and why. */
export interface NotOpened {
  readonly matter: string
  readonly period: string
  readonly refusal: Refusal
}

/** Opens the current period's case of each matter with a schedule, where it is not there yet. Returns those that were refused. */
export async function openScheduledCases(setting: Setting): Promise<readonly NotOpened[]> {
  const refused: NotOpened[] = []
  for (const matter of setting.lists.current.matters) {
    if (matter.schedule === undefined) continue
    const { period } = periodOf(matter.schedule, nowOf(setting).slice(0, 10))
    const opened = await openPeriod(setting, matter, period)
    if (!opened.ok) refused.push({ matter: matter.id, period, refusal: opened.error })
  }
  return refused
}

async function openPeriod(setting: Setting, matter: Matter, period: string): Promise<Result<void, Refusal>> {
  const jurisdiction = jurisdictionOf(setting)
  return inTransaction<void>(setting.db, async tx => {
    const there = await tx
      .selectFrom('case')
      .select('case_id')
      .where('jurisdiction', '=', jurisdiction)
      .where('matter', '=', matter.id)
      .where('period', '=', period)
      .executeTakeFirst()
    if (there !== undefined) return ok(undefined)
    const circumstances = { list: setting.lists.current, at: nowOf(setting), by: theClock }
    const opened = await openCase(tx, { matter: matter.id, channel: 'schedule', facts: {}, period }, circumstances)
    return opened.ok ? ok(undefined) : opened
  })
}
