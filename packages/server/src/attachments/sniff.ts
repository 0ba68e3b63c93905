// What a file is, from its bytes alone: what it is called and what the sender says of it do not count.
import { ok, type Result, refuse } from '@remit/core'
import { fileTypeFromBuffer } from 'file-type'
import { type Refusal, refusal } from '../refusal.ts'
import { alsoCalled, type FileKind, fileKinds, findKind, isOffice } from './file-kinds.ts'
import { checkOffice } from './office-file.ts'

/** The kind of a file, or why it is not taken in. */
export async function sniff(bytes: Uint8Array): Promise<Result<FileKind, Refusal>> {
  if (bytes.length === 0) return refuse(refusal('file-empty'))
  const found = await fileTypeFromBuffer(bytes)
  if (found === undefined) return isPlainText(bytes) ? kindOf('text/plain') : notAllowed()
  if (/macroenabled/i.test(found.mime)) return refuse(refusal('file-has-macros'))
  const kind = kindOf(alsoCalled[found.mime] ?? found.mime)
  if (!kind.ok) return kind
  if (kind.value.type === 'application/pdf' && !isWholePdf(bytes)) return refuse(refusal('file-damaged'))
  return isOffice(kind.value) ? checkOffice(bytes, kind.value) : kind
}

function kindOf(type: string): Result<FileKind, Refusal> {
  const kind = findKind(type)
  return kind === undefined ? notAllowed() : ok(kind)
}

const notAllowed = (): Result<never, Refusal> =>
  refuse(refusal('file-type-not-allowed', { allowed: fileKinds.map(({ extension }) => extension) }))

// A PDF reader looks for the mark anywhere near the start: what stands before it may be another file.
const isWholePdf = (bytes: Uint8Array): boolean => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return text.subarray(0, 5).toString('latin1') === '%PDF-' && text.subarray(-2048).includes('%%EOF')
}

const encodings = ['utf-8', 'gb18030'] as const

/** Text that people write: no control characters, and nothing that a browser would take for a page. */
function isPlainText(bytes: Uint8Array): boolean {
  return encodings.some(encoding => {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      return !/[^\P{Cc}\t\n\f\r]/u.test(text) && !looksLikePage(text)
    } catch {
      return false
    }
  })
}

const looksLikePage = (text: string): boolean =>
  /^\s*(<|%PDF|#!)/.test(text) || /<(!doctype|html|head|body|script|svg|iframe|object|embed|\?xml)\b/i.test(text)
