// A backup taken while others write is one instant; what is restored from it is the same, wherever it is restored to.
import { createReadStream } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sealDay } from '../../audit/seal-day.ts'
import type { Database } from '../../db/database.ts'
import { openEmbedded } from '../../db/open-embedded.ts'
import { playStories } from '../../demonstration/play-stories.ts'
import { keysOf } from '../../secrets/keys-of.ts'
import { onServer, openTestDatabase } from '../../testing/test-database.ts'
import { openTestSite, report, type TestSite } from '../../testing/test-site.ts'
import { PassphraseNeeded, PassphraseWrong } from '../archive/encryption.ts'
import { ArchiveBroken } from '../archive/tar.ts'
import { rebuildAll } from '../rebuild/rebuild-all.ts'
import { type BackupMade, makeBackup } from './make-backup.ts'
import { PlaceNotEmpty, RestoreUnsound, type Restoring, restoreFolder, restoreServer } from './restore.ts'
import { findTables } from './tables.ts'

let site: TestSite
let place = ''
let backup = ''
let made: BackupMade

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'remit-backup-'))
  site = await openTestSite()
  await playStories(site.setting)
  await report(site, { text: '井水发臭，附上联系方式', contact: { name: '张三', phone: '13800000000' } })
  await sealDay(site.setting, '2026-03-01')
  const dataFolder = join(place, 'data')
  await mkdir(join(dataFolder, 'attachments/ab'), { recursive: true })
  await writeFile(join(dataFolder, 'attachments/ab/abcdef'), 'a photograph')
  await writeFile(join(dataFolder, 'sealing.key'), 'secret')
  await writeFile(join(dataFolder, 'keys.ring'), 'secret')
  backup = join(place, 'one.remit')
  made = await makeBackup({ db: site.setting.db, dataFolder, out: backup, now: new Date('2026-03-02T01:00:00Z') })
})
afterAll(async () => {
  await site.close()
  await rm(place, { recursive: true })
})

const restoring = (file = backup): Restoring => ({
  file,
  project: async (db, _, rebuild) =>
    rebuildAll(db, { ring: keysOf(site.setting.db), clock: site.setting.clock }, { check: !rebuild }),
})

/** All rows of all tables, as texts. */
async function contentsOf({ db }: Database): Promise<Record<string, string[]>> {
  const tables = await findTables(db)
  const found: Record<string, string[]> = {}
  for (const { name } of tables) {
    await sql`set time zone 'UTC'`.execute(db)
    const { rows } = await sql<{ row: string }>`select row_to_json(t)::text as row from ${sql.table(name)} t`.execute(
      db,
    )
    found[name] = rows.map(({ row }) => row).sort()
  }
  return found
}

test('a backup is restored to a new folder with every row and file, and with none of the keys', async () => {
  const folder = join(place, 'restored')
  const restored = await restoreFolder(folder, restoring())
  expect(restored).toMatchObject({ rows: made.rows, files: 1, keys: made.keys })
  expect(restored.keys).toContain('sealing')
  expect((await readdir(folder)).sort()).toEqual(['attachments', 'database'])
  expect(await readFile(join(folder, 'attachments/ab/abcdef'), 'utf8')).toBe('a photograph')
  const again = await openEmbedded(join(folder, 'database'))
  const [before, after] = [await contentsOf(site.database), await contentsOf(again)]
  expect(after).toEqual(before)
  // Numbers go on where they stood, and the history still guards itself.
  await expect(sql`delete from event`.execute(again.db)).rejects.toThrow(/never changed/)
  const second = join(place, 'second.remit')
  await makeBackup({ db: again.db, dataFolder: folder, out: second, now: new Date('2026-03-03T01:00:00Z') })
  await again.close()
  const third = join(place, 'third')
  expect(await restoreFolder(third, restoring(second))).toMatchObject({ rows: made.rows, files: 1 })
})

test('a backup is restored into another database: from the embedded one to a server, and from a server to a server', async () => {
  if (!onServer) return
  const folder = join(place, 'from-server')
  await restoreFolder(folder, restoring())
  const embedded = await openEmbedded(join(folder, 'database'))
  const file = join(place, 'from-embedded.remit')
  await makeBackup({ db: embedded.db, out: file, now: new Date('2026-03-02T01:00:00Z') })
  const target = await openTestDatabase()
  const dataFolder = join(place, 'beside')
  expect(await restoreServer(target, { ...restoring(file), dataFolder })).toMatchObject({ rows: made.rows })
  expect(await readdir(dataFolder)).toEqual([])
  expect(await contentsOf(target)).toEqual(await contentsOf(embedded))
  await expect(restoreServer(target, restoring(file))).rejects.toThrow(PlaceNotEmpty)
  await embedded.close()
  await target.close()
})

