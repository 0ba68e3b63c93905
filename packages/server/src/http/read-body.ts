// The body of a request as JSON, within bounds, and such as the database can keep.
import { ok, type Result, refuse } from '@remit/core'
import { type Refusal, refusal } from '../refusal.ts'

/** The largest body, in bytes. */
export const largestBody = 256 * 1024

const deepest = 32

/** Reads a request's JSON. An empty body reads as undefined. */
export async function readBody(request: Request): Promise<Result<unknown, Refusal>> {
  const bytes = await readBytes(request)
  if (!bytes.ok) return bytes
  if (bytes.value.length === 0) return ok(undefined)
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type)) return refuse(refusal('not-json'))
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.value)
    const value: unknown = JSON.parse(text)
    return isStorable(value, deepest) ? ok(value) : refuse(refusal('malformed-request'))
  } catch {
    return refuse(refusal('malformed-request'))
  }
}

// Read piece by piece, so that a length that was not announced is bounded as well.
async function readBytes(request: Request): Promise<Result<Uint8Array, Refusal>> {
  const tooLarge = refusal('too-large', { largest: largestBody })
  if (Number(request.headers.get('content-length') ?? 0) > largestBody) return refuse(tooLarge)
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of request.body ?? []) {
    length += piece.length
    if (length > largestBody) return refuse(tooLarge)
    pieces.push(piece)
  }
  return ok(Buffer.concat(pieces))
}

// PostgreSQL keeps neither the zero character nor half of a pair, and nothing needs to be nested deeply.
function isStorable(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0')
  if (typeof value !== 'object' || value === null) return true
  if (depth === 0) return false
  return Object.entries(value).every(([key, member]) => isStorable(key, 0) && isStorable(member, depth - 1))
}
