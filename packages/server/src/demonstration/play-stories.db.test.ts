// What the server keeps of a story is what the core makes of it: nothing is lost or changed on the way through the database.
import { findMatter, runScenario } from '@remit/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEvents } from '../cases/stored-events.ts'
import { openTestSite, type TestSite } from '../testing/test-site.ts'
import { playStory } from './play-stories.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite()
})
afterAll(() => site.close())

test('every story of the list leaves the same events and obligations in the database as in the core', async () => {
  const { lists, db } = site.setting
  const list = lists.current
  let played = 0
  for (const { id } of list.matters) {
    for (const story of lists.scenariosOf(id)) {
      const matter = findMatter(list, id)!
      const expected = runScenario(list, matter, story)
      const last = story.steps.flatMap(step => ('at' in step ? [step.at] : [])).at(-1) ?? story.opened.at
      site.setTime(last.slice(0, 16))
      const caseId = await playStory(site.setting, matter, story, 1)
      if (caseId === undefined) throw new Error(`${id} ${story.id} was not opened`)
      const events = await readEvents(db, { jurisdiction: list.jurisdiction, caseId })
      const said = ({ type, data, at, version }: (typeof expected.events)[number]) => ({ type, data, at, version })
      const withoutPeriod = events.map(({ event }) => said(event)).map(each => JSON.parse(JSON.stringify(each)))
      for (const event of withoutPeriod) if (event.type === 'case-opened') delete event.data.period
      expect(withoutPeriod).toEqual(expected.events.map(said))
      const owed = await db
        .selectFrom('obligation')
        .selectAll()
        .where('case_id', '=', caseId)
        .orderBy('ordinal')
        .execute()
      expect(owed.map(({ kind, duty, bearer, since, due }) => ({ kind, duty, bearer, since, due }))).toEqual(
        expected.snapshots.at(-1)!.owed.map(({ kind, duty, bearer, since, due }) => ({
          kind,
          duty: duty ?? null,
          bearer,
          since,
          due: due ?? null,
        })),
      )
      played++
    }
  }
  expect(played).toBeGreaterThanOrEqual(5)
})
