// Files that were sent and belong to no case yet. Each can be used once, by who knows its id, within a day.
import { ok, type Result, refuse } from '@remit/core'
import type { Db, Tx } from '../db/tables.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { seal, unseal } from '../secrets/sealing.ts'
import { jurisdictionOf, type Setting } from '../setting.ts'
import type { AttachmentRules } from './attachment-rules.ts'
import type { KeptFile } from './take-in.ts'

/** How long a file waits to belong to a case, in milliseconds. */
export const uploadLasts = 24 * 3_600_000

/** Writes down that a file was sent. `person`: who is signed in; then only they may use it. */
export async function keepUpload(
  db: Db | Tx,
  setting: Setting,
  { id, name, size, type, hash, blob, person = '' }: KeptFile & { person?: string },
): Promise<void> {
  const jurisdiction = jurisdictionOf(setting)
  const sealed_name = seal(setting.sealingKey, aboutUpload(jurisdiction, id), name)
  const row = { jurisdiction, upload_id: id, person, sealed_name, size, type, hash, blob }
  await db
    .insertInto('upload')
    .values({ ...row, created_at: setting.clock() })
    .execute()
}

/** Takes files that were sent, in the order in which they are named; they are then no uploads any more. */
export async function useUploads(
  tx: Tx,
  setting: Setting,
  ids: readonly string[],
): Promise<Result<readonly KeptFile[], Refusal>> {
  const { rules } = setting.attachments
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return ok([])
  if (wanted.length > rules.mostFiles) return refuse(refusal('too-many-files', { most: rules.mostFiles }))
  const jurisdiction = jurisdictionOf(setting)
  const rows = await tx
    .deleteFrom('upload')
    .where('jurisdiction', '=', jurisdiction)
    .where('upload_id', 'in', wanted)
    .where('created_at', '>', new Date(setting.clock().getTime() - uploadLasts))
    .returningAll()
    .execute()
  const found = new Map(
    rows.map(({ upload_id: id, sealed_name, size, type, hash, blob }) => {
      const name = unseal(setting.sealingKey, aboutUpload(jurisdiction, id), sealed_name)
      return [id, { id, name, size: Number(size), type, hash, blob }]
    }),
  )
  const files = wanted.flatMap(id => found.get(id) ?? [])
  if (files.length < wanted.length)
    return refuse(refusal('unknown-upload', { files: wanted.filter(id => !found.has(id)) }))
  return withinBounds(files, rules)
}

function withinBounds(files: readonly KeptFile[], rules: AttachmentRules): Result<readonly KeptFile[], Refusal> {
  const together = files.reduce((sum, { size }) => sum + size, 0)
  return together > rules.largestTogether
    ? refuse(refusal('files-too-large-together', { largest: rules.largestTogether, together }))
    : ok(files)
}

const aboutUpload = (jurisdiction: string, id: string): string => `upload ${id} of ${jurisdiction}`
