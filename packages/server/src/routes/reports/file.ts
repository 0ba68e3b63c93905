import { z } from 'zod'
import { fileReport } from '../../cases/file-report.ts'
import { publicRoute } from '../../http/route.ts'
import { facts, key, listId, uploads, words } from '../shapes.ts'

/** Files a report or an application; the receipt holds the code to follow it by. */
export const file = publicRoute({
  method: 'post',
  path: '/api/reports',
  body: z.strictObject({
    matter: listId,
    facts: facts.default({}),
    text: words.optional(),
    contact: z.strictObject({ name: z.string().max(200).optional(), phone: z.string().max(200).optional() }).optional(),
    files: uploads.optional(),
    key,
  }),
  limit: 60,
  handle: ({ setting, body, address }) => fileReport(setting, withoutBlanks(body), address),
})

type Filed = Parameters<typeof fileReport>[1]

/** What the form left empty was not said. */
function withoutBlanks({
  contact = {},
  text,
  files,
  ...rest
}: Pick<Filed, 'matter' | 'facts' | 'key'> & {
  text?: string | undefined
  files?: readonly string[] | undefined
  contact?: { name?: string | undefined; phone?: string | undefined } | undefined
}): Filed {
  const name = contact.name?.trim()
  const phone = contact.phone?.trim()
  const given = { ...rest, ...(text && { text }), ...(files && files.length > 0 && { files }) }
  return { ...given, contact: { ...(name && { name }), ...(phone && { phone }) } }
}
