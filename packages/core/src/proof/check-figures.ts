// Figures, days and law that a matter leans on, as far as the list itself tells how sure they are.
import { parametersRead } from '../calculation/check-formula.ts'
import { foundFacts } from '../catalogue/check-use.ts'
import type { Duty, Matter, ResponsibilityList } from '../catalogue/list.ts'
import { labelOf } from '../condition/explain.ts'
import type { ProofProblem } from './proof-problem.ts'

/** Parameters without any value that a `must` duty computes with; how many duties rest on law that nobody has read. */
export function checkFigures(list: ResponsibilityList, matter: Matter): readonly ProofProblem[] {
  const duties = Object.values(matter.duties).filter(({ modality }) => modality === 'must')
  return [
    ...duties.flatMap(duty => emptyParameters(list, matter, duty)),
    ...duties.flatMap(duty => endlessRepeats(matter, duty)),
    ...unread(matter, duties),
  ]
}

/** The proof counts a repeated duty as done once; that is so only if the day of its last period comes to be known. */
function endlessRepeats(matter: Matter, { id, repeats }: Duty): readonly ProofProblem[] {
  if (repeats === undefined || foundFacts(matter).has(repeats.until)) return []
  const title = labelOf(matter, id)
  const until = labelOf(matter, repeats.until)
  return [
    {
      level: 'error',
      code: 'repeats-without-end',
      matter: matter.id,
      duty: id,
      path: `duties.${id}.repeats`,
      text: {
        zh: `“${title.zh}”要重复到“${until.zh}”，但没有职责查明这一天`,
        en: `“${title.en}” repeats until “${until.en}”, but no duty establishes that day`,
      },
      mend: { zh: '让某项职责 establishes 它。', en: 'Let a duty establish it.' },
    },
  ]
}

function emptyParameters(list: ResponsibilityList, matter: Matter, duty: Duty): readonly ProofProblem[] {
  const formulas = matter.calculations[duty.computes ?? '']?.steps.map(({ value }) => value) ?? []
  const read = formulas.flatMap(parametersRead)
  return [...new Set(read)]
    .map(id => list.parameters[id])
    .filter(parameter => parameter !== undefined && parameter.values.length === 0)
    .map(parameter => ({
      level: 'warning',
      code: 'parameter-without-value',
      matter: matter.id,
      duty: duty.id,
      path: `calculations.${duty.computes}`,
      text: {
        zh: `“${labelOf(matter, duty.id).zh}”的计算需要“${parameter?.label.zh}”，但还没有任何数值`,
        en: `“${labelOf(matter, duty.id).en}” computes with “${parameter?.label.en}”, which has no value yet`,
      },
      mend: { zh: '在 parameters 中补上数值和来源。', en: 'Add its values and their source among the parameters.' },
    }))
}

function unread(matter: Matter, duties: readonly Duty[]): readonly ProofProblem[] {
  const resting = duties.filter(({ basis }) => basis.length > 0 && basis.every(({ status }) => status === 'to-verify'))
  if (resting.length === 0) return []
  return [
    {
      level: 'warning',
      code: 'basis-to-verify',
      matter: matter.id,
      text: {
        zh: `有 ${resting.length} 项职责的依据都还没有核对原文：${resting.map(({ title }) => title.zh).join('、')}`,
        en: `${resting.length} duties rest only on law whose text nobody has read yet: ${resting.map(({ title }) => title.en).join(', ')}`,
      },
      mend: { zh: '核对原文后改为 seen。', en: 'Read it at its source and write `seen`.' },
    },
  ]
}
