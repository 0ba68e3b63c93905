import { readDocuments } from '../../documents/read-documents.ts'
import { staffRoute } from '../../http/route.ts'
import { caseParams } from '../shapes.ts'

/** The documents of a case: what can be written now, and what was. */
export const listDocuments = staffRoute({
  method: 'get',
  path: '/api/cases/:id/documents',
  params: caseParams,
  handle: ({ setting, person, params }) => readDocuments(setting, person, params.id),
})
