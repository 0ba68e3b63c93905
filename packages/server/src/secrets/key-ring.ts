// The keys under which the keys of cases are wrapped: one is current, the older ones open what they wrapped.
import { randomBytes } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type HashAlgorithm, hashAlgorithms } from './hash.ts'
import { type FieldCipher, fieldCiphers, NotOurs, openField, sealField } from './sealed-field.ts'
import { keyFrom } from './sealing.ts'

/** A key of the ring is not there: what was wrapped under it can be shown to nobody. */
export class KeyMissing extends Error {
  readonly keyId: string
  constructor(keyId: string) {
    super(`The key ${keyId} is not in the ring, or is another than the one that wrapped this`)
    this.keyId = keyId
  }
}

/** The keys by id, the current one; and by which cipher and hash what is written from now on is sealed and chained. */
export interface KeyRing {
  readonly current: string
  readonly keys: ReadonlyMap<string, Uint8Array>
  readonly cipher: FieldCipher
  /** By which hash the chain of events goes on. */
  readonly hash: HashAlgorithm
}

/** A key that was wrapped, with the id of the ring's key under which it was. */
export interface Wrapped {
  readonly keyId: string
  readonly wrapped: string
}

/** Wraps a key under the current one. `about`: what the key is for; it must be the same when it is unwrapped. */
export function wrapKey(ring: KeyRing, about: string, key: Uint8Array): Wrapped {
  const text = Buffer.from(key).toString('base64')
  return { keyId: ring.current, wrapped: sealField(ring.cipher, keyOf(ring, ring.current), about, text) }
}

// Unwrapped keys are kept by what wraps them, the last few thousand.
const mostKept = 4096
const unwrapped = new WeakMap<KeyRing, Map<string, Uint8Array>>()

/** Unwraps a key. Throws `KeyMissing`. */
export function unwrapKey(ring: KeyRing, about: string, { keyId, wrapped }: Wrapped): Uint8Array {
  const known = unwrapped.get(ring) ?? new Map<string, Uint8Array>()
  unwrapped.set(ring, known)
  const place = `${about} ${keyId} ${wrapped}`
  const before = known.get(place)
  if (before !== undefined) return before
  const key = unwrapWith(keyOf(ring, keyId), keyId, about, wrapped)
  if (known.size >= mostKept) known.clear()
  known.set(place, key)
  return key
}

function unwrapWith(wrapping: Uint8Array, keyId: string, about: string, wrapped: string): Uint8Array {
  try {
    return new Uint8Array(Buffer.from(openField(wrapping, about, wrapped), 'base64'))
  } catch (error) {
    if (error instanceof NotOurs) throw new KeyMissing(keyId)
    throw error
  }
}

function keyOf({ keys }: KeyRing, id: string): Uint8Array {
  const key = keys.get(id)
  if (key === undefined) throw new KeyMissing(id)
  return key
}

/** The id of the key that follows from the server's sealing key, where no ring is configured. */
export const sealingKeyId = 'sealing'

/**
 * The ring from its written form, `id:base64` each on a line or between commas, the current one first; the key that follows
 * from the server's sealing key stands last in every ring, so that a first ring can be put in place at any time.
 */
export function readKeyRing(
  written: string,
  sealingKey: Uint8Array,
  { cipher = 'aes', hash = 'sha256' }: Partial<Pick<KeyRing, 'cipher' | 'hash'>> = {},
): KeyRing {
  const keys = new Map<string, Uint8Array>()
  for (const line of written.split(/[\n,]/).map(each => each.trim())) {
    if (line === '' || line.startsWith('#')) continue
    const [id = '', text = ''] = line.split(':')
    const key = Buffer.from(text.trim(), 'base64')
    if (!/^[A-Za-z0-9_-]{1,40}$/.test(id)) throw new Error('The id of a key is 1 to 40 letters, digits, - or _')
    if (key.length !== 32) throw new Error(`The key ${id} is 32 bytes in base64`)
    if (keys.has(id)) throw new Error(`The key ${id} stands twice in the ring`)
    keys.set(id, new Uint8Array(key))
  }
  if (!keys.has(sealingKeyId))
    keys.set(sealingKeyId, keyFrom(Buffer.from(sealingKey).toString('base64'), 'wrapping keys of cases'))
  const [current = sealingKeyId] = keys.keys()
  return { current, keys, cipher, hash }
}

/** Where a ring is written when nothing else is said: beside the data. */
export const ringFileIn = (dataFolder: string): string => join(dataFolder, 'keys.ring')

/**
 * The ring that an administrator set: REMIT_KEYS, or the file REMIT_KEY_FILE, or `keys.ring` in the data folder. REMIT_CIPHER
 * is `aes` or `sm4`, REMIT_HASH `sha256` or `sm3`. Throws where it cannot be read.
 */
export async function findKeyRing(
  environment: Readonly<Record<string, string | undefined>>,
  dataFolder: string,
  sealingKey: Uint8Array,
): Promise<KeyRing> {
  const { REMIT_KEYS: keys, REMIT_KEY_FILE: file } = environment
  const written = keys || (await (file ? readFile(file, 'utf8') : textOrNone(ringFileIn(dataFolder))))
  return readKeyRing(written, sealingKey, {
    cipher: chosen(environment, 'REMIT_CIPHER', fieldCiphers),
    hash: chosen(environment, 'REMIT_HASH', hashAlgorithms),
  })
}

/** What a variable is set to, of what it may be; the first where it is not set. */
function chosen<T extends string>(
  environment: Readonly<Record<string, string | undefined>>,
  name: string,
  among: readonly [T, ...T[]],
): T {
  const wanted = environment[name] ?? ''
  const found = wanted === '' ? among[0] : among.find(each => each === wanted)
  if (found === undefined) throw new Error(`${name} is one of ${among.join(', ')}`)
  return found
}

async function textOrNone(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}

/** Puts a new key in front of a ring's file, which is made where it is not there. */
export async function addKeyToFile(path: string, id: string): Promise<void> {
  const before = await textOrNone(path)
  const draft = `${path}.${process.pid}`
  await writeFile(draft, `${id}:${randomBytes(32).toString('base64')}\n${before}`, { mode: 0o600 })
  await rename(draft, path)
}
