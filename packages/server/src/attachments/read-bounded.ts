// Reads what is sent piece by piece, and never holds more than is allowed.
import { ok, type Result, refuse } from '@remit/core'
import { type Refusal, refusal } from '../refusal.ts'

// A sender who stops in the middle must not hold memory for ever.
const patience = 120_000

/** The bytes of a body, at most `largest`; how many were announced does not matter. */
export async function readBounded(request: Request, largest: number): Promise<Result<Uint8Array, Refusal>> {
  const tooLarge = refuse(refusal('too-large', { largest }))
  if (Number(request.headers.get('content-length') ?? 0) > largest) return tooLarge
  const reader = request.body?.getReader()
  const pieces: Uint8Array[] = []
  let length = 0
  const timeout = setTimeout(() => reader?.cancel(), patience)
  try {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
      if (done || value === undefined) break
      length += value.length
      if (length > largest) {
        await reader?.cancel()
        return tooLarge
      }
      pieces.push(value)
    }
  } finally {
    clearTimeout(timeout)
  }
  const announced = request.headers.get('content-length')
  // A connection that broke, or was given up, leaves part of a file.
  if (announced !== null && Number(announced) !== length) return refuse(refusal('file-damaged'))
  return ok(Buffer.concat(pieces))
}
