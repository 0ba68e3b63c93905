// What requests about documents are made of.
import { z } from 'zod'
import { key, listId, version, words } from '../shapes.ts'

/** The document of a path. */
export const documentParams = z.strictObject({ id: z.uuid(), document: z.uuid() })

/** Which version; the latest where none is named. */
export const versionQuery = z.object({ version: z.coerce.number().int().min(1).max(100_000).optional() })

export const draftBody = z.strictObject({
  document: z.uuid(),
  kind: listId,
  duty: listId.optional(),
  fields: z.record(listId, words),
  recipient: listId.optional(),
})

export const issueBody = z.strictObject({ seen: version, key })

export const voidBody = z.strictObject({ seen: version, key, reason: words })
