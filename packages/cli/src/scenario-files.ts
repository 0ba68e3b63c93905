// Which stories `remit run` plays: those of a file, of a matter’s folder, or of a whole list.
import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { ok, type ResponsibilityList, type Result, refuse } from '@remit/core'
import { isList } from './find-list.ts'
import { openFolder } from './open-list.ts'
import type { Unusable } from './outcome.ts'
import { namedMatter } from './unknown-name.ts'

/** A file of stories, with the list and the matter that they are about. */
export interface ScenarioFile {
  readonly path: string
  readonly list: ResponsibilityList
  readonly matter: ResponsibilityList['matters'][number]
}

/** What the options add: the list’s folder and the matter, where the path does not tell them. */
export interface Told {
  readonly list: string | undefined
  readonly matter: string | undefined
}

/** The files of stories behind a path. */
export async function scenarioFiles(path: string, told: Told): Promise<Result<readonly ScenarioFile[], Unusable>> {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return refuse(noSuchFile(path))
  if (isList(path)) return filesOfList(path, told)
  const file = stat.isDirectory() ? join(path, 'scenarios.yaml') : path
  if (!existsSync(file)) return refuse(noScenarios(path))
  const above = listAbove(file)
  if (above === undefined && told.matter === undefined) return refuse(ofNoMatter(path))
  const opened = await openFolder(told.list ?? above)
  if (!opened.ok) return opened
  const { list } = opened.value
  const matter = namedMatter(list, told.matter ?? basename(dirname(resolve(file))))
  return matter.ok ? ok([{ path: file, list, matter: matter.value }]) : matter
}

/** The list in whose `matters/<id>/` a file lies. */
function listAbove(file: string): string | undefined {
  const folder = dirname(dirname(dirname(resolve(file))))
  return isList(folder) ? folder : undefined
}

async function filesOfList(folder: string, told: Told): Promise<Result<readonly ScenarioFile[], Unusable>> {
  const opened = await openFolder(folder)
  if (!opened.ok) return opened
  const { list } = opened.value
  if (told.matter !== undefined) {
    const named = namedMatter(list, told.matter)
    if (!named.ok) return named
  }
  const files = list.matters
    .filter(({ id }) => told.matter === undefined || id === told.matter)
    .map(matter => ({ path: join(folder, 'matters', matter.id, 'scenarios.yaml'), list, matter }))
    .filter(({ path }) => existsSync(path))
  return files.length > 0 ? ok(files) : refuse(noScenarios(folder))
}

const mend = {
  zh: '例如 remit run catalogue/…/matters/…/scenarios.yaml，或清单的文件夹',
  en: 'For instance remit run catalogue/…/matters/…/scenarios.yaml, or the folder of a list',
}

const ofNoMatter = (path: string): Unusable => ({
  code: 'which-matter',
  text: {
    zh: `${path} 不在清单的 matters/事项/ 里，不知道是哪个事项的案例`,
    en: `${path} does not lie in matters/… of a list: it does not say which matter its stories are about`,
  },
  mend: { zh: '加上 --matter ID，必要时加 --list FOLDER。', en: 'Add --matter ID, and --list FOLDER where needed.' },
})

const noSuchFile = (path: string): Unusable => ({
  code: 'no-file',
  text: { zh: `没有 ${path} 这个文件`, en: `There is no file ${path}` },
  mend,
})

const noScenarios = (path: string): Unusable => ({
  code: 'no-scenarios',
  text: { zh: `${path} 里没有 scenarios.yaml`, en: `There is no scenarios.yaml in ${path}` },
  mend,
})
