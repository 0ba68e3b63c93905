import { issueDocument } from '../../documents/issue-document.ts'
import { readDocument } from '../../documents/read-documents.ts'
import { staffRoute } from '../../http/route.ts'
import { documentParams, issueBody } from './shapes.ts'

/** Issues the latest draft under its number, and answers with the document. */
export const issue = staffRoute({
  method: 'post',
  path: '/api/cases/:id/documents/:document/issue',
  params: documentParams,
  body: issueBody,
  handle: async ({ setting, person, params, body }) => {
    const key = { caseId: params.id, document: params.document }
    const issued = await issueDocument(setting, person, key, body)
    return issued.ok ? readDocument(setting, person, key) : issued
  },
})
