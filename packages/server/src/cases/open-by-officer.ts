import { type Actor, type Channel, ok, type Result } from '@remit/core'
import { inTransaction } from '../db/in-transaction.ts'
import type { Refusal } from '../refusal.ts'
import { jurisdictionOf, nowOf, type Setting } from '../setting.ts'
import { openCase } from './append.ts'
import { type Done, once } from './once.ts'

/** A case that an officer opens. */
export interface Opening {
  readonly matter: string
  readonly channel: Channel
  readonly facts: Readonly<Record<string, unknown>>
  readonly text?: string
  readonly by: Actor
  /** Made by the client; the same key twice is done once. */
  readonly key: string
}

/** Opens a case for an officer. */
export async function openByOfficer(
  setting: Setting,
  { by, key, ...opening }: Opening,
): Promise<Result<Done, Refusal>> {
  const jurisdiction = jurisdictionOf(setting)
  return inTransaction(setting.db, tx =>
    once(tx, { jurisdiction, by: by.person, key, request: opening }, async () => {
      const at = nowOf(setting)
      const opened = await openCase(tx, opening, { list: setting.lists.current, at, by })
      if (!opened.ok) return opened
      const { caseId, version } = opened.value.state
      return ok({ caseId, version, at })
    }),
  )
}
