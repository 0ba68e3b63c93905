// Signatures by Standard Webhooks 1.0: HMAC-SHA256 over id, timestamp and payload.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const prefix = 'whsec_'

/** A new secret: 32 random bytes, written as Standard Webhooks writes them. */
export const newSecret = (): string => `${prefix}${randomBytes(32).toString('base64')}`

/** What is signed. `timestamp`: of the attempt, in seconds since 1970. */
export interface Signed {
  readonly id: string
  readonly timestamp: number
  readonly payload: string
}

const signature = (secret: string, { id, timestamp, payload }: Signed): string =>
  createHmac('sha256', Buffer.from(secret.slice(prefix.length), 'base64'))
    .update(`${id}.${timestamp}.${payload}`)
    .digest('base64')

/** The headers of a call; while a secret is being changed, with a signature by each. */
export const signedHeaders = (secrets: readonly string[], signed: Signed): Record<string, string> => ({
  'webhook-id': signed.id,
  'webhook-timestamp': String(signed.timestamp),
  'webhook-signature': secrets.map(secret => `v1,${signature(secret, signed)}`).join(' '),
})

/** Whether one of the signatures is by a secret: what a receiver does. */
export const isSignedBy = (secret: string, signed: Signed, header: string): boolean => {
  const wanted = Buffer.from(signature(secret, signed))
  return header.split(' ').some(each => {
    const given = Buffer.from(each.replace(/^v1,/, ''))
    return each.startsWith('v1,') && given.length === wanted.length && timingSafeEqual(given, wanted)
  })
}
