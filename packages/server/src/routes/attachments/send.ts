import { ok, type Result, refuse } from '@remit/core'
import { z } from 'zod'
import { countUse } from '../../attachments/daily-use.ts'
import { readBounded } from '../../attachments/read-bounded.ts'
import { type KeptFile, takeIn } from '../../attachments/take-in.ts'
import { keepUpload } from '../../attachments/uploads.ts'
import { type Incoming, publicRoute } from '../../http/route.ts'
import { type Refusal, refusal } from '../../refusal.ts'
import { jurisdictionOf } from '../../setting.ts'
import type { UploadView } from '../../views.ts'

const query = z.strictObject({ name: z.string().max(1000).default('') })

const kept = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  size: z.int(),
  type: z.string(),
  hash: z.string(),
  blob: z.string(),
})

/** Sends one file, as the bytes that it is; its id then names it in a report, an addition or a case. */
export const sendFile = publicRoute({
  method: 'post',
  path: '/api/uploads',
  query,
  body: kept,
  limit: 60,
  receive: takeInFrom,
  handle: async ({ setting, person, body, address }) => {
    const most = setting.attachments.rules.bytesPerDay
    const counted = await countUse(setting.db, setting, { kind: 'upload-bytes', address, amount: body.size, most })
    if (!counted.ok) return counted
    await keepUpload(setting.db, setting, { ...body, ...(person !== undefined && { person: person.id }) })
    const { id, name, size, type } = body
    return ok<UploadView>({ id, name, size, type })
  },
})

// Before any transaction: whoever sends slowly holds up nobody.
async function takeInFrom({
  setting,
  request,
  query: { name },
}: Incoming<z.output<typeof query>>): Promise<Result<KeptFile, Refusal>> {
  const { attachments, sealingKey } = setting
  const leave = attachments.gate.enter()
  if (leave === undefined) return refuse(refusal('too-busy'))
  try {
    const bytes = await readBounded(request, attachments.rules.largestFile)
    if (!bytes.ok) return bytes
    return await takeIn(attachments, sealingKey, { jurisdiction: jurisdictionOf(setting), name, bytes: bytes.value })
  } finally {
    leave()
  }
}
