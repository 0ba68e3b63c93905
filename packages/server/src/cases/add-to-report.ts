// What the reporter says after the report: more words and files, an answer to a question, or that they do not pursue it.
import { type CaseCommand, decide, ok, type Result, refuse } from '@remit/core'
import { useUploads } from '../attachments/uploads.ts'
import { asAttached, writeAttachments } from '../attachments/write-attachments.ts'
import { inTransaction } from '../db/in-transaction.ts'
import type { Tx } from '../db/tables.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { jurisdictionOf, nowOf, type Setting } from '../setting.ts'
import { append } from './append.ts'
import { thePublic } from './file-report.ts'
import { loadCase } from './load-case.ts'
import { type Done, once } from './once.ts'
import { readEvents } from './stored-events.ts'

/** What a reporter adds. `files`: the ids with which they were sent; `answers`: the version of the question. */
export interface Addition {
  readonly type: 'add-to-report' | 'withdraw-report'
  readonly text?: string
  readonly files: readonly string[]
  readonly answers?: number
}

/** Adds to the case whose reporter it is. It does not matter how far the case is; the same key twice is done once. */
export async function addToReport(
  setting: Setting,
  { caseId, key, addition }: { caseId: string; key: string; addition: Addition },
): Promise<Result<Done, Refusal>> {
  const jurisdiction = jurisdictionOf(setting)
  return inTransaction(setting.db, tx =>
    once(tx, { jurisdiction, by: `public ${caseId}`, key, request: addition }, () =>
      carryOut(tx, setting, caseId, addition),
    ),
  )
}

async function carryOut(tx: Tx, setting: Setting, caseId: string, addition: Addition): Promise<Result<Done, Refusal>> {
  const jurisdiction = jurisdictionOf(setting)
  const key = { jurisdiction, caseId }
  const loaded = await loadCase(tx, key, { lock: true })
  if (loaded === undefined) return refuse(refusal('unknown-code'))
  if (addition.answers !== undefined && !(await isQuestion(tx, key, addition.answers)))
    return refuse(refusal('unknown-question'))
  const files = await useUploads(tx, setting, addition.files)
  if (!files.ok) return files
  const list = await setting.lists.get(tx, loaded.state.list)
  const now = nowOf(setting)
  const at = now < loaded.lastAt ? loaded.lastAt : now
  const command = { ...addition, files: files.value.map(asAttached) } satisfies CaseCommand
  const decided = decide(loaded.state, command, { list, at, by: thePublic })
  if (!decided.ok) return decided
  const into = { caseId, state: loaded.state, chain: loaded.chain }
  const { version } = await append(tx, into, decided.value, { list, at, by: thePublic })
  await writeAttachments(tx, { jurisdiction, caseId, version }, files.value)
  return ok({ caseId, version, at })
}

async function isQuestion(tx: Tx, key: { jurisdiction: string; caseId: string }, version: number): Promise<boolean> {
  const [asked] = await readEvents(tx, key, version)
  return asked?.event.version === version && asked.event.type === 'reporter-asked'
}
