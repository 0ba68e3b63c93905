// One file of a case: what its event says of it, and where it lies.
import type { AttachedFile } from '@remit/core'
import { type CaseKey, readEvents } from '../cases/stored-events.ts'
import type { Db, Tx } from '../db/tables.ts'

/** A file of a case. */
export interface Attachment extends AttachedFile {
  readonly blob: string
}

/** A file of a case, if the case has it. */
export async function findAttachment(db: Db | Tx, key: CaseKey, id: string): Promise<Attachment | undefined> {
  const row = await db
    .selectFrom('attachment')
    .select(['version', 'blob'])
    .where('jurisdiction', '=', key.jurisdiction)
    .where('case_id', '=', key.caseId)
    .where('attachment_id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const stored = await readEvents(db, key, row.version)
  const event = stored[0]?.event
  if (event?.type !== 'file-attached' || event.data.id !== id) throw new Error(`No event names the attachment ${id}`)
  return { ...event.data, blob: row.blob }
}
