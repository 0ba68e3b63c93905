// An archive under a passphrase: scrypt makes the key, AES-256-GCM seals it piece by piece. Each piece carries its place and
// whether it is the last, so that none can be left out, doubled, or cut off at the end.
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { ArchiveBroken } from './tar.ts'

const magic = Buffer.from('remit-backup-encrypted/1\n')
const saltLength = 16
const tagLength = 16
const pieceLength = 64 * 1024
const cost = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 1024 * 1024 }

const derive = promisify(scrypt) as (
  passphrase: string,
  salt: Uint8Array,
  length: number,
  options: typeof cost,
) => Promise<Buffer>

/** The passphrase is another, or the archive was changed. */
export class PassphraseWrong extends Error {}

/** The archive is sealed, and no passphrase was given. */
export class PassphraseNeeded extends Error {}

/** Seals an archive under a passphrase. */
export async function* encrypt(source: AsyncIterable<Uint8Array>, passphrase: string): AsyncGenerator<Uint8Array> {
  const salt = randomBytes(saltLength)
  const key = await derive(passphrase, salt, 32, cost)
  yield Buffer.concat([magic, salt])
  for await (const { piece, place, last } of inPieces(source, pieceLength)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(place, last)).setAAD(magic)
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()])
  }
}

/** The archive in a file: opened with the passphrase if it is sealed, as it is if not. */
export async function* decrypt(
  source: AsyncIterable<Uint8Array>,
  passphrase: string | undefined,
): AsyncGenerator<Uint8Array> {
  const pieces = source[Symbol.asyncIterator]()
  let head = Buffer.alloc(0)
  while (head.length < magic.length + saltLength) {
    const next = await pieces.next()
    if (next.done === true) break
    head = Buffer.concat([head, next.value])
  }
  const rest: AsyncIterable<Uint8Array> = {
    async *[Symbol.asyncIterator]() {
      if (head.length > 0) yield head
      for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) yield next.value
    },
  }
  if (!head.subarray(0, magic.length).equals(magic)) {
    yield* rest
    return
  }
  if (passphrase === undefined) throw new PassphraseNeeded('The backup is sealed with a passphrase')
  const key = await derive(passphrase, head.subarray(magic.length, magic.length + saltLength), 32, cost)
  head = head.subarray(magic.length + saltLength)
  for await (const { piece, place, last } of inPieces(rest, pieceLength + tagLength))
    yield openPiece(key, piece, nonceOf(place, last))
}

function openPiece(key: Uint8Array, piece: Buffer, nonce: Buffer): Buffer {
  if (piece.length < tagLength) throw new ArchiveBroken('The archive was cut off')
  const text = piece.subarray(0, piece.length - tagLength)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce)
    .setAAD(magic)
    .setAuthTag(piece.subarray(piece.length - tagLength))
  try {
    return Buffer.concat([decipher.update(text), decipher.final()])
  } catch {
    throw new PassphraseWrong('Another passphrase, or the backup was changed')
  }
}

function nonceOf(place: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(place, 5, 6)
  nonce[11] = last ? 1 : 0
  return nonce
}

interface Piece {
  readonly piece: Buffer
  readonly place: number
  readonly last: boolean
}

/** A stream in pieces of one length; the last is shorter, or empty. */
async function* inPieces(source: AsyncIterable<Uint8Array>, length: number): AsyncGenerator<Piece> {
  let held: Buffer[] = []
  let size = 0
  let place = 0
  for await (const next of source) {
    held.push(Buffer.from(next))
    size += next.length
    if (size <= length) continue
    let all = Buffer.concat(held)
    for (; all.length > length; all = all.subarray(length))
      yield { piece: all.subarray(0, length), place: place++, last: false }
    held = [all]
    size = all.length
  }
  yield { piece: Buffer.concat(held), place, last: true }
}
