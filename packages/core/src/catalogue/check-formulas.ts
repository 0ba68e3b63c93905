// Whether each formula of a matter can be read, and names facts, steps and figures that exist.
import { checkFormula, namesOf } from '../calculation/check-formula.ts'
import type { FormulaProblem } from '../calculation/formula.ts'
import { sayFormulaProblem } from '../calculation/say-formula-problem.ts'
import type { Matter, ResponsibilityList } from './list.ts'
import type { Problem } from './problem.ts'

/** Problems in derived facts and in the steps of calculations. */
export function checkFormulas(list: ResponsibilityList, matter: Matter): readonly Problem[] {
  const parameters = Object.keys(list.parameters)
  const derived = Object.entries(matter.facts).flatMap(([id, { derived: formula }]) =>
    formula === undefined
      ? []
      : checkFormula(formula, namesOf(matter.facts), []).map(problem =>
          said(matter, `facts.${id}.derived`, formula, problem),
        ),
  )
  const steps = Object.entries(matter.calculations).flatMap(([id, calculation]) =>
    calculation.steps.flatMap((step, index) =>
      checkFormula(
        step.value,
        namesOf(
          matter.facts,
          calculation.steps.slice(0, index).map(each => each.id),
        ),
        parameters,
      ).map(problem => said(matter, `calculations.${id}.steps.${index}.value`, step.value, problem)),
    ),
  )
  return [...derived, ...steps]
}

const said = (matter: Matter, path: string, formula: string, problem: FormulaProblem): Problem => {
  const { text, mend } = sayFormulaProblem(problem)
  return {
    level: 'error',
    code: 'bad-formula',
    path,
    matter: matter.id,
    text: {
      zh: `公式不能计算：${formula}（${text.zh}）`,
      en: `The formula cannot be evaluated: ${formula} (${text.en})`,
    },
    mend,
  }
}
