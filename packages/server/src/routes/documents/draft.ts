import { draftDocument } from '../../documents/draft-document.ts'
import { readDocument } from '../../documents/read-documents.ts'
import { staffRoute } from '../../http/route.ts'
import { caseParams } from '../shapes.ts'
import { draftBody } from './shapes.ts'

/** Drafts a document, or drafts it anew, and answers with its words. */
export const draft = staffRoute({
  method: 'post',
  path: '/api/cases/:id/documents',
  params: caseParams,
  body: draftBody,
  handle: async ({ setting, person, params, body }) => {
    const { duty, recipient, ...rest } = body
    const request = { ...rest, ...(duty !== undefined && { duty }), ...(recipient !== undefined && { recipient }) }
    const drafted = await draftDocument(setting, person, params.id, request)
    if (!drafted.ok) return drafted
    return readDocument(setting, person, { caseId: params.id, document: body.document })
  },
})
