// Every list of the catalogue: its stories go as they are told, and it is fit to publish.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Matter, readScenarios, runScenario, type Scenario } from '@remit/core'
import { readListFolder } from '@remit/server'
import { describe, expect, test } from 'vitest'
import { checkList, isListBlocked } from './checked-list.ts'
import { openFolder } from './open-list.ts'

const catalogue = join(import.meta.dirname, '..', '..', '..', 'catalogue')
const folders = readdirSync(catalogue)
  .map(name => join(catalogue, name))
  .filter(folder => existsSync(join(folder, 'list.yaml')))

const opened = await Promise.all(
  folders.map(async folder => {
    const [list, { files }] = await Promise.all([openFolder(folder), readListFolder(folder)])
    if (!list.ok) throw new Error(list.error.text.en)
    return { opened: list.value, files }
  }),
)

function storiesOf({ id }: Matter, files: ReadonlyMap<string, string>): readonly Scenario[] {
  const path = `matters/${id}/scenarios.yaml`
  const scenarios = readScenarios(path, files.get(path) ?? '[]')
  if (!scenarios.ok) throw new Error(`${path}:${scenarios.error[0]?.line} ${scenarios.error[0]?.text.en}`)
  return scenarios.value
}

/** Besides the published example: as many stories as a matter needs to be known. */
const fewest = 8

for (const { opened: open, files } of opened) {
  const { list } = open
  describe(list.title.en, () => {
    for (const matter of list.matters) {
      describe(matter.title.en, () => {
        const stories = storiesOf(matter, files)

        test('tells the published example first, and at least eight stories more', () => {
          const [first, ...rest] = stories
          expect(first?.kind).toBe('seed')
          expect(rest.length).toBeGreaterThanOrEqual(fewest)
          expect(new Set(stories.map(({ id }) => id)).size).toBe(stories.length)
        })

        test.each(stories.map(story => ({ name: `${story.id}: ${story.title.en}`, story })))('$name', ({ story }) => {
          expect(runScenario(list, matter, story).failure).toBeUndefined()
        })

        test('says more of a story than how it ends', () => {
          const silent = stories.filter(({ steps }) => !steps.some(step => 'expect' in step)).map(({ id }) => id)
          expect(silent).toEqual([])
        })
      })
    }

    test('nothing keeps the list from being published, and no proof was cut short', () => {
      const checked = checkList(open, undefined, () => {})
      const blocking = checked.matters.filter(({ proved }) => proved !== true).map(({ id }) => id)
      expect({ blocking, blocked: isListBlocked(checked) }).toEqual({ blocking: [], blocked: false })
    })
  })
}
