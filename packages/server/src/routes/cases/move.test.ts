// A case opened under one version of the list goes over to the next.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rebuildCase } from '../../cases/rebuild-case.ts'
import { openTestDatabase } from '../../testing/test-database.ts'
import { act, caseOf, done, openTestSite, report, type TestSite } from '../../testing/test-site.ts'
import type { CaseView, MovePreviewView, RefusalView } from '../../views.ts'

let before: TestSite
let after: TestSite
beforeAll(async () => {
  const database = await openTestDatabase()
  before = await openTestSite({ database })
  after = await openTestSite({
    database,
    edits: [
      { file: 'list.yaml', from: 'version: "2026-01"', to: 'version: "2026-02"' },
      {
        file: 'matters/well-water/matter.yaml',
        from: 'title: { zh: 救治, en: Treat the ill }',
        to: 'title: { zh: 救护, en: Care for the ill }',
      },
      {
        file: 'matters/well-water/matter.yaml',
        from: 'when: { inspect: done, ill: { at-least: 1 } }\n    within: 24 hours',
        to: 'when: { inspect: done, ill: { at-least: 1 } }\n    within: 48 hours',
      },
    ],
  })
})
afterAll(() => before.close())

/** A case under the first version, where the ill are to be treated. */
async function inspected(): Promise<CaseView> {
  const officer = await before.person('water-officer')
  const view = await caseOf(officer, await report(before))
  await done(officer, view, { act: 'propose', duty: 'accept', outcome: 'accepted' })
  await done(await before.person('water-head'), view, { act: 'approve', duty: 'accept' })
  return done(officer, view, {
    act: 'discharge',
    duty: 'inspect',
    facts: { fouled: true, ill: 1, 'on-purpose': false },
  })
}

test('the difference is shown first; then the head of the lead takes the case over, and its history stays in its own words', async () => {
  const view = await inspected()
  const head = await after.person('water-head')
  const seen = (await head.get<CaseView>(`/api/cases/${view.caseId}`)).body
  expect(seen.list.version).toBe('2026-01')
  expect(seen.allowed.find(({ act: name }) => name === 'move')?.version?.version).toBe('2026-02')
  const preview = (await head.get<MovePreviewView>(`/api/cases/${view.caseId}/move`)).body
  expect(preview).toMatchObject({
    possible: true,
    from: { version: '2026-01' },
    to: { version: '2026-02' },
    gone: [],
    arising: [],
    changed: [{ before: { duty: 'treat', due: '2026-03-03T09:00:00' }, after: { due: '2026-03-04T09:00:00' } }],
  })
  expect((await head.get<CaseView>(`/api/cases/${view.caseId}`)).body.version).toBe(seen.version)

  const moving = { act: 'move', to: preview.to.hash, reason: '新清单施行' }
  const officer = await after.person('water-officer')
  expect(await act<RefusalView>(officer, view, moving)).toMatchObject({ status: 403, body: { code: 'head-needed' } })
  const moved = await done(head, view, moving)
  expect(moved.list).toEqual({ version: '2026-02', hash: preview.to.hash })
  expect(moved.obligations.find(({ duty, kind }) => duty === 'treat' && kind === 'discharge')).toMatchObject({
    due: '2026-03-04T09:00:00',
    since: '2026-03-02T09:00:00',
    title: { zh: '救护' },
  })
  expect(moved.timeline.at(-1)).toMatchObject({ type: 'case-moved', detail: { zh: '新清单施行' } })
  expect(await act<RefusalView>(head, view, moving)).toMatchObject({ status: 409, body: { code: 'in-force-already' } })

  const health = await after.person('health-officer')
  await done(health, view, { act: 'acknowledge', duty: 'treat' })
  const treated = await done(health, view, { act: 'discharge', duty: 'treat' })
  const said = treated.timeline.map(({ text }) => text.zh)
  expect(said.some(words => words.includes('救护'))).toBe(true)
  await rebuildCase(after.setting, view.caseId)
  expect((await health.get<CaseView>(`/api/cases/${view.caseId}`)).body.obligations).toEqual(treated.obligations)
})

test('a version that is not the one in force is refused, and without another version nothing is offered', async () => {
  const view = await inspected()
  const head = await after.person('water-head')
  expect(await act<RefusalView>(head, view, { act: 'move', to: 'another', reason: '试' })).toMatchObject({
    status: 409,
    body: { code: 'unknown-version' },
  })
  const early = await before.person('water-head')
  const same = (await early.get<CaseView>(`/api/cases/${view.caseId}`)).body
  expect(same.allowed.map(({ act: name }) => name)).not.toContain('move')
  expect((await early.get<MovePreviewView>(`/api/cases/${view.caseId}/move`)).body.possible).toBe(false)
})

test('to a department without a part in it the preview does not exist either', async () => {
  const view = await inspected()
  const treasury = await after.person('treasury-officer')
  expect((await treasury.get(`/api/cases/${view.caseId}/move`)).status).toBe(404)
  expect((await after.visitor().get(`/api/cases/${view.caseId}/move`)).status).toBe(401)
})
