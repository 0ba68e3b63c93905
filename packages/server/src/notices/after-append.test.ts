// Who is told what after an act, in the program; in the act's own transaction, and only of their own cases.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeOn } from '../db/as-request.ts'
import { act, caseOf, done, openTestSite, report, type TestSite } from '../testing/test-site.ts'

let site: TestSite
beforeEach(async () => {
  site = await openTestSite()
})
afterEach(async () => {
  expect(site.bugs).toEqual([])
  await site.close()
})

/** What was told since the last time it was asked for. */
let seen = 0
beforeEach(() => {
  seen = 0
})
async function told(): Promise<string[]> {
  const rows = await site.setting.db.selectFrom('notice').selectAll().orderBy('notice_id').execute()
  const fresh = rows.slice(seen)
  seen = rows.length
  return fresh.map(({ code, department, role, person, data }) =>
    [code, data.kind ?? '-', data.duty ?? '-', person ?? department, role].filter(each => each !== null).join(' '),
  )
}

test('each act tells those whom it concerns, and not the department whose act it is', async () => {
  const water = await site.person('water-officer')
  const head = await site.person('water-head')
  const health = await site.person('health-officer')
  const receipt = await report(site)
  expect(await told()).toEqual(['arisen discharge accept water'])
  const view = await caseOf(water, receipt)
  await done(water, view, { act: 'propose', duty: 'accept', outcome: 'accepted' })
  expect(await told()).toEqual(['approve approve accept water head'])
  await done(head, view, { act: 'return', duty: 'accept', reason: '请补充' })
  expect(await told()).toEqual(['returned - accept water-officer'])
  await done(water, view, { act: 'propose', duty: 'accept', outcome: 'accepted' })
  await done(head, view, { act: 'approve', duty: 'accept' })
  expect(await told()).toEqual(['approve approve accept water head'])
  await done(water, view, { act: 'discharge', duty: 'inspect', facts: { fouled: true, ill: 2, 'on-purpose': false } })
  expect(await told()).toEqual(['arisen discharge treat health', 'acknowledge acknowledge treat health'])
  await done(water, view, { act: 'urge', duty: 'treat', text: '请尽快' })
  expect(await told()).toEqual(['urged - treat health'])
  await done(health, view, {
    act: 'object',
    duty: 'treat',
    reason: '应由金库负责',
    clause: 'health-1',
    proposes: 'treasury',
  })
  expect(await told()).toEqual(['objected - treat water', 'objected - treat treasury', 'arisen convene treat water'])
  await done(health, view, { act: 'withdraw', duty: 'treat', reason: '已说清楚' })
  expect(await told()).toContain('objection-ended - treat water')
  await done(health, view, { act: 'discharge', duty: 'treat' })
  await told()
  await done(water, view, { act: 'discharge', duty: 'order', outcome: 'complied' })
  expect(await told()).toContain('acknowledge acknowledge order health')
  await done(health, view, { act: 'acknowledge', duty: 'order' })
  await told()
  await done(water, view, { act: 'close', text: '办结' })
  expect(await told()).toEqual(['closed - - health'])
})

test('more time is asked of the head, and who asked is told when it is refused', async () => {
  await site.close()
  const extendable = 'extendable: 10 working days'
  const to = `${extendable}\n    extension-approval: head`
  site = await openTestSite({ edits: [{ file: 'procedures/inspection.yaml', from: extendable, to }] })
  const water = await site.person('water-officer')
  const head = await site.person('water-head')
  const view = await caseOf(water, await report(site))
  await done(water, view, { act: 'propose', duty: 'accept', outcome: 'accepted' })
  await done(head, view, { act: 'approve', duty: 'accept' })
  await told()
  await done(water, view, { act: 'extend', duty: 'inspect', reason: '等待检测' })
  expect(await told()).toEqual(['approve approve-extension inspect water head'])
  await done(head, view, { act: 'refuse-extension', duty: 'inspect', reason: '不需要' })
  expect(await told()).toEqual(['returned - inspect water-officer'])
})

test('a refused act tells nobody', async () => {
  const water = await site.person('water-officer')
  const view = await caseOf(water, await report(site))
  await told()
  expect((await act(water, view, { act: 'close', text: '办结' })).status).toBe(409)
  expect(await told()).toEqual([])
})

test('no words of the case stand in a notice', async () => {
  const water = await site.person('water-officer')
  const view = await caseOf(water, await report(site, { text: '张三家的井水发臭' }))
  await done(water, view, { act: 'propose', duty: 'accept', outcome: 'accepted', text: '李四反映属实' })
  const rows = await site.setting.db.selectFrom('notice').selectAll().execute()
  expect(JSON.stringify(rows)).not.toMatch(/张三|李四/)
})

test('a request reads the notices of its own department and person, by the database itself', async () => {
  await report(site)
  const jurisdiction = site.setting.lists.current.jurisdiction
  const visible = (department: string, person: string) =>
    site.setting.db.transaction().execute(async tx => {
      await takeOn(tx, { jurisdiction, department, person, oversees: true })
      return (await tx.selectFrom('notice').select(['department', 'code']).execute()).length
    })
  expect(await visible('water', 'water-officer')).toBe(1)
  expect(await visible('health', 'health-officer')).toBe(0)
  expect(await visible('', '')).toBe(0)
})

test('a request cannot write a notice of a case that it does not see, nor one outside an append', async () => {
  const receipt = await report(site)
  const view = await caseOf(await site.person('water-officer'), receipt)
  const jurisdiction = site.setting.lists.current.jurisdiction
  const asHealth = (work: (tx: Parameters<typeof takeOn>[0]) => Promise<unknown>) =>
    site.setting.db.transaction().execute(async tx => {
      await takeOn(tx, { jurisdiction, department: 'health', person: 'health-officer', oversees: false })
      await work(tx)
    })
  const { tellAfter } = await import('./tell-after.ts')
  const key = { jurisdiction, caseId: view.caseId }
  await expect(asHealth(tx => tellAfter(tx, key, { notices: [], wakeAt: undefined }))).rejects.toThrow('not in sight')
  const row = { jurisdiction, case_id: view.caseId, code: 'urged', department: 'health', data: '{}', at: '2026-03-02' }
  await expect(asHealth(tx => tx.insertInto('notice').values(row).execute())).rejects.toThrow('permission denied')
})
