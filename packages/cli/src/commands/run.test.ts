import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from '../testing/fake-terminal.ts'
import { willow, willowCopy } from '../testing/willow-folder.ts'

let folder = ''
let remove = async (): Promise<void> => {}
beforeEach(async () => {
  const copy = await willowCopy()
  folder = copy.folder
  remove = copy.remove
})
afterEach(() => remove())

const stories = (): string => join(folder, 'matters', 'well-water', 'scenarios.yaml')
const edit = async (change: (text: string) => string): Promise<void> =>
  writeFile(stories(), change(await readFile(stories(), 'utf8')))

test('the stories of a list, of a matter’s folder and of a file are played', async () => {
  expect(await run(['run', willow])).toMatchObject({ code: 0, out: expect.stringContaining('5 个如所述，0 个不符') })
  expect((await run(['run', `${willow}/matters/well-water`, '--lang', 'en'])).out).toContain('2 passed, 0 failed')
  const { out } = await run(['run', `${willow}/matters/well-water/scenarios.yaml`, '--json'])
  expect(JSON.parse(out)).toEqual({
    format: 'remit-run/1',
    passed: true,
    scenarios: [
      { matter: 'well-water', scenario: 'seed-case', kind: 'seed', title: expect.anything(), passed: true },
      {
        matter: 'well-water',
        scenario: 'mill-refuses',
        kind: expect.anything(),
        title: expect.anything(),
        passed: true,
      },
    ],
  })
})

test('after each step it can show what is owed', async () => {
  const { out } = await run(['run', willow, '--matter', 'bridge-watch', '--states'])
  expect(out).toMatch(/ {4}0 2026-01-12T09:00:00 {2}watch:plan ≤2026-01-19/)
  const json = JSON.parse((await run(['run', willow, '--matter', 'bridge-watch', '--states', '--json'])).out)
  expect(json.scenarios[0].states[0]).toMatchObject({ step: 0, standings: { plan: 'owed' } })
})

test('a story that goes otherwise ends with 1, and says at which step what was expected and found', async () => {
  await edit(text => text.replace('treat: 2026-03-04T15:00:00', 'treat: 2026-03-05T15:00:00'))
  const { code, out } = await run(['run', stories()])
  expect(code).toBe(1)
  expect(out).toMatch(
    /✗ well-water \/ \S+.*\n {4}第 \d+ 步 {2}时限 \(treat\)\n {6}应为 {2}2026-03-05T15:00:00\n {6}实为 {2}2026-03-04T15:00:00/,
  )
  expect(JSON.parse((await run(['run', stories(), '--json'])).out)).toMatchObject({
    passed: false,
    scenarios: expect.arrayContaining([
      expect.objectContaining({ failure: expect.objectContaining({ what: 'due.treat' }) }),
    ]),
  })
})

test('duties that differ are told by department, and facts that were refused in words', async () => {
  await edit(text =>
    text.replace('owed: {}, closable: false, settler', 'owed: { water: [order] }, closable: false, settler'),
  )
  expect((await run(['run', stories(), '--lang', 'en'])).out).toContain('expected  water: order\n      found  none')
  await edit(text => text.replace('ill: 10', 'ill: many'))
  expect((await run(['run', stories()])).out).toContain('facts-wrong  患病人数 (ill)：“many”不是整数')
})

test('stories that cannot be read are refused with file and line', async () => {
  await edit(text => `${text}- id: [\n`)
  const { code, err } = await run(['run', stories()])
  expect(code).toBe(2)
  expect(err).toMatch(/scenarios\.yaml:\d+:\d+/)
})

test('stories outside a list are played on the list that is named', async () => {
  const file = join(folder, 'elsewhere.yaml')
  await writeFile(file, await readFile(stories(), 'utf8'))
  expect(await run(['run', file, '--matter', 'well-water', '--list', willow])).toMatchObject({ code: 0 })
})
