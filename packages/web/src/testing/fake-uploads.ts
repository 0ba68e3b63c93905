// What sends files in a browser, for tests: each file is taken at once, or refused.
import { vi } from 'vitest'
import type { RefusalView } from '../api/views.ts'

export interface FakeUploads {
  /** What was sent so far. */
  readonly names: string[]
  refuse: RefusalView | undefined
}

/** Stands in the place of XMLHttpRequest. */
export function fakeUploads(): FakeUploads {
  const fake: FakeUploads = { names: [], refuse: undefined }
  class Request {
    upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {}
    onload?: () => void
    onerror?: () => void
    onabort?: () => void
    status = 0
    responseText = ''
    name = ''
    open(_: string, url: string) {
      this.name = new URL(url, 'http://localhost').searchParams.get('name') ?? ''
    }
    setRequestHeader() {}
    getResponseHeader() {
      return this.status === 200 ? 'application/json' : 'application/problem+json'
    }
    abort() {
      this.onabort?.()
    }
    send(file: File) {
      fake.names.push(this.name)
      this.upload.onprogress?.({ loaded: file.size, total: file.size })
      this.status = fake.refuse === undefined ? 200 : 422
      const taken = { id: `upload-${this.name}`, name: this.name, size: file.size, type: file.type }
      this.responseText = JSON.stringify(fake.refuse ?? taken)
      queueMicrotask(() => this.onload?.())
    }
  }
  vi.stubGlobal('XMLHttpRequest', Request)
  return fake
}
