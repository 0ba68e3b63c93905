import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addKeyToFile, findKeyRing, KeyMissing, readKeyRing, ringFileIn, unwrapKey, wrapKey } from './key-ring.ts'

const sealingKey = new Uint8Array(32).fill(7)
const text = (byte: number): string => Buffer.alloc(32, byte).toString('base64')
const data = new Uint8Array(32).fill(9)

test('the first key wraps, the older ones still open what they wrapped', () => {
  const old = readKeyRing(`2025:${text(1)}`, sealingKey)
  const wrapped = wrapKey(old, 'x', data)
  expect(wrapped.keyId).toBe('2025')
  const ring = readKeyRing(`# new\n2026:${text(2)}\n2025:${text(1)}\n`, sealingKey)
  expect(ring.current).toBe('2026')
  expect(unwrapKey(ring, 'x', wrapped)).toEqual(data)
})

test('what the sealing key wrapped before there was a ring is opened by every ring', () => {
  const wrapped = wrapKey(readKeyRing('', sealingKey), 'x', data)
  expect(unwrapKey(readKeyRing(`2026:${text(2)}`, sealingKey), 'x', wrapped)).toEqual(data)
})

test('without its key, under another of the same id, or for something else, nothing is unwrapped', () => {
  const wrapped = wrapKey(readKeyRing(`2025:${text(1)}`, sealingKey), 'x', data)
  expect(() => unwrapKey(readKeyRing(`2026:${text(2)}`, sealingKey), 'x', wrapped)).toThrow(KeyMissing)
  expect(() => unwrapKey(readKeyRing(`2025:${text(2)}`, sealingKey), 'x', wrapped)).toThrow(KeyMissing)
  expect(() => unwrapKey(readKeyRing(`2025:${text(1)}`, sealingKey), 'y', wrapped)).toThrow(KeyMissing)
})

test('a ring that is written wrongly is not taken for another', () => {
  expect(() => readKeyRing('2026:AAAA', sealingKey)).toThrow(/32 bytes/)
  expect(() => readKeyRing(`2026:${text(1)},2026:${text(2)}`, sealingKey)).toThrow(/twice/)
  expect(() => readKeyRing(`a b:${text(1)}`, sealingKey)).toThrow(/id of a key/)
})

test('a new key stands first in the ring’s file, which only its owner reads', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ring-'))
  const file = ringFileIn(folder)
  await addKeyToFile(file, '2025')
  await addKeyToFile(file, '2026')
  const ring = await findKeyRing({}, folder, sealingKey)
  expect([...ring.keys.keys()]).toEqual(['2026', '2025', 'sealing'])
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect((await findKeyRing({ REMIT_KEY_FILE: file, REMIT_CIPHER: 'sm4' }, '/none', sealingKey)).cipher).toBe('sm4')
  expect((await findKeyRing({ REMIT_KEYS: await readFile(file, 'utf8') }, '/none', sealingKey)).current).toBe('2026')
  await expect(findKeyRing({ REMIT_CIPHER: 'rot13' }, folder, sealingKey)).rejects.toThrow(/REMIT_CIPHER/)
  await rm(folder, { recursive: true })
})
