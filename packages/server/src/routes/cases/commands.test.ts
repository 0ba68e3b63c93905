// The commands beside the daily ones: settling who bears a duty, correcting, declaring void, more time, linking.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  act,
  caseOf,
  done,
  newKey,
  openTestSite,
  report,
  type TestSite,
  type Visitor,
} from '../../testing/test-site.ts'
import type { CaseView, MatterView, RefusalView, WorklistView } from '../../views.ts'

let site: TestSite
let water: Record<'officer' | 'head', Visitor>
let health: Visitor
beforeAll(async () => {
  site = await openTestSite({
    edits: [
      {
        file: 'procedures/inspection.yaml',
        from: 'extendable: 10 working days',
        to: 'extendable: 10 working days\n    extension-approval: head',
      },
    ],
  })
  water = { officer: await site.person('water-officer'), head: await site.person('water-head') }
  health = await site.person('health-officer')
})
beforeEach(() => site.setTime('2026-03-02T09:00'))
afterAll(async () => {
  expect(site.bugs).toEqual([])
  await site.close()
})

const accepted = async (): Promise<CaseView> => {
  const view = await caseOf(water.officer, await report(site))
  await done(water.officer, view, { act: 'propose', duty: 'accept', outcome: 'accepted' })
  return done(water.head, view, { act: 'approve', duty: 'accept' })
}
const inspected = async (facts: Record<string, unknown> = {}): Promise<CaseView> =>
  done(water.officer, await accepted(), {
    act: 'discharge',
    duty: 'inspect',
    facts: { fouled: true, ill: 1, 'on-purpose': false, ...facts },
  })
const allowedTo = async (person: Visitor, { caseId }: CaseView): Promise<string[]> =>
  (await person.get<CaseView>(`/api/cases/${caseId}`)).body.allowed.map(({ act: name }) => name)
const objecting = { act: 'object', duty: 'treat', reason: '不归我们', clause: 'health-1', proposes: 'watch' }

describe('settling who bears a duty', () => {
  test('an objection names a clause and who should bear it', async () => {
    const view = await inspected()
    const { clause: _, ...without } = objecting
    expect(await act(health, view, without)).toMatchObject({ status: 400, body: { code: 'malformed-request' } })
    expect(await act(health, view, { ...objecting, clause: 'health-9' })).toMatchObject({
      status: 422,
      body: { code: 'unknown-clause' },
    })
    const after = await done(health, view, { ...objecting, proposes: 'none' })
    expect(after.objections).toMatchObject([{ clause: 'health-1', proposes: 'none', concerned: ['water', 'health'] }])
  })

  test('the departments write, the lead refers, the settler rules: a precedent that can be an amendment', async () => {
    const view = await inspected()
    await done(health, view, objecting)
    const watch = await site.person('watch-officer')
    await done(health, view, { act: 'opinion', duty: 'treat', text: '病人在别处' })
    await done(health, view, { act: 'opinion', duty: 'treat', text: '病人不在本县' })
    const written = await done(water.officer, view, { act: 'opinion', duty: 'treat', text: '应当救治' })
    expect(written.objections[0]?.opinions.map(({ department, text }) => [department, text])).toEqual([
      ['health', '病人不在本县'],
      ['water', '应当救治'],
    ])
    await done(watch, view, { act: 'opinion', duty: 'treat', text: '不是案件' })
    const treasury = await site.person('treasury-officer')
    expect((await treasury.get(`/api/cases/${view.caseId}`)).status).toBe(404)
    const registry = await site.person('registry-head')
    expect(await allowedTo(registry, view)).not.toContain('rule')
    const referred = await done(water.officer, view, { act: 'refer', duty: 'treat', reason: '开过两次会' })
    expect(referred.objections[0]?.referred).toEqual({ at: '2026-03-02T09:00:00', tried: '开过两次会' })
    expect(referred.timeline.at(-1)).toMatchObject({ type: 'objection-referred', detail: { zh: '开过两次会' } })
    await done(registry, view, { act: 'rule', duty: 'treat', bearer: 'watch', reason: '第七条' })
    const matter = (await site.visitor().get<MatterView>('/api/matters/well-water')).body
    expect(matter.precedents[0]).toMatchObject({
      duty: 'treat',
      bearer: 'watch',
      amendment: { path: 'duties.treat.by', from: 'health', to: 'watch' },
    })
  })

  test('an agreement is signed by all whom it concerns, and filed with the settler', async () => {
    const view = await inspected()
    await done(health, view, objecting)
    const agreeing = { act: 'agree', duty: 'treat', bearer: 'watch', reason: '三方会议纪要' }
    expect(await act(water.officer, view, agreeing)).toMatchObject({
      status: 422,
      body: { code: 'signature-missing', data: { departments: ['water', 'health', 'watch'] } },
    })
    const signatures = ['water', 'health', 'watch'].map(department => ({ department, name: `${department}某` }))
    const agreed = await done(water.officer, view, { ...agreeing, signatures })
    expect(agreed.objections[0]?.ended).toMatchObject({ how: 'agreed', signatures })
    const registry = await site.person('registry-officer')
    expect(await allowedTo(registry, view)).toContain('acknowledge')
    const filed = await done(registry, view, { act: 'acknowledge', duty: 'treat' })
    expect(filed.obligations.find(({ bearer }) => bearer === 'registry')).toBeUndefined()
  })
})

