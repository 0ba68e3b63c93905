import type { FactView } from '../../api/views.ts'
import type { Speech } from '../../language/language.tsx'
import { type Asker, factName, fieldId } from './fact-field.tsx'
import type { Problems } from './fact-problems.ts'
import type { ListedProblem } from './problem-summary.tsx'

/** A form's problems with the words of its fields, in the order of the facts. */
export function listProblems(
  form: string,
  facts: readonly FactView[],
  problems: Problems,
  asker: Asker,
  speech: Speech,
): readonly ListedProblem[] {
  const { say, t } = speech
  return facts.flatMap(fact =>
    Object.entries(problems)
      .filter(([place]) => place === fact.id || place.startsWith(`${fact.id}.`))
      .map(([place, problem]) => {
        const [, row, column] = place.split('.')
        const name = factName(fact, asker, speech)
        const cell = column === undefined ? undefined : fact.columns?.[column]
        return {
          field: cell === undefined ? fieldId(form, fact.id) : `${fieldId(form, fact.id)}-${row}-${column}`,
          label: cell === undefined ? name : `${name} ${t.field.row(Number(row) + 1)} ${say(cell.label)}`,
          problem,
        }
      }),
  )
}
