// A case is kept under the list under which it was opened, whatever is put in force later.
import { expect, test } from 'vitest'
import { openTestDatabase } from '../testing/test-database.ts'
import { caseOf, done, openTestSite, report } from '../testing/test-site.ts'
import type { ListView } from '../views.ts'

test('after another version is put in force, older cases go on under theirs', async () => {
  const database = await openTestDatabase()
  const before = await openTestSite({ database })
  const older = await report(before)
  const edits = [
    { file: 'list.yaml', from: 'version: "2026-01"', to: 'version: "2026-02"' },
    { file: 'procedures/inspection.yaml', from: 'within: 5 working days', to: 'within: 3 working days' },
    { file: 'matters/well-water/matter.yaml', from: 'zh: 井水监管', to: 'zh: 水井监管' },
  ]
  const after = await openTestSite({ database, edits })
  expect((await after.visitor().get<ListView>('/api/list')).body.version).toBe('2026-02')
  const newer = await report(after)
  const officer = await after.person('water-officer')

  const old = await caseOf(officer, older)
  expect(old).toMatchObject({ list: { version: '2026-01' }, matterTitle: { zh: '井水监管' } })
  expect(old.obligations[0]?.due).toBe('2026-03-09T23:59:59')
  const fresh = await caseOf(officer, newer)
  expect(fresh).toMatchObject({ list: { version: '2026-02' }, matterTitle: { zh: '水井监管' } })
  expect(fresh.obligations[0]?.due).toBe('2026-03-05T23:59:59')

  const acted = await done(officer, old, { act: 'propose', duty: 'accept', outcome: 'accepted' })
  expect(acted.list.version).toBe('2026-01')
  await after.close()
})

test('the same list put in force again is the same version', async () => {
  const database = await openTestDatabase()
  const site = await openTestSite({ database })
  await openTestSite({ database })
  expect(await site.setting.db.selectFrom('list_version').select('version').execute()).toHaveLength(1)
  await site.close()
})
