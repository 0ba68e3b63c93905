import { evaluate } from '../evaluate.ts'
import { factFinder } from '../fact-finder.ts'
import type { FactDeclarations } from '../fact-value.ts'
import { parseFormula } from '../parse-formula.ts'
import { type StepValue, storedStep } from '../step-value.ts'
import { type Fault, isUnknown, type Missing, unknown } from '../value.ts'

const label = { zh: '事实', en: 'fact' }

/** An invented matter's facts: dates with hyphens, a table, numbers, an enum. */
export const declarations: FactDeclarations = {
  'date-of-death': { type: 'date', label },
  'monthly-base': { type: 'money', label, unit: { zh: '元', en: 'yuan' } },
  months: { type: 'integer', label },
  ratio: { type: 'number', label },
  status: { type: 'enum', label, values: { serving: label, retired: label } },
  remark: { type: 'text', label },
  coerced: { type: 'boolean', label },
  children: {
    type: 'table',
    label,
    columns: {
      age: { type: 'integer', label },
      months: { type: 'number', label },
      'birth-date': { type: 'date', label },
    },
  },
  'youngest-age': { type: 'integer', label, derived: 'min(children.age)' },
}

/** What a formula says of some facts, in the shape in which steps are shown; or what is missing, or its fault. */
export function say(
  text: string,
  facts: Readonly<Record<string, unknown>> = {},
): StepValue | { readonly missing: readonly Missing[] } | { readonly fault: Fault['code'] } {
  const parsed = parseFormula(text)
  if (parsed.problems) throw new Error(`${text}: ${JSON.stringify(parsed.problems)}`)
  const value = evaluate(parsed.formula, {
    find: factFinder(declarations, facts),
    parameter: (parameter, on) => unknown({ kind: 'parameter', parameter, on }),
  })
  if (!isUnknown(value)) return storedStep(value)
  return value.fault ? { fault: value.fault.code } : { missing: value.missing }
}
