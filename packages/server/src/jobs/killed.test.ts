// A server that is killed in the middle of a round: what it had reminded of stays, and the next one reminds of the rest, once.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openEmbedded } from '../db/open-embedded.ts'
import { openTestSite, report } from '../testing/test-site.ts'
import { wakeCases } from './wake-cases.ts'

const cases = 40
const modules = join(import.meta.dirname, '..')

// Wakes the cases of a folder, and says when the first few are done.
const program = `
  import { openEmbedded } from ${JSON.stringify(join(modules, 'db/open-embedded.ts'))}
  import { putInForce } from ${JSON.stringify(join(modules, 'lists/list-store.ts'))}
  import { hashOfFiles, readListFolder } from ${JSON.stringify(join(modules, 'lists/read-list-folder.ts'))}
  import { wakeCases } from ${JSON.stringify(join(modules, 'jobs/wake-cases.ts'))}
  import { sql } from 'kysely'
  const [folder, list] = process.argv.slice(1)
  const { db } = await openEmbedded(folder)
  const lists = await putInForce(db, await readListFolder(list))
  if (!lists.ok) throw new Error('The list cannot be used')
  const setting = { db, lists: lists.value, clock: () => new Date('2026-03-20T09:00:00+08:00'), sealingKey: new Uint8Array(32).fill(7) }
  const round = wakeCases(setting)
  for (let done = 0; done < 5; ) {
    await new Promise(wait => setTimeout(wait, 5))
    done = (await sql\`select count(*)::int as n from reminder_sent\`.execute(db)).rows[0].n
  }
  console.log('some')
  await round
`

test('a server that is killed in the middle of a round reminds of nothing twice, and of nothing never', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'remit-killed-'))
  const before = await openTestSite({ database: await openEmbedded(folder) })
  for (let filed = 0; filed < cases; filed++) await report(before)
  await before.close()

  const willow = join(modules, '../../../fixtures/willow')
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, folder, willow], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  expect(line).toBe('some')
  child.kill('SIGKILL')
  await once(child, 'exit')

  const after = await openTestSite({ database: await openEmbedded(folder) })
  const { db } = after.setting
  const count = async (): Promise<[number, number]> => {
    const { rows } = await sql<{ reminders: number; notices: number }>`select
      (select count(*)::int from reminder_sent) as reminders,
      (select count(*)::int from notice where code in ('overdue', 'overdue-watched')) as notices`.execute(db)
    return [rows[0]?.reminders ?? 0, rows[0]?.notices ?? 0]
  }
  const [reminded, told] = await count()
  expect(told).toBe(reminded)
  expect(reminded).toBeGreaterThanOrEqual(5)
  after.setTime('2026-03-20T09:00')
  await wakeCases(after.setting)
  await wakeCases(after.setting)
  // Each case is overdue: its head and the supervisor are told.
  expect(await count()).toEqual([2 * cases, 2 * cases])
  await after.close()
  await rm(folder, { recursive: true })
})
