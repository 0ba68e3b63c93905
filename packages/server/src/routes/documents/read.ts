import { readDocument } from '../../documents/read-documents.ts'
import { staffRoute } from '../../http/route.ts'
import { documentParams } from './shapes.ts'

/** A document with its words, what it lacks and its versions. */
export const readOneDocument = staffRoute({
  method: 'get',
  path: '/api/cases/:id/documents/:document',
  params: documentParams,
  handle: ({ setting, person, params }) =>
    readDocument(setting, person, { caseId: params.id, document: params.document }),
})
