// What `remit check` finds: see docs/cli.md.
import { blocks, type MatterProof, type ProofProblem, proveMatter, type ResponsibilityList } from '@remit/core'
import type { OpenedList } from './open-list.ts'

/** A matter as `remit check` reports it. */
export interface CheckedMatter {
  readonly id: string
  readonly situations: number
  readonly proved: MatterProof['proved']
  readonly problems: readonly ProofProblem[]
}

/** The matters of a list, proved, and the problems that belong to none of them. */
export interface CheckedList {
  readonly list: ResponsibilityList
  readonly matters: readonly CheckedMatter[]
  readonly problems: readonly ProofProblem[]
}

/** Proves the matters that are asked for; `onMatter` hears of each before it is proved. */
export function checkList(
  { list, problems }: OpenedList,
  only: string | undefined,
  onMatter: (id: string, at: number, of: number) => void,
): CheckedList {
  const asked = list.matters.filter(({ id }) => only === undefined || id === only)
  const matters = asked.map((matter, index): CheckedMatter => {
    onMatter(matter.id, index + 1, asked.length)
    const { situations, proved, problems: found } = proveMatter({ list, matter })
    const own = problems.filter(problem => problem.matter === matter.id)
    return { id: matter.id, situations, proved, problems: [...own, ...found] }
  })
  return { list, matters, problems: problems.filter(({ matter }) => matter === undefined) }
}

/** Whether a matter keeps the list from being published. */
export const isBlocked = ({ proved, problems }: CheckedMatter): boolean => proved !== true || problems.some(blocks)

/** Whether anything keeps the list from being published. */
export const isListBlocked = ({ matters, problems }: CheckedList): boolean =>
  problems.some(blocks) || matters.some(isBlocked)

/** The report as other programs read it. */
export const reportOf = (checked: CheckedList) => ({
  format: 'remit-check/1',
  list: { id: checked.list.id, version: checked.list.version, hash: checked.list.hash },
  blocked: isListBlocked(checked),
  matters: checked.matters.map(({ problems, ...matter }) => ({ ...matter, problems: problems.map(withStory) })),
  findings: checked.list.matters
    .filter(({ id }) => checked.matters.some(matter => matter.id === id))
    .flatMap(({ id, findings }) => findings.map(finding => ({ matter: id, ...finding }))),
  problems: checked.problems.map(withStory),
})

const withStory = ({ level, code, story = [], ...rest }: ProofProblem) => ({ level, code, story, ...rest })
