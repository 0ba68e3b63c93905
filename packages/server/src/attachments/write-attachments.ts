// Where the files of events lie.
import type { AttachedFile } from '@remit/core'
import type { Tx } from '../db/tables.ts'
import type { KeptFile } from './take-in.ts'

/** A file as its event names it. */
export const asAttached = ({ id, name, size, type, hash }: KeptFile): AttachedFile => ({ id, name, size, type, hash })

/**
 * Writes down where files lie whose `file-attached` events were just appended. They are the last events of the case, in the
 * order of the files. `version`: of the case after them.
 */
export async function writeAttachments(
  tx: Tx,
  { jurisdiction, caseId, version }: { jurisdiction: string; caseId: string; version: number },
  files: readonly KeptFile[],
): Promise<void> {
  if (files.length === 0) return
  const first = version - files.length + 1
  const rows = files.map(({ id, blob }, index) => ({
    jurisdiction,
    attachment_id: id,
    case_id: caseId,
    version: first + index,
    blob,
  }))
  await tx.insertInto('attachment').values(rows).execute()
}
