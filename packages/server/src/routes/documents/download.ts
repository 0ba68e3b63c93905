// The files themselves: always saved, never shown within the site.
import { ok, refuse } from '@remit/core'
import { askerOf } from '../../cases/asker-of.ts'
import { asRequest } from '../../db/as-request.ts'
import { readFile } from '../../documents/read-documents.ts'
import { staffRoute } from '../../http/route.ts'
import { refusal } from '../../refusal.ts'
import { documentParams, versionQuery } from './shapes.ts'

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The Word file of a document. */
export const downloadWord = staffRoute({
  method: 'get',
  path: '/api/cases/:id/documents/:document/docx',
  params: documentParams,
  query: versionQuery,
  handle: async ({ setting, params, query }) => {
    const file = await readFile(setting, { caseId: params.id, document: params.document }, query.version)
    return file.ok ? ok(saved(file.value.docx, wordType, `${file.value.name}.docx`)) : file
  },
})

/** A PDF of a document. The transaction ends before it is made: it takes seconds. */
export const downloadPdf = staffRoute({
  method: 'get',
  path: '/api/cases/:id/documents/:document/pdf',
  params: documentParams,
  query: versionQuery,
  limit: 30,
  connection: 'own',
  handle: async ({ setting, person, params, query }) => {
    if (setting.pdf === undefined) return refuse(refusal('pdf-not-here'))
    const asker = askerOf(setting, person, undefined)
    const key = { caseId: params.id, document: params.document }
    const file = await asRequest(setting.db, asker, tx => readFile({ ...setting, db: tx }, key, query.version))
    if (!file.ok) return file
    const pdf = await setting.pdf(file.value.docx)
    return pdf === undefined
      ? refuse(refusal('pdf-failed'))
      : ok(saved(pdf, 'application/pdf', `${file.value.name}.pdf`))
  },
})

/** An answer that a browser saves under a name (RFC 6266, RFC 5987), and that nothing keeps. */
const saved = (bytes: Uint8Array, type: string, name: string): Response =>
  new Response(Buffer.from(bytes), {
    headers: {
      'content-type': type,
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="document.${name.split('.').at(-1)}"; filename*=UTF-8''${encoded(name)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })

const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, letter => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