test('a restore into a database that goes wrong leaves not one table', async () => {
  if (!onServer) return
  const target = await openTestDatabase()
  const wrong: Restoring = {
    ...restoring(),
    project: async () => ({ differences: [{ caseId: '', number: '', table: 'part' }] }),
  }
  await expect(restoreServer(target, wrong)).rejects.toThrow(RestoreUnsound)
  expect(await findTables(target.db)).toEqual([])
  await target.close()
})

test('a folder that has something is not restored into, and stays as it is', async () => {
  const folder = join(place, 'full')
  await mkdir(folder)
  await writeFile(join(folder, 'mine'), 'x')
  await expect(restoreFolder(folder, restoring())).rejects.toThrow(PlaceNotEmpty)
  expect(await readdir(folder)).toEqual(['mine'])
})

test('a backup that was cut, changed or is none is refused, and nothing is left', async () => {
  const bytes = await readFile(backup)
  const broken = join(place, 'broken.remit')
  const folder = join(place, 'nothing')
  const changed = Buffer.from(bytes)
  const middle = Math.floor(bytes.length / 2)
  changed[middle] = (changed[middle] ?? 0) ^ 1
  for (const each of [bytes.subarray(0, -2000), changed, Buffer.from('not a backup at all'), Buffer.alloc(0)]) {
    await writeFile(broken, each)
    await expect(restoreFolder(folder, restoring(broken))).rejects.toThrow(ArchiveBroken)
  }
  expect((await readdir(place)).filter(name => name.includes('nothing'))).toEqual([])
})

test('a backup of a history that was tampered with is not restored', async () => {
  const { db } = site.setting
  const file = join(place, 'tampered.remit')
  await db
    .transaction()
    .execute(async tx => {
      await sql`alter table event disable trigger user`.execute(tx)
      await sql`update event set at = '2020-01-01T00:00:00' where version = 1`.execute(tx)
      await makeBackup({ db: joined(tx), out: file, now: new Date('2026-03-02T01:00:00Z') })
      throw new Error('taken back')
    })
    .catch((error: Error) => expect(error.message).toBe('taken back'))
  await expect(restoreFolder(join(place, 'unsound'), restoring(file))).rejects.toThrow(RestoreUnsound)
  expect((await readdir(place)).filter(name => name.includes('unsound'))).toEqual([])
})

/** A transaction that passes for the database: what is begun in it is a part of it. */
const joined = (tx: TestSite['setting']['db']): TestSite['setting']['db'] =>
  new Proxy(tx, {
    get: (target, name) =>
      name === 'transaction'
        ? () => ({ setIsolationLevel: () => ({ execute: (run: (tx: unknown) => unknown) => run(target) }) })
        : Reflect.get(target, name),
  })

test('a sealed backup tells nothing, and opens with its passphrase only', async () => {
  const file = join(place, 'sealed.remit')
  await makeBackup({ db: site.setting.db, out: file, passphrase: '春江水暖', now: new Date('2026-03-02T01:00:00Z') })
  await expect(restoreFolder(join(place, 'a'), restoring(file))).rejects.toThrow(PassphraseNeeded)
  await expect(restoreFolder(join(place, 'a'), { ...restoring(file), passphrase: '别的' })).rejects.toThrow(
    PassphraseWrong,
  )
  expect(await restoreFolder(join(place, 'a'), { ...restoring(file), passphrase: '春江水暖' })).toMatchObject({
    rows: made.rows,
  })
})

test('a backup that cannot be written leaves nothing behind', async () => {
  await expect(
    makeBackup({ db: site.setting.db, out: join(place, 'no/such/folder'), now: new Date(0) }),
  ).rejects.toThrow()
  const dataFolder = join(place, 'changing')
  await mkdir(dataFolder)
  await writeFile(join(dataFolder, 'a'.repeat(120)), 'x')
  await expect(
    makeBackup({ db: site.setting.db, dataFolder, out: join(place, 'half.remit'), now: new Date(0) }),
  ).rejects.toThrow(/Too long/)
  expect((await readdir(place)).filter(name => name.startsWith('half'))).toEqual([])
})

test('a backup taken while cases are opened is one instant', async () => {
  const file = join(place, 'busy.remit')
  const writing = (async () => {
    for (let count = 0; count < 5; count++) await report(site, { text: `第${count}件` })
  })()
  await makeBackup({ db: site.setting.db, out: file, now: new Date('2026-03-02T01:00:00Z') })
  await writing
  await restoreFolder(join(place, 'busy'), restoring(file))
  for await (const bytes of createReadStream(file, { end: 1 })) expect([...(bytes as Buffer)]).toEqual([0x1f, 0x8b])
})
