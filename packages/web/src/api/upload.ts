// Sends one file and tells how far it is. Only XMLHttpRequest tells of the way up.
import { failed } from './client.ts'
import type { RefusalView, UploadView } from './views.ts'

/** A file under way. `done` fails as `send` does; `stop` gives it up. */
export interface Sending {
  readonly done: Promise<UploadView>
  readonly stop: () => void
}

/** Sends a file. `onProgress`: the share that has left, from 0 to 1. */
export function sendFile(file: File, onProgress: (share: number) => void): Sending {
  const request = new XMLHttpRequest()
  const done = new Promise<UploadView>((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total)
    request.onerror = () => reject(failed({ kind: 'unreachable' }))
    request.onabort = () => reject(failed({ kind: 'unreachable' }))
    request.onload = () => {
      const body = read(request.responseText)
      if (request.status === 200) return resolve(body as UploadView)
      const refused = (request.getResponseHeader('content-type') ?? '').includes('problem+json')
      reject(
        refused
          ? failed({ kind: 'refused', refusal: body as RefusalView, status: request.status })
          : failed({ kind: request.status >= 502 && request.status <= 504 ? 'unreachable' : 'unexpected' }),
      )
    }
  })
  request.open('POST', `/api/uploads?name=${encodeURIComponent(file.name)}`)
  request.setRequestHeader('content-type', 'application/octet-stream')
  request.send(file)
  return { done, stop: () => request.abort() }
}

function read(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
