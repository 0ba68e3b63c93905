// What only the holder of a key may read: AES-256-GCM, written as base64url of nonce, tag and text.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const nonceLength = 12
const tagLength = 16

/** Seals a text under a key of 32 bytes; `about` must be the same when it is opened, so that it cannot be put elsewhere. */
export function seal(key: Uint8Array, about: string, text: string): string {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Opens what `seal` made; throws when the key or what it is about is another. */
export function unseal(key: Uint8Array, about: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength))
    .setAAD(Buffer.from(about))
    .setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
  return Buffer.concat([decipher.update(bytes.subarray(nonceLength + tagLength)), decipher.final()]).toString('utf8')
}

/** A key of 32 bytes from words that are hard to guess, for one purpose. */
export const keyFrom = (words: string, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', words, '', purpose, 32))
