import type { Matter, ResponsibilityList } from './list.ts'

/** The matter with an id, if the list has it. */
export const findMatter = (list: ResponsibilityList, id: string): Matter | undefined =>
  list.matters.find(matter => matter.id === id)

/** The matter of a case. Throws when the list does not have it: a case is pinned to the list that has its matter. */
export function getMatter(list: ResponsibilityList, id: string): Matter {
  const matter = findMatter(list, id)
  if (matter === undefined) throw new Error(`The list ${list.hash} has no matter ${id}`)
  return matter
}
