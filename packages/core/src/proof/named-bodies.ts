// Which departments a text names, and in which spelling.
import type { Department, ResponsibilityList } from '../catalogue/list.ts'

/** A department as a text names it. */
export interface NamedBody {
  readonly department: string
  readonly spelling: string
}

/** The departments that a text names, each spelling once. A long name is not also the short one that it contains. */
export function bodiesIn(list: ResponsibilityList, text: string): readonly NamedBody[] {
  let rest = text.replaceAll(/\s/g, '')
  const found: NamedBody[] = []
  for (const body of spellingsOf(list)) {
    if (!rest.includes(body.spelling)) continue
    found.push(body)
    rest = rest.replaceAll(body.spelling, '\n')
  }
  return found
}

const known = new WeakMap<ResponsibilityList, readonly NamedBody[]>()

/** Every spelling of every department, longest first. */
function spellingsOf(list: ResponsibilityList): readonly NamedBody[] {
  const before = known.get(list)
  if (before !== undefined) return before
  const all = Object.values(list.departments)
    .flatMap(department => namesOf(department).map(spelling => ({ department: department.id, spelling })))
    .sort((a, b) => b.spelling.length - a.spelling.length)
  known.set(list, all)
  return all
}

const namesOf = ({ name, short, writtenAs, history }: Department): readonly string[] => [
  ...new Set([name.zh, short.zh, ...writtenAs, ...history.map(one => one.name)].map(one => one.replaceAll(/\s/g, ''))),
]
