// A case through the routes, from the report to its end.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, caseOf, done, openTestSite, report, type TestSite, type Visitor } from '../../testing/test-site.ts'
import type { CaseView, RefusalView, TrackView, WorklistView } from '../../views.ts'

let site: TestSite
let officer: Visitor
let head: Visitor
beforeAll(async () => {
  site = await openTestSite()
  officer = await site.person('water-officer')
  head = await site.person('water-head')
})
afterAll(() => site.close())

const worklistOf = async (person: Visitor, query = ''): Promise<WorklistView> =>
  (await person.get<WorklistView>(`/api/worklist${query}`)).body

test('a report is accepted, inspected, handed over and closed, and its reporter can follow it', async () => {
  const receipt = await report(site, { facts: { place: 'well', fouled: true }, text: '村口的井里有股怪味' })
  expect(receipt).toMatchObject({ lead: 'water', at: '2026-03-02T09:00:00' })
  expect(receipt.number).toBe('柳1〔2026〕1号')

  const mine = await worklistOf(officer)
  expect(mine.counts).toMatchObject({ owed: 1, overdue: 0, acknowledge: 0, approve: 0 })
  expect(mine.rows[0]).toMatchObject({
    number: receipt.number,
    duty: 'accept',
    kind: 'discharge',
    due: '2026-03-09T23:59:59',
    subject: '村口的井里有股怪味',
  })

  let view = await caseOf(officer, receipt)
  expect(view.opened).toMatchObject({ channel: 'report', text: '村口的井里有股怪味', by: '群众' })
  expect(view.facts.map(({ id, value }) => [id, value])).toEqual([
    ['fouled', true],
    ['place', 'well'],
  ])
  expect(view.obligations[0]).toMatchObject({ duty: 'accept', mine: true, mark: 'owed', limitKind: 'statutory' })
  expect(view.obligations[0]?.counted.length).toBeGreaterThan(1)
  expect(view.obligations[0]?.basis[0]).toMatchObject({ instrument: 'water-law', article: '3', words: '五日内受理' })
  expect(view.allowed.map(({ act: name, duty }) => [name, duty])).toContainEqual(['propose', 'accept'])

  view = await done(officer, view, { act: 'propose', duty: 'accept', outcome: 'accepted' })
  expect(view.obligations.find(({ kind }) => kind === 'approve')?.because.zh).toContain('水务局经办员')
  expect(await act<RefusalView>(officer, view, { act: 'approve', duty: 'accept' })).toMatchObject({
    status: 403,
    body: { code: 'head-needed' },
  })
  const [approving] = (await worklistOf(head, '?filter=approve')).rows
  expect(approving).toMatchObject({
    title: { zh: '审批：受理' },
    because: { zh: '水务局经办员已提出，须由另一人审批' },
  })
  view = await done(head, view, { act: 'approve', duty: 'accept' })

  const inspect = view.allowed.find(({ act: name, duty }) => name === 'discharge' && duty === 'inspect')
  expect(inspect?.outcomes?.[0]?.asks.map(({ id, required }) => [id, required])).toEqual([
    ['fouled', false],
    ['ill', true],
    ['on-purpose', true],
  ])
  const missing = await act<RefusalView>(officer, view, { act: 'discharge', duty: 'inspect' })
  expect(missing).toMatchObject({
    status: 422,
    body: { code: 'facts-missing', data: { facts: ['ill', 'on-purpose'] } },
  })

  site.setTime('2026-03-04T10:00')
  view = await done(officer, view, {
    act: 'discharge',
    duty: 'inspect',
    facts: { fouled: true, ill: 12, 'on-purpose': false },
  })
  expect(view.obligations.map(({ kind, duty, bearer }) => [kind, duty, bearer])).toEqual(
    expect.arrayContaining([
      ['discharge', 'order', 'water'],
      ['discharge', 'treat', 'health'],
      ['acknowledge', 'treat', 'health'],
      ['discharge', 'hand-over', 'water'],
    ]),
  )

  const health = await site.person('health-officer')
  expect((await worklistOf(health, '?filter=acknowledge')).rows).toHaveLength(1)
  const theirs = await caseOf(health, receipt)
  expect(theirs.obligations.find(({ duty, kind }) => duty === 'treat' && kind === 'discharge')).toMatchObject({
    mine: true,
    from: 'water',
    due: '2026-03-05T10:00:00',
  })
  await done(health, theirs, { act: 'acknowledge', duty: 'treat' })
  await done(health, theirs, { act: 'discharge', duty: 'treat' })
  await done(officer, view, { act: 'discharge', duty: 'order', outcome: 'complied' })
  await done(officer, view, { act: 'discharge', duty: 'hand-over' })

  const half = (await site.visitor().get<TrackView>(`/api/track/${receipt.code.toLowerCase()}`)).body
  expect(half.now).toEqual([expect.objectContaining({ department: 'watch', overdue: false })])
  expect(half.closed).toBeUndefined()

  const watch = await site.person('watch-officer')
  await done(watch, view, { act: 'discharge', duty: 'prosecute', outcome: 'filed' })
  view = await done(officer, view, { act: 'close' })
  expect(view.closed).toEqual({ at: '2026-03-04T10:00:00' })
  expect(view.obligations).toEqual([])
  expect(view.timeline.at(-1)).toMatchObject({ type: 'case-closed', person: '水务局经办员', department: 'water' })

  const track = (await site.visitor().get<TrackView>(`/api/track/${receipt.code}`)).body
  expect(track).toMatchObject({ number: receipt.number, closed: '2026-03-04T10:00:00', now: [], lead: 'water' })
  expect(track.timeline.map(({ text }) => text.zh)).toContain('立案侦查：立案')
  expect(JSON.stringify(track)).not.toContain('经办员')
})

