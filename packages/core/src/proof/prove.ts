import type { Matter, ResponsibilityList } from '../catalogue/list.ts'
import { checkEnds } from './check-ends.ts'
import { checkFigures } from './check-figures.ts'
import { checkOwed } from './check-owed.ts'
import { checkQuestion } from './check-questions.ts'
import { idleRows } from './check-rows.ts'
import { checkText } from './check-text.ts'
import { compileMatter } from './compile.ts'
import type { CompiledMatter } from './compiled.ts'
import { blocks, type MatterProof, type ProofProblem } from './proof-problem.ts'
import { sayBadEnd, sayClosedQuestion, sayIdle, sayOverOwed, tooManyValues } from './report.ts'
import type { Budget } from './search.ts'

const mostSituations = 300_000

/** Proves a matter over all situations that its cases can reach, or finds the shortest stories that contradict it. */
export function proveMatter({
  list,
  matter,
  limit = mostSituations,
}: {
  list: ResponsibilityList
  matter: Matter
  limit?: number
}): MatterProof {
  const still = [...checkText(list, matter), ...checkFigures(list, matter)]
  const compiled = compileMatter(matter)
  if (compiled === undefined)
    return { matter: matter.id, situations: 0, proved: 'not-proved', problems: [...still, tooManyValues(matter)] }
  const budget = { left: limit }
  const { problems, complete } = followed(list, compiled, budget)
  return {
    matter: matter.id,
    situations: limit - Math.max(budget.left, 0),
    proved: problems.some(blocks) ? false : complete || 'not-proved',
    problems: [...problems, ...still],
  }
}

/** Proves each matter of a list. */
export const proveList = (list: ResponsibilityList): readonly MatterProof[] =>
  list.matters.map(matter => proveMatter({ list, matter }))

function followed(
  list: ResponsibilityList,
  compiled: CompiledMatter,
  budget: Budget,
): { problems: readonly ProofProblem[]; complete: boolean } {
  const ends = checkEnds(compiled, budget)
  const owed = compiled.duties.filter(({ must }) => must).map(duty => checkOwed(compiled, duty, budget))
  const asked = compiled.questions.map(question => checkQuestion(compiled, question, budget))
  const rows = idleRows(compiled, ends.unseenRows, budget)
  return {
    problems: [
      ...ends.bad.map(end => sayBadEnd(list, compiled, end)),
      ...owed.flatMap(({ found }) => (found === undefined ? [] : [sayOverOwed(list, compiled, found)])),
      ...asked.flatMap(({ found }) => (found === undefined ? [] : [sayClosedQuestion(list, compiled, found)])),
      ...sayIdle(compiled, rows.idle),
    ],
    complete: ends.complete && rows.complete && [...owed, ...asked].every(({ complete }) => complete),
  }
}
