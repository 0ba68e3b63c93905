// The folder and the bucket keep the same promises.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FakeS3, startFakeS3 } from '../testing/fake-s3.ts'
import { addressOf, type BlobStore } from './blob-store.ts'
import { createFolderStore } from './folder-store.ts'
import { createS3Store } from './s3-store.ts'
import { openFile, sealFile, unsealFile } from './sealed-files.ts'

let folder = ''
let s3: FakeS3
const stores = new Map<string, BlobStore>()
const bucket = { bucket: 'county', region: 'local', accessKeyId: 'remit', secretAccessKey: 'a secret' }
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'remit-files-'))
  s3 = await startFakeS3('county', 'remit')
  stores.set('folder', createFolderStore(join(folder, 'attachments')))
  stores.set('bucket', createS3Store({ ...bucket, endpoint: s3.endpoint }))
})
afterAll(async () => {
  await s3.close()
  await rm(folder, { recursive: true })
})
const storeOf = (name: string): BlobStore => {
  const store = stores.get(name)
  if (store === undefined) throw new Error(name)
  return store
}
const addresses = async (store: BlobStore): Promise<string[]> => {
  const found: string[] = []
  for await (const { address, at } of store.list()) {
    expect(at.getTime()).not.toBeNaN()
    found.push(address)
  }
  return found.sort()
}

describe.each(['folder', 'bucket'])('in a %s', name => {
  test('what was put is there under its hash, listed, and gone once removed', async () => {
    const store = storeOf(name)
    const put: string[] = []
    for (const words of ['one', 'two', 'three', 'four', 'five']) put.push(await store.put(Buffer.from(words)))
    expect(put[0]).toBe(addressOf(Buffer.from('one')))
    expect(Buffer.from((await store.get(put[1] ?? '')) ?? []).toString()).toBe('two')
    expect(await addresses(store)).toEqual([...put].sort())
    await store.remove(put[0] ?? '')
    await store.remove(put[0] ?? '')
    expect(await store.get(put[0] ?? '')).toBeUndefined()
    expect(await addresses(store)).toHaveLength(4)
  })
  test('what is no address is asked of no disk and no server', async () => {
    await expect(async () => storeOf(name).get('../../../etc/passwd')).rejects.toThrow('address')
  })
})

test('in the folder nothing is left half written, and what a crash left is listed to be removed', async () => {
  const store = createFolderStore(join(folder, 'crashed'))
  const address = await store.put(Buffer.from('whole'))
  expect(await readdir(join(folder, 'crashed', 'incoming'))).toEqual([])
  expect((await readFile(join(folder, 'crashed', address.slice(0, 2), address))).toString()).toBe('whole')
  const draft = '0b9d8c5e-0000-4000-8000-000000000000'
  await writeFile(join(folder, 'crashed', 'incoming', draft), 'half')
  expect(await addresses(store)).toEqual([address, draft].sort())
  await store.remove(draft)
  expect(await addresses(store)).toEqual([address])
})

test('a folder that cannot be written to fails, and acknowledges nothing', async () => {
  await mkdir(join(folder, 'taken'))
  await writeFile(join(folder, 'taken', 'incoming'), 'a file where the folder should be')
  await expect(createFolderStore(join(folder, 'taken')).put(Buffer.from('x'))).rejects.toThrow()
})

test('a bucket that fails once is asked again; one that is not there, or refuses the key, is said', async () => {
  s3.failNext(1)
  const store = storeOf('bucket')
  const address = await store.put(Buffer.from('again'))
  expect(await store.get(address)).toBeDefined()
  const nowhere = createS3Store({ ...bucket, endpoint: s3.endpoint, bucket: 'other' })
  await expect(nowhere.put(Buffer.from('x'))).rejects.toThrow('no such bucket')
  const stranger = createS3Store({ ...bucket, endpoint: s3.endpoint, accessKeyId: 'stranger' })
  await expect(stranger.get(address)).rejects.toThrow('403')
})

describe('sealed', () => {
  const key = new Uint8Array(32).fill(7)
  const file = { jurisdiction: '990001', id: 'a' }
  const evidence = Buffer.from('照片上的人'.repeat(100))
  test('what is kept says nothing without the key, and opens with it', async () => {
    const store = storeOf('folder')
    const blob = await store.put(sealFile(key, file, evidence))
    expect(Buffer.from((await store.get(blob)) ?? []).includes('照片')).toBe(false)
    expect(Buffer.from(await openFile(store, key, { ...file, blob })).equals(evidence)).toBe(true)
    await expect(openFile(store, key, { ...file, blob: addressOf(Buffer.from('gone')) })).rejects.toThrow('not where')
  })
  test('under another key, as another file, altered, or never sealed, it does not open', () => {
    const sealed = sealFile(key, file, evidence)
    expect(() => unsealFile(new Uint8Array(32), file, sealed)).toThrow()
    expect(() => unsealFile(key, { ...file, id: 'b' }, sealed)).toThrow()
    expect(() => unsealFile(key, file, Buffer.concat([sealed.subarray(0, -1), Buffer.from('x')]))).toThrow()
    expect(() => unsealFile(key, file, evidence)).toThrow('not sealed')
  })
})