test('an objection is raised, agreed on, and moves the duty', async () => {
  const receipt = await report(site)
  let view = await caseOf(officer, receipt)
  await done(officer, view, { act: 'propose', duty: 'accept', outcome: 'accepted' })
  await done(head, view, { act: 'approve', duty: 'accept' })
  view = await done(officer, view, {
    act: 'discharge',
    duty: 'inspect',
    facts: { fouled: true, ill: 1, 'on-purpose': false },
  })
  const health = await site.person('health-officer')
  const objection = {
    act: 'object',
    duty: 'treat',
    reason: '病人在巡防局的辖区',
    clause: 'health-1',
    proposes: 'watch',
  }
  view = await done(health, view, objection)
  expect(view.objections).toEqual([expect.objectContaining({ duty: 'treat', by: 'health', proposes: 'watch' })])
  expect(view.obligations.find(({ kind }) => kind === 'convene')?.bearer).toBe('water')
  view = await done(officer, view, {
    act: 'agree',
    duty: 'treat',
    bearer: 'watch',
    reason: '三方会议纪要',
    signatures: ['water', 'health', 'watch'].map(department => ({ department, name: `${department}某` })),
  })
  expect(view.obligations.find(({ duty, kind }) => duty === 'treat' && kind === 'discharge')?.bearer).toBe('watch')
  expect(view.objections[0]?.ended).toMatchObject({ how: 'agreed', bearer: 'watch', reason: '三方会议纪要' })
})

test('past the limit for agreeing the settler rules, and the ruling is a precedent', async () => {
  site.setTime('2026-04-01T09:00')
  const receipt = await report(site)
  const view = await caseOf(officer, receipt)
  await done(officer, view, { act: 'propose', duty: 'accept', outcome: 'accepted' })
  await done(head, view, { act: 'approve', duty: 'accept' })
  await done(officer, view, {
    act: 'discharge',
    duty: 'inspect',
    facts: { fouled: true, ill: 1, 'on-purpose': false },
  })
  const health = await site.person('health-officer')
  await done(health, view, {
    act: 'object',
    duty: 'treat',
    reason: '不在本局职责以内',
    clause: 'health-1',
    proposes: 'none',
  })
  const registry = await site.person('registry-head')
  const ruling = { act: 'rule', duty: 'treat', bearer: 'health', reason: '清单第七条' }
  expect(await act(registry, view, ruling)).toMatchObject({ status: 409, body: { code: 'rule-too-early' } })

  site.setTime('2026-04-13T09:00')
  const owed = await worklistOf(registry)
  expect(owed.rows.find(({ caseId, kind }) => caseId === view.caseId && kind === 'rule')).toBeDefined()
  await done(registry, view, ruling)
  const matter = await site.visitor().get<{ precedents: unknown[] }>('/api/matters/well-water')
  expect(matter.body.precedents).toEqual([
    { caseNumber: receipt.number, duty: 'treat', bearer: 'health', reason: '清单第七条', at: '2026-04-13T09:00:00' },
  ])
})

test('an officer opens a case and answers for it with the department', async () => {
  const opened = await officer.post<CaseView>('/api/cases', {
    matter: 'well-water',
    channel: 'inspection',
    facts: { place: 'well' },
    key: 'an officer opens this case',
  })
  expect(opened.body).toMatchObject({ matter: 'well-water', version: 1, opened: { channel: 'inspection' } })
  const refused = await officer.post<RefusalView>('/api/cases', {
    matter: 'well-water',
    channel: 'referral',
    facts: { place: 'well' },
    key: 'an officer opens another case',
  })
  expect(refused).toMatchObject({ status: 422, body: { code: 'channel-not-allowed' } })
})
