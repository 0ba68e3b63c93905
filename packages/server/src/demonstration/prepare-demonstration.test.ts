import { expect, test } from 'vitest'
import { openTestSite } from '../testing/test-site.ts'
import type { CasesView, CaseView, SessionView } from '../views.ts'
import { prepareDemonstration } from './prepare-demonstration.ts'

test('there are people of every department, and a case of every matter at another stage', async () => {
  const site = await openTestSite({ demonstration: false })
  const { db } = site.setting
  const setting = { ...site.setting, demonstration: true }
  site.setTime('2026-11-22T14:30')
  await prepareDemonstration(setting)
  const people = await db.selectFrom('person').selectAll().execute()
  expect(people).toHaveLength(14)
  expect(people.some(({ department }) => department === 'mill')).toBe(false)

  const rows = await db.selectFrom('case').select(['matter', 'opened_at']).execute()
  expect(rows.map(({ matter }) => matter).sort()).toEqual(['bridge-watch', 'orchard-grant', 'well-water'])
  const events = await db.selectFrom('event').select(['at', 'case_id']).execute()
  expect(events.length).toBeGreaterThan(rows.length)
  for (const { at } of events) expect(at <= '2026-11-22T14:30:00').toBe(true)

  await prepareDemonstration(setting)
  expect(await db.selectFrom('case').select('case_id').execute()).toHaveLength(3)
  await site.close()
})

test('the demonstration offers its people, the department’s in order, officers first', async () => {
  const site = await openTestSite()
  const { people = [] } = (await site.visitor().get<SessionView>('/api/session')).body
  expect(people.slice(0, 3)).toEqual([
    {
      id: 'registry-officer',
      name: '登记局经办员',
      department: 'registry',
      roles: ['officer', 'establishment'],
      role: 'officer',
    },
    {
      id: 'registry-head',
      name: '登记局负责人',
      department: 'registry',
      roles: ['head', 'establishment'],
      role: 'head',
    },
    {
      id: 'council-officer',
      name: '监督会经办员',
      department: 'council',
      roles: ['officer', 'supervision'],
      role: 'officer',
    },
  ])
  await prepareDemonstration(site.setting)
  const council = await site.person('council-officer')
  const { rows } = (await council.get<CasesView>('/api/cases')).body
  expect(rows).toHaveLength(3)
  for (const { caseId } of rows) expect((await council.get<CaseView>(`/api/cases/${caseId}`)).status).toBe(200)
  await site.close()
})
