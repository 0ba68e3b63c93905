import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadList, readScenarios, runScenario } from '../index.ts'

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'fixtures', 'willow')
const files = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.yaml'))
    .map(path => [path, readFileSync(join(folder, path), 'utf8')]),
)
const loaded = loadList(files, 'willow')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, null, 2))
const { list } = loaded.value

for (const matter of list.matters) {
  const path = `matters/${matter.id}/scenarios.yaml`
  const scenarios = readScenarios(path, files.get(path) ?? '')
  if (!scenarios.ok) throw new Error(JSON.stringify(scenarios.error, null, 2))
  for (const scenario of scenarios.value) {
    test(`${matter.id}: ${scenario.title.en}`, () => {
      const { failure } = runScenario(list, matter, scenario)
      expect(failure).toBeUndefined()
    })
  }
}
