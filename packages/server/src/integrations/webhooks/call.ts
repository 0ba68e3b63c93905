// One HTTP call to another system: no redirects, a bounded answer, a bounded time, to an address that was looked at.
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { Place } from './allowed-address.ts'

/** How long a call may take, in milliseconds, and how much of its answer is read, in bytes. */
const patience = 15_000
const mostAnswer = 64 * 1024

/** What is posted. */
export interface Call {
  readonly url: string
  readonly place: Place
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

/** Posts, and returns the status of the answer. Throws when there is none in time, or too much of it. */
export function call({ url, place, body, headers }: Call): Promise<number> {
  const { protocol } = new URL(url)
  const request = protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        agent: false,
        signal: AbortSignal.timeout(patience),
        lookup: (_host, options, found) => {
          if (options.all === true) found(null, [place])
          else found(null, place.address, place.family)
        },
      },
      answer => {
        let size = 0
        answer.on('data', (chunk: Buffer) => {
          size += chunk.length
          if (size > mostAnswer) sent.destroy(new Error('The answer is too long'))
        })
        answer.on('end', () => resolve(answer.statusCode ?? 0))
        answer.on('error', reject)
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}