describe('what proved otherwise', () => {
  test('a fact is corrected with a reason; what was done on the earlier value is listed', async () => {
    const view = await inspected()
    await done(health, view, { act: 'acknowledge', duty: 'treat' })
    await done(health, view, { act: 'discharge', duty: 'treat' })
    site.setTime('2026-03-02T11:00')
    expect(await act(water.officer, view, { act: 'correct', facts: { ill: 0 } })).toMatchObject({
      status: 422,
      body: { code: 'reason-missing' },
    })
    const corrected = await done(water.officer, view, { act: 'correct', facts: { ill: 0 }, reason: '误报' })
    expect(corrected.corrections).toMatchObject([
      { fact: 'ill', before: { zh: '1人' }, after: { zh: '0人' }, reason: '误报', consequences: [{ duty: 'treat' }] },
    ])
    expect(corrected.timeline.at(-1)).toMatchObject({ type: 'facts-corrected' })
  })

  test('recording nothing is refused', async () => {
    expect(await act(water.officer, await accepted(), { act: 'record', facts: {} })).toMatchObject({
      status: 422,
      body: { code: 'nothing-to-record' },
    })
  })

  test('a discharge recorded in error is declared void by a head, and the duty is owed again', async () => {
    const view = await inspected()
    const voiding = { act: 'void', duty: 'inspect', reason: '查的是另一口井' }
    expect(await act(water.officer, view, voiding)).toMatchObject({ status: 403, body: { code: 'head-needed' } })
    const after = await done(water.head, view, voiding)
    expect(after.voided).toMatchObject([{ duty: 'inspect', reason: '查的是另一口井' }])
    expect(after.obligations.map(({ duty }) => duty)).toEqual(['inspect'])
    expect(after.facts.map(({ id }) => id)).toEqual(['place'])
  })
})

test('more time is asked for by one person and granted by another, where the list says so', async () => {
  const view = await accepted()
  await done(water.officer, view, { act: 'extend', duty: 'inspect', reason: '要等化验' })
  const asked = (await water.head.get<CaseView>(`/api/cases/${view.caseId}`)).body
  const owed = asked.obligations.find(({ kind }) => kind === 'approve-extension')
  expect(owed?.because.zh).toContain('水务局经办员')
  expect(asked.allowed.map(({ act: name }) => name)).toEqual(
    expect.arrayContaining(['approve-extension', 'refuse-extension']),
  )
  const waiting = await water.head.get<WorklistView>('/api/worklist?filter=approve')
  expect(waiting.body.rows.map(({ kind }) => kind)).toContain('approve-extension')
  const before = asked.obligations.find(({ kind }) => kind === 'discharge')?.due
  const granted = await done(water.head, view, { act: 'approve-extension', duty: 'inspect' })
  expect(granted.obligations.find(({ kind }) => kind === 'discharge')?.due?.localeCompare(before ?? '')).toBe(1)
})

describe('linking two cases', () => {
  const link = (view: CaseView, to: CaseView, relation: string) =>
    act<CaseView & RefusalView>(water.officer, view, { act: 'link', number: to.number, relation })
  test('both cases say so, each in its own words', async () => {
    const [one, two] = [await accepted(), await accepted()]
    const linked = await link(one, two, 'part-of')
    expect(linked.body.links).toMatchObject([{ number: two.number, relation: 'part-of', caseId: two.caseId }])
    const other = (await water.officer.get<CaseView>(`/api/cases/${two.caseId}`)).body
    expect(other.links).toMatchObject([{ number: one.number, relation: 'has-part' }])
    expect(other.timeline.at(-1)?.text.zh).toContain('是本案的一部分')
    expect(other.version).toBe(two.version + 1)
  })
  test('not to itself, not to what is not there, not twice, and not round in a circle', async () => {
    const [one, two, three] = [await accepted(), await accepted(), await accepted()]
    expect(await link(one, one, 'related')).toMatchObject({ status: 422, body: { code: 'same-case' } })
    expect(await link(one, { ...two, number: '柳9〔2026〕9号' }, 'related')).toMatchObject({
      status: 404,
      body: { code: 'unknown-number' },
    })
    expect((await link(one, two, 'follows')).status).toBe(200)
    expect(await link(one, two, 'related')).toMatchObject({ status: 409, body: { code: 'linked-already' } })
    expect((await link(two, three, 'follows')).status).toBe(200)
    expect(await link(three, one, 'follows')).toMatchObject({ status: 409, body: { code: 'link-loop' } })
  })
})

test('every command names the version that was seen, and carries a key: a stale one is told what happened since', async () => {
  const view = await inspected()
  await done(health, view, objecting)
  const other = await accepted()
  const commands = [
    objecting,
    { act: 'opinion', duty: 'treat', text: '意见' },
    { act: 'refer', duty: 'treat', reason: '试过' },
    { act: 'agree', duty: 'treat', bearer: 'health', reason: '纪要', signatures: [] },
    { act: 'rule', duty: 'treat', bearer: 'health', reason: '裁定' },
    { act: 'correct', facts: { ill: 0 }, reason: '误报' },
    { act: 'void', duty: 'inspect', reason: '误记' },
    { act: 'approve-extension', duty: 'inspect' },
    { act: 'refuse-extension', duty: 'inspect', reason: '来得及' },
    { act: 'link', number: other.number, relation: 'related' },
    { act: 'move', to: view.list.hash, reason: '新清单' },
  ]
  for (const command of commands) {
    const send = (body: Record<string, unknown>) =>
      water.head.post<RefusalView>(`/api/cases/${view.caseId}/acts`, { ...command, ...body })
    expect(await send({ seen: view.version, key: newKey() }), command.act).toMatchObject({
      status: 409,
      body: { code: 'case-moved-on', data: { since: [{ type: 'objection-raised', duty: 'treat' }] } },
    })
    expect((await send({ key: newKey() })).status, command.act).toBe(400)
    expect((await send({ seen: view.version })).status, command.act).toBe(400)
  }
})
