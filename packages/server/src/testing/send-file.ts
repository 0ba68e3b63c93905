import type { UploadView } from '../views.ts'
import type { Answered, Visitor } from './test-site.ts'

/** Sends the bytes of a file as a visitor. */
export const sendFile = <T = UploadView>(
  visitor: Visitor,
  bytes: Uint8Array,
  name = 'file',
  headers: Record<string, string> = {},
): Promise<Answered<T>> =>
  visitor.send<T>(`/api/uploads?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: { 'content-type': 'application/octet-stream', ...headers },
  })

/** As `sendFile`, and returns its id; throws unless it was taken in. */
export async function sentFile(visitor: Visitor, bytes: Uint8Array, name?: string): Promise<string> {
  const answered = await sendFile(visitor, bytes, name)
  if (answered.status !== 200) throw new Error(JSON.stringify(answered.body))
  return answered.body.id
}
