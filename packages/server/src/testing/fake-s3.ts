// A small object store for tests: keeps what is put, answers in S3's shapes, and checks that each request is signed.
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A store that listens on this machine. */
export interface FakeS3 {
  readonly endpoint: string
  readonly keys: () => readonly string[]
  /** Answers so many requests with 503 before it works again. */
  readonly failNext: (count: number) => void
  readonly close: () => Promise<void>
}

const pageSize = 2

/** Starts a store with one bucket. */
export async function startFakeS3(bucket: string, accessKeyId: string): Promise<FakeS3> {
  const kept = new Map<string, Buffer>()
  let failing = 0
  const server = createServer(async (request, response) => {
    const body = await readAll(request)
    const url = new URL(request.url ?? '/', 'http://localhost')
    const end = (status: number, content: Uint8Array | string = ''): void => {
      response.writeHead(status).end(content)
    }
    if (failing > 0) {
      failing -= 1
      return end(503)
    }
    if (!request.headers.authorization?.startsWith(`AWS4-HMAC-SHA256 Credential=${accessKeyId}/`)) return end(403)
    const [, named, ...path] = decodeURIComponent(url.pathname).split('/')
    if (named !== bucket) return end(404)
    if (url.searchParams.get('list-type') === '2') return end(200, page([...kept.keys()].sort(), url.searchParams))
    return end(...answerObject(kept, { method: request.method, key: path.join('/'), body }))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    keys: () => [...kept.keys()],
    failNext: count => {
      failing = count
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function answerObject(
  kept: Map<string, Buffer>,
  { method, key, body }: { method: string | undefined; key: string; body: Buffer },
): [status: number, content?: Uint8Array] {
  switch (method) {
    case 'PUT':
      kept.set(key, body)
      return [200]
    case 'DELETE':
      kept.delete(key)
      return [204]
    default: {
      const found = kept.get(key)
      return found === undefined ? [404] : [200, found]
    }
  }
}

function page(keys: readonly string[], query: URLSearchParams): string {
  const begun = keys.filter(key => key.startsWith(query.get('prefix') ?? ''))
  const from = Number(query.get('continuation-token') ?? 0)
  const entries = begun
    .slice(from, from + pageSize)
    .map(key => `<Contents><Key>${key}</Key><LastModified>2026-03-01T00:00:00.000Z</LastModified></Contents>`)
  const more = from + pageSize < begun.length
  const next = more ? `<NextContinuationToken>${from + pageSize}</NextContinuationToken>` : ''
  return `<?xml version="1.0"?><ListBucketResult>${entries.join('')}${next}</ListBucketResult>`
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}
