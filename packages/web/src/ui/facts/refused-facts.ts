// What the server found wrong with a form's facts, put beside the fields that they concern.
import type { RefusalView } from '../../api/views.ts'
import type { Text } from '../../language/zh.ts'
import type { Problems } from './fact-problems.ts'

interface FactProblem {
  readonly code: string
  readonly data: { readonly fact: string; readonly row?: number; readonly column?: string; readonly least?: number }
}

/** Messages by field, from a refusal of codes `facts-wrong` and `facts-missing`; none from any other. */
export function problemsOfRefusal({ code, data }: RefusalView, t: Text): Problems {
  if (code === 'facts-missing' && Array.isArray(data.facts)) {
    return Object.fromEntries((data.facts as readonly string[]).map(fact => [fact, t.field.fill]))
  }
  if (code === 'facts-wrong' && Array.isArray(data.problems)) {
    return Object.fromEntries(
      (data.problems as readonly FactProblem[]).map(problem => [
        placeOf(problem),
        t.field.wrong[problem.code] ?? t.field.fill,
      ]),
    )
  }
  return {}
}

const placeOf = ({ data: { fact, row, column } }: FactProblem): string =>
  row === undefined || column === undefined ? fact : `${fact}.${row - 1}.${column}`
