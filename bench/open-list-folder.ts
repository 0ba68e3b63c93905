// The list that a measurement works on: the folder that is named, or the only one of the catalogue.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  type CaseEvent,
  loadList,
  type Problem,
  type ResponsibilityList,
  readScenarios,
  runScenario,
} from '@remit/core'
import { readListFolder } from '@remit/server'

const catalogue = join(import.meta.dirname, '..', 'catalogue')

/** The folder that is named, or the first of the catalogue. */
export const listFolder = (named?: string): string => named ?? join(catalogue, readdirSync(catalogue)[0] ?? '')

/** Reads a list, or stops with its problems. */
export async function openListFolder(named?: string): Promise<ResponsibilityList> {
  const { files, hash } = await readListFolder(listFolder(named))
  return loadFiles(files, hash)
}

/** The list of files that were read. Throws with its problems when it cannot be used. */
export function loadFiles(files: ReadonlyMap<string, string>, hash: string): ResponsibilityList {
  const loaded = loadList(files, hash)
  return loaded.ok ? loaded.value.list : stop(loaded.error)
}

/** The events of each story that the list tells, played. */
export function playStories(
  list: ResponsibilityList,
  files: ReadonlyMap<string, string>,
): readonly (readonly CaseEvent[])[] {
  return list.matters.flatMap(matter => {
    const path = `matters/${matter.id}/scenarios.yaml`
    const text = files.get(path)
    const scenarios = text === undefined ? undefined : readScenarios(path, text)
    if (scenarios === undefined) return []
    return scenarios.ok
      ? scenarios.value.map(scenario => runScenario(list, matter, scenario).events)
      : stop(scenarios.error)
  })
}

function stop(problems: readonly Problem[]): never {
  for (const { file, line, text } of problems) console.error(`${file ?? ''}:${line ?? ''} ${text.en}`)
  throw new Error('The list cannot be used')
}
