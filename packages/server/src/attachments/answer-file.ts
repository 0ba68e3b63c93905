// A file on its way to an officer: saved, never opened as a page.
import { getKind } from './file-kinds.ts'
import type { Attachment } from './read-attachment.ts'

const never = "sandbox; default-src 'none'"

/** The answer that gives a file out to be saved. `open`: reads it; called once the answer is being sent. */
export const answerDownload = (file: Attachment, open: () => Promise<Uint8Array>): Response =>
  answer(file, open, { 'content-disposition': `attachment; ${named(file.name)}` })

/** The answer that shows a picture. Only for kinds that are drawn as pictures and nothing else. */
export const answerPreview = (file: Attachment, open: () => Promise<Uint8Array>): Response =>
  answer(file, open, { 'content-disposition': `inline; ${named(file.name)}` })

function answer(
  { type, size }: Attachment,
  open: () => Promise<Uint8Array>,
  headers: Readonly<Record<string, string>>,
): Response {
  // The file is fetched after the transaction of the request has ended: a slow store holds up nobody else.
  const body = new ReadableStream<Uint8Array>({
    pull: async controller => {
      controller.enqueue(await open())
      controller.close()
    },
  })
  return new Response(body, {
    headers: {
      ...headers,
      'content-type': getKind(type).type,
      'content-length': String(size),
      'content-security-policy': never,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store, no-transform',
    },
  })
}

// Old readers take the plain name, which has only harmless letters; the others take the true one (RFC 6266, RFC 8187).
function named(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9._-]+/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*!]/g, sign => `%${sign.charCodeAt(0).toString(16)}`)
  return `filename="${plain}"; filename*=UTF-8''${encoded}`
}
