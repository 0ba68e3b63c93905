// An officer attaches files that they sent before.
import type { Actor, Result } from '@remit/core'
import { useUploads } from '../attachments/uploads.ts'
import { asAttached, writeAttachments } from '../attachments/write-attachments.ts'
import { inTransaction } from '../db/in-transaction.ts'
import type { Refusal } from '../refusal.ts'
import { jurisdictionOf, type Setting } from '../setting.ts'
import { changeCase } from './change-case.ts'
import { type Done, once } from './once.ts'

/** Files to attach to a case, by the ids with which they were sent. */
export interface Attaching {
  readonly caseId: string
  /** The version of the case that the person saw. */
  readonly seen: number
  readonly key: string
  readonly by: Actor & { readonly department: string }
  readonly files: readonly string[]
}

/** Attaches files to a case. The same key twice attaches them once. */
export async function attachToCase(setting: Setting, given: Attaching): Promise<Result<Done, Refusal>> {
  const { caseId, seen, key, by, files } = given
  const jurisdiction = jurisdictionOf(setting)
  return inTransaction(setting.db, tx =>
    // The files can be taken only once, so whether it was done before is asked before they are.
    once(tx, { jurisdiction, by: by.person, key: `attach ${key}`, request: { caseId, seen, files } }, async () => {
      const kept = await useUploads(tx, setting, files)
      if (!kept.ok) return kept
      const command = { type: 'attach' as const, files: kept.value.map(asAttached) }
      const done = await changeCase({ ...setting, db: tx }, { caseId, seen, key, by, command })
      if (!done.ok) return done
      await writeAttachments(tx, { jurisdiction, caseId, version: done.value.version }, kept.value)
      return done
    }),
  )
}
