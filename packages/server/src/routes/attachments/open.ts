// Giving out a file of a case: to those who may read what the reporter wrote, and each time is recorded.
import { ok, type Result, refuse } from '@remit/core'
import { z } from 'zod'
import { answerDownload, answerPreview } from '../../attachments/answer-file.ts'
import { getKind } from '../../attachments/file-kinds.ts'
import { type Attachment, findAttachment } from '../../attachments/read-attachment.ts'
import { openFile } from '../../attachments/sealed-files.ts'
import { actorOf, type SignedIn } from '../../auth/sessions.ts'
import { findSight } from '../../cases/part-in-case.ts'
import { recordRead } from '../../cases/sensitive-read.ts'
import { staffRoute } from '../../http/route.ts'
import { type Refusal, refusal } from '../../refusal.ts'
import { jurisdictionOf, type Setting } from '../../setting.ts'

const params = z.strictObject({ id: z.uuid(), attachment: z.uuid() })

interface Wanted {
  readonly setting: Setting
  readonly person: SignedIn
  readonly params: z.output<typeof params>
}

/** A file of a case, to be saved. */
export const downloadAttachment = staffRoute({
  method: 'get',
  path: '/api/cases/:id/attachments/:attachment',
  params,
  handle: async wanted => {
    const file = await giveOut(wanted, () => true)
    return file.ok ? ok(answerDownload(file.value, opening(wanted, file.value))) : file
  },
})

/** A picture of a case, to be looked at on its page. */
export const previewAttachment = staffRoute({
  method: 'get',
  path: '/api/cases/:id/attachments/:attachment/preview',
  params,
  handle: async wanted => {
    const file = await giveOut(wanted, ({ type }) => getKind(type).preview)
    return file.ok ? ok(answerPreview(file.value, opening(wanted, file.value))) : file
  },
})

/** The file, with the look at it recorded; not for those who may not read the words of the report either. */
async function giveOut(
  { setting, person, params: { id: caseId, attachment: id } }: Wanted,
  allowed: (file: Attachment) => boolean,
): Promise<Result<Attachment, Refusal>> {
  const { db, lists } = setting
  const key = { jurisdiction: jurisdictionOf(setting), caseId }
  const sight = await findSight(db, lists.current, caseId, person.department)
  if (sight === undefined) return refuse(refusal('unknown-case', { caseId }))
  const file = sight === 'all' ? await findAttachment(db, key, id) : undefined
  if (file === undefined) return refuse(refusal('unknown-attachment', { attachment: id }))
  if (!allowed(file)) return refuse(refusal('no-preview'))
  await recordRead(db, { ...key, by: actorOf(person), what: ['attachment', id] })
  return ok(file)
}

const opening =
  ({ setting }: Wanted, { id, blob }: Attachment) =>
  (): Promise<Uint8Array> =>
    openFile(setting.attachments.store, setting.sealingKey, { jurisdiction: jurisdictionOf(setting), id, blob })
