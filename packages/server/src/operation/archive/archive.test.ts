import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { decrypt, encrypt, PassphraseNeeded, PassphraseWrong } from './encryption.ts'
import { ArchiveBroken, type NewEntry, readTar, writeTar } from './tar.ts'

async function collect(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of source) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function* inBits(bytes: Buffer, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

const files: Readonly<Record<string, Buffer>> = {
  'manifest.json': Buffer.from('{}'),
  'tables/空.ndjson': Buffer.alloc(0),
  'tables/full.ndjson': randomBytes(512),
  'blobs/large': randomBytes(300_000),
}

async function* entries(): AsyncGenerator<NewEntry> {
  for (const [name, bytes] of Object.entries(files)) yield { name, size: bytes.length, bytes: [bytes] }
}

const unpack = async (source: AsyncIterable<Uint8Array>): Promise<Record<string, Buffer>> => {
  const found: Record<string, Buffer> = {}
  for await (const { name, bytes } of readTar(source)) found[name] = await collect(bytes)
  return found
}

test('what is put into an archive comes out of it, in whatever pieces it is read', async () => {
  const bytes = await collect(writeTar(entries()))
  for (const length of [1000, 512, 77, bytes.length]) expect(await unpack(inBits(bytes, length))).toEqual(files)
})

test('an archive that was cut off or is none is refused', async () => {
  const bytes = await collect(writeTar(entries()))
  await expect(unpack(inBits(bytes.subarray(0, 40_000), 4096))).rejects.toThrow(ArchiveBroken)
  await expect(unpack(inBits(randomBytes(4096), 512))).rejects.toThrow(ArchiveBroken)
})

test('a sealed archive opens with its passphrase and with no other', async () => {
  const plain = randomBytes(64 * 1024 * 2)
  const sealed = await collect(encrypt(inBits(plain, 10_000), '一句口令'))
  expect(await collect(decrypt(inBits(sealed, 7777), '一句口令'))).toEqual(plain)
  await expect(collect(decrypt(inBits(sealed, 7777), '另一句'))).rejects.toThrow(PassphraseWrong)
  await expect(collect(decrypt(inBits(sealed, 7777), undefined))).rejects.toThrow(PassphraseNeeded)
  expect(await collect(decrypt(inBits(plain, 7777), undefined))).toEqual(plain)
})

test('a sealed archive from which something was cut, left out or changed does not open', async () => {
  const plain = randomBytes(200_000)
  const sealed = await collect(encrypt(inBits(plain, 10_000), 'p'))
  const piece = 64 * 1024 + 16
  const head = sealed.length - (plain.length + 4 * 16)
  const cut = sealed.subarray(0, head + piece * 2)
  const without = Buffer.concat([sealed.subarray(0, head), sealed.subarray(head + piece)])
  const changed = Buffer.from(sealed)
  changed[head + 5] = (changed[head + 5] ?? 0) ^ 1
  for (const each of [cut, without, changed, sealed.subarray(0, -1)])
    await expect(collect(decrypt(inBits(each, 9999), 'p'))).rejects.toThrow(PassphraseWrong)
})
