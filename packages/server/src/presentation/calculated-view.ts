import {
  type Calculated,
  calculate,
  type Duty,
  evaluate,
  factValues,
  getMatter,
  inputsOf,
  type Matter,
  ok,
  type ResponsibilityList,
  type Result,
  refuse,
  type Text,
  UNKNOWN,
} from '@remit/core'
import type { Seen } from '../cases/seen.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { CalculatedView } from '../views.ts'
import { presentCitation } from './law-view.ts'

/** What a calculation of a matter comes to for stated facts; facts that it does not ask for are passed over. */
export function calculateFor(
  list: ResponsibilityList,
  matter: Matter,
  id: string,
  facts: Readonly<Record<string, unknown>>,
): Result<CalculatedView, Refusal> {
  const calculation = matter.calculations[id]
  if (calculation === undefined) return refuse(refusal('unknown-calculation', { calculation: id }))
  const inputs = inputsOf(matter, id, facts)
  const calculated = calculate({
    id,
    calculation,
    declarations: matter.facts,
    facts: inputs,
    parameters: list.parameters,
    holds: condition => evaluate(condition, key => inputs[key] ?? UNKNOWN),
  })
  if (!calculated.ok) {
    const { code, data } = calculated.error
    return refuse(
      code === 'facts-wrong' ? refusal(code, data) : refusal('calculation-wrong', { calculation: id, ...data }),
    )
  }
  return ok(presentCalculated(list, matter, calculation.title, calculated.value))
}

/** The calculation whose result discharging a duty will record, as it stands now; undefined for a duty without one. */
export function calculatedFor({ list, state }: Seen, duty: Duty): CalculatedView | undefined {
  if (duty.computes === undefined) return undefined
  const calculated = calculateFor(list, getMatter(list, state.matter), duty.computes, factValues(state))
  return calculated.ok ? calculated.value : undefined
}

function presentCalculated(
  list: ResponsibilityList,
  matter: Matter,
  title: Text,
  { result, steps, missing }: Calculated,
): CalculatedView {
  return {
    title,
    result: { ...result },
    steps: steps.map(step => ({
      id: step.id,
      label: step.label,
      value: step.known ? step.value : null,
      ...(step.unit !== undefined && { unit: step.unit }),
      formula: step.formula,
      basis: step.basis.map(citation => presentCitation(list, citation)),
    })),
    missing: missing.map(each => nameOf(list, matter, each)),
  }
}

/** What is missing, in words: a fact, or a figure for a date. */
function nameOf(list: ResponsibilityList, matter: Matter, missing: Calculated['missing'][number]): Text {
  if (missing.kind === 'fact') return matter.facts[missing.fact]?.label ?? plain(missing.fact)
  const label = list.parameters[missing.parameter]?.label ?? plain(missing.parameter)
  return { zh: `${label.zh}（${missing.on}）`, en: `${label.en} (${missing.on})` }
}

const plain = (words: string): Text => ({ zh: words, en: words })
