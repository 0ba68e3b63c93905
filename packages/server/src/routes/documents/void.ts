import { voidDocument } from '../../documents/issue-document.ts'
import { readDocument } from '../../documents/read-documents.ts'
import { staffRoute } from '../../http/route.ts'
import { documentParams, voidBody } from './shapes.ts'

/** Declares an issued document void; its number stays taken. */
export const declareVoid = staffRoute({
  method: 'post',
  path: '/api/cases/:id/documents/:document/void',
  params: documentParams,
  body: voidBody,
  handle: async ({ setting, person, params, body }) => {
    const key = { caseId: params.id, document: params.document }
    const done = await voidDocument(setting, person, key, body)
    return done.ok ? readDocument(setting, person, key) : done
  },
})
