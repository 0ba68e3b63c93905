// One field, sealed so that the same value in the same place is sealed the same way: what is rebuilt is identical.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** The ciphers that an administrator can choose from: AES-256-GCM, or SM4-CTR under HMAC-SM3 (GB/T 32907, GB/T 32905). */
export const fieldCiphers = ['aes', 'sm4'] as const

export type FieldCipher = (typeof fieldCiphers)[number]

/** What is sealed was changed, was put elsewhere, or belongs to another key. */
export class NotOurs extends Error {}

interface Keys {
  readonly cipher: Uint8Array
  readonly code: Uint8Array
}

const block = 32

/** Seals a text under a key of 32 bytes. `about`: what it is and where; it must be the same when it is opened. */
export function sealField(cipher: FieldCipher, key: Uint8Array, about: string, text: string): string {
  // Short texts look alike: a yes is as long as a no.
  const plain = Buffer.from(text.padEnd(Math.ceil(text.length / block) * block), 'utf8')
  return cipher === 'aes' ? `a1.${sealAes(key, about, plain)}` : `s1.${sealSm4(key, about, plain)}`
}

/** Opens what `sealField` made, whichever cipher it was. Throws `NotOurs`. */
export function openField(key: Uint8Array, about: string, sealed: string): string {
  const bytes = Buffer.from(sealed.slice(3), 'base64url')
  try {
    if (sealed.startsWith('a1.')) return openAes(key, about, bytes).trimEnd()
    if (sealed.startsWith('s1.')) return openSm4(key, about, bytes).trimEnd()
  } catch (error) {
    throw new NotOurs('What is sealed cannot be opened with this key', { cause: error })
  }
  throw new NotOurs('What is sealed is of no kind that is known here')
}

/** Whether a text is one that `sealField` made, by its first letters. */
export const isSealedField = (text: string): boolean => /^[as]1\./.test(text)

const nonceLength = 12
const tagLength = 16

// The nonce follows from what is sealed and where: another value has another nonce, and no counter need be kept.
function sealAes(key: Uint8Array, about: string, plain: Buffer): string {
  const keys = keysOf(key, 'aes-256-gcm', 32)
  const nonce = codeOf('sha256', keys.code, ['nonce', about, plain]).subarray(0, nonceLength)
  const cipher = createCipheriv('aes-256-gcm', keys.cipher, nonce).setAAD(Buffer.from(about))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

function openAes(key: Uint8Array, about: string, bytes: Buffer): string {
  const keys = keysOf(key, 'aes-256-gcm', 32)
  const decipher = createDecipheriv('aes-256-gcm', keys.cipher, bytes.subarray(0, nonceLength), {
    authTagLength: tagLength,
  })
    .setAAD(Buffer.from(about))
    .setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
  return Buffer.concat([decipher.update(bytes.subarray(nonceLength + tagLength)), decipher.final()]).toString('utf8')
}

const counterLength = 16
const codeLength = 32

// Node has no SM4-GCM: encrypted first, then a code over all of it.
function sealSm4(key: Uint8Array, about: string, plain: Buffer): string {
  const keys = keysOf(key, 'sm4-ctr', 16)
  const counter = codeOf('sm3', keys.code, ['nonce', about, plain]).subarray(0, counterLength)
  const cipher = createCipheriv('sm4-ctr', keys.cipher, counter)
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([counter, codeOf('sm3', keys.code, ['code', about, counter, sealed]), sealed]).toString(
    'base64url',
  )
}

function openSm4(key: Uint8Array, about: string, bytes: Buffer): string {
  const keys = keysOf(key, 'sm4-ctr', 16)
  const counter = bytes.subarray(0, counterLength)
  const code = bytes.subarray(counterLength, counterLength + codeLength)
  const sealed = bytes.subarray(counterLength + codeLength)
  if (!timingSafeEqual(code, codeOf('sm3', keys.code, ['code', about, counter, sealed]))) throw new Error('Altered')
  const decipher = createDecipheriv('sm4-ctr', keys.cipher, counter)
  return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8')
}

/** A code over parts, each with its length, so that no two lists of parts read alike. */
function codeOf(algorithm: 'sha256' | 'sm3', key: Uint8Array, parts: readonly (string | Buffer)[]): Buffer {
  const code = createHmac(algorithm, key)
  for (const part of parts) {
    const bytes = Buffer.from(part)
    code.update(`${bytes.length}:`).update(bytes)
  }
  return code.digest()
}

// A key for each purpose: none serves two.
const derived = new WeakMap<Uint8Array, Map<string, Keys>>()

function keysOf(key: Uint8Array, cipher: string, length: number): Keys {
  const known = derived.get(key) ?? new Map<string, Keys>()
  derived.set(key, known)
  const keys = known.get(cipher) ?? {
    cipher: new Uint8Array(hkdfSync('sha256', key, '', `${cipher} cipher`, length)),
    code: new Uint8Array(hkdfSync('sha256', key, '', `${cipher} code`, 32)),
  }
  known.set(cipher, keys)
  return keys
}
