// The invented county, loaded from its folder.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getMatter } from '../catalogue/find-matter.ts'
import type { Duty, Matter, ResponsibilityList } from '../catalogue/list.ts'
import { loadList } from '../catalogue/load.ts'

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'fixtures', 'willow')

/** The texts of the invented county's files, by path. */
export const willowFiles: ReadonlyMap<string, string> = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.yaml') || path.endsWith('.docx'))
    .map(path => [path, path.endsWith('.docx') ? '' : readFileSync(join(folder, path), 'utf8')]),
)

const loaded = loadList(willowFiles, 'willow')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, null, 2))

/** The invented county's list. */
export const willow = loaded.value.list
export const wellWater = getMatter(willow, 'well-water')
export const orchardGrant = getMatter(willow, 'orchard-grant')
export const bridgeWatch = getMatter(willow, 'bridge-watch')

/** The invented county's list with some of a matter's duties written otherwise. */
export function willowWith(matter: Matter, duties: Readonly<Record<string, Partial<Duty>>>): ResponsibilityList {
  const changed = Object.fromEntries(
    Object.entries(matter.duties).map(([id, duty]) => [id, { ...duty, ...duties[id] } as Duty]),
  )
  return {
    ...willow,
    matters: willow.matters.map(each => (each.id === matter.id ? { ...each, duties: changed } : each)),
  }
}
