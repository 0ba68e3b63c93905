import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refreshOpen } from '../../cases/refresh-cases.ts'
import { playStory } from '../../demonstration/play-stories.ts'
import { caseOf, done, openTestSite, report, type TestSite } from '../../testing/test-site.ts'
import { rebuildCases } from './rebuild-cases.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite()
  const { lists } = site.setting
  for (const matter of lists.current.matters)
    for (const story of lists.scenariosOf(matter.id)) await playStory(site.setting, matter, story, 1)
  await disputed()
  // Some of what is owed arises by the passing of time, and is derived in between.
  for (const day of ['2026-03-05', '2026-03-20', '2026-04-20', '2026-08-01']) {
    site.setTime(`${day}T09:00`)
    await refreshOpen(site.setting)
  }
})
afterAll(() => site.close())

/** A case in which a department comes to have a part by the passing of time alone: nobody agreed, so one has to rule. */
async function disputed(): Promise<void> {
  const officer = await site.person('water-officer')
  const head = await site.person('water-head')
  const health = await site.person('health-officer')
  const view = await caseOf(officer, await report(site))
  await done(officer, view, { act: 'propose', duty: 'accept', outcome: 'accepted' })
  await done(head, view, { act: 'approve', duty: 'accept' })
  await done(officer, view, { act: 'discharge', duty: 'inspect', facts: { fouled: true, ill: 1, 'on-purpose': false } })
  const objection = { act: 'object', duty: 'treat', reason: '应由金库负责', clause: 'health-1', proposes: 'treasury' }
  await done(health, view, objection)
}

const check = (number?: string) => rebuildCases(site.setting, { check: true, ...(number !== undefined && { number }) })

const anyCase = () =>
  site.setting.db.selectFrom('case').selectAll().orderBy('number').limit(1).executeTakeFirstOrThrow()

test('every row that is kept beside the events is the one that the events make', async () => {
  const { cases, differences } = await check()
  expect(cases).toBeGreaterThan(4)
  expect(differences).toEqual([])
})

test('a row that was changed, taken away or put in is told, and stays as it is when only looked at', async () => {
  const { db } = site.setting
  const { case_id, number } = await anyCase()
  await sql`update case_state set subject = '别的' where case_id = ${case_id}`.execute(db)
  await sql`delete from part where case_id = ${case_id} and department = (
    select min(department) from part where case_id = ${case_id})`.execute(db)
  await sql`insert into part (jurisdiction, case_id, department, bears, since)
    values ('990001', ${case_id}, 'nobody', true, '')`.execute(db)
  const { differences } = await check(number)
  expect(differences.map(({ table, kept, made }) => [table, kept !== undefined, made !== undefined])).toEqual([
    ['case_state', true, true],
    ['part', true, false],
    ['part', false, true],
  ])
  expect((await check(number)).differences).toHaveLength(3)
  expect(await rebuildCases(site.setting, { number, check: false })).toMatchObject({ cases: 1, unknown: false })
  expect((await check()).differences).toEqual([])
})

test('a number that no case has is told', async () => {
  expect(await check('没有这个号')).toEqual({ cases: 0, differences: [], more: false, unknown: true })
})
