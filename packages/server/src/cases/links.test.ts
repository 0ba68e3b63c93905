// An act that opens a case of another matter.
import { expect, test } from 'vitest'
import { caseOf, done, openTestSite, report, type TestSite } from '../testing/test-site.ts'
import type { CasesView, CaseView } from '../views.ts'

const matter = 'matters/well-water/matter.yaml'
const bridge = 'matters/bridge-watch/matter.yaml'
const opens = {
  file: matter,
  from: '    hands-over-to: watch\n',
  to: '    hands-over-to: watch\n    opens: [{ matter: bridge-watch }]\n',
}
const referred = { file: bridge, from: 'opened-by: [schedule, report]', to: 'opened-by: [schedule, report, referral]' }
const told = {
  file: bridge,
  from: '  last-day:',
  to: '  place: { type: enum, values: { well: { zh: 井, en: well } }, label: { zh: 处, en: at } }\n  last-day:',
}

/** A case in which the duty that opens another has been discharged. */
async function handedOver(site: TestSite): Promise<CaseView> {
  const officer = await site.person('water-officer')
  const head = await site.person('water-head')
  const view = await caseOf(officer, await report(site))
  await done(officer, view, { act: 'propose', duty: 'accept', outcome: 'accepted' })
  await done(head, view, { act: 'approve', duty: 'accept' })
  await done(officer, view, {
    act: 'discharge',
    duty: 'inspect',
    facts: { fouled: false, ill: 20, 'on-purpose': false },
  })
  return done(officer, view, { act: 'discharge', duty: 'hand-over' })
}

test('the other case is opened with the act, knows where it came from, and takes over the facts that both know', async () => {
  const site = await openTestSite({ edits: [opens, referred, told] })
  const view = await handedOver(site)
  const watch = await site.person('watch-officer')
  const ours = (await watch.get<CaseView>(`/api/cases/${view.caseId}`)).body
  expect(ours.links).toEqual([
    expect.objectContaining({ matter: 'bridge-watch', number: '柳3〔2026〕1号', relation: 'opened' }),
  ])
  const other = (await watch.get<CaseView>(`/api/cases/${ours.links[0]?.caseId}`)).body
  expect(other).toMatchObject({ matter: 'bridge-watch', lead: 'watch', opened: { channel: 'referral' } })
  expect(other.facts.map(({ id, value }) => [id, value])).toEqual([['place', 'well']])
  expect(other.links).toEqual([expect.objectContaining({ caseId: view.caseId, relation: 'opened-by' })])
  await site.close()
})

test('a department sees that a case was opened that is none of its business, but cannot open it', async () => {
  const site = await openTestSite({ edits: [opens, referred] })
  await handedOver(site)
  const health = await site.person('health-officer')
  const [row] = (await health.get<CasesView>('/api/cases')).body.rows
  const view = (await health.get<CaseView>(`/api/cases/${row?.caseId}`)).body
  expect(view.links).toEqual([
    { matter: 'bridge-watch', title: view.links[0]?.title, number: '柳3〔2026〕1号', relation: 'opened' },
  ])
  await site.close()
})

test('where the other case cannot be opened, the act is done all the same and the link says so', async () => {
  const site = await openTestSite({ edits: [opens] })
  const view = await handedOver(site)
  expect(view.links).toEqual([{ matter: 'bridge-watch', title: view.links[0]?.title, relation: 'opened' }])
  expect(await site.setting.db.selectFrom('case').select('matter').execute()).toHaveLength(1)
  await site.close()
})
