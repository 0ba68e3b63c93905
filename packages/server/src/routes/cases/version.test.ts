import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseOf, done, openTestSite, report, type TestSite } from '../../testing/test-site.ts'
import type { CaseVersionView, WorklistView } from '../../views.ts'

let site: TestSite

beforeAll(async () => {
  site = await openTestSite()
})
afterAll(() => site.close())

test('a department that sees a case can ask how far it is; to the others it does not exist', async () => {
  const receipt = await report(site)
  const officer = await site.person(`${receipt.lead}-officer`)
  const seen = await caseOf(officer, receipt)
  const path = `/api/cases/${seen.caseId}/version`
  expect((await officer.get<CaseVersionView>(path)).body).toEqual({ version: seen.version })
  const after = await done(officer, seen, { act: 'note', text: 'seen' })
  expect((await officer.get<CaseVersionView>(path)).body).toEqual({ version: after.version })
  expect(after.timeline.at(-1)?.role).toBe('officer')
  expect(after.timeline[0]?.role).toBe('public')

  const { rows } = (await officer.get<WorklistView>('/api/worklist')).body
  expect(rows.find(({ caseId }) => caseId === seen.caseId)?.version).toBe(after.version)

  const unknown = await officer.get(path.replace(seen.caseId, '00000000-0000-4000-8000-000000000000'))
  expect(unknown.status).toBe(404)
  expect((await site.visitor().get(path)).status).toBe(401)
})
