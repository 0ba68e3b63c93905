// What the law fixes is computed when the duty that it belongs to is discharged, and recorded with the act.

import { calculate } from '../calculation/calculate.ts'
import type { Duty, Matter } from '../catalogue/list.ts'
import { evaluate } from '../condition/evaluate.ts'
import { factReader } from '../condition/fact-reader.ts'
import type { CaseInView } from '../obligations/case-in-view.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { regularOutcome } from '../responsibility/regular-course.ts'
import { ok, type Result, refuse } from '../result.ts'

/** The facts that a calculation reads, out of a case's. */
export function inputsOf(
  matter: Matter,
  calculation: string,
  facts: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const asks = matter.calculations[calculation]?.asks ?? []
  return Object.fromEntries(asks.filter(id => facts[id] !== undefined && facts[id] !== null).map(id => [id, facts[id]]))
}

/** What a calculation gives a discharge: its results, and those of them that are facts of the matter. */
export interface Computed {
  readonly result: Readonly<Record<string, unknown>>
  readonly facts: Readonly<Record<string, unknown>>
}

/**
 * The results that discharging a duty records; refused while the law or the facts do not give them yet. An outcome other
 * than the regular one goes without: what is refused need not be computed.
 */
export function computeFor(
  { list, matter }: CaseInView,
  duty: Duty,
  outcome: string,
  facts: Readonly<Record<string, unknown>>,
): Result<Computed | undefined, Refusal> {
  if (duty.computes === undefined) return ok(undefined)
  const calculation = matter.calculations[duty.computes]
  if (calculation === undefined)
    throw new Error(`Duty ${duty.id} computes ${duty.computes}, which the matter does not have`)
  const read = factReader(matter.facts, facts)
  const calculated = calculate({
    id: duty.computes,
    calculation,
    declarations: matter.facts,
    facts: inputsOf(matter, duty.computes, facts),
    parameters: list.parameters,
    holds: condition => evaluate(condition, read),
  })
  if (!calculated.ok)
    return refuse(refusal('calculation-wrong', { calculation: duty.computes, problem: calculated.error }))
  const { result, facts: recorded, missing } = calculated.value
  if (missing.length === 0) return ok({ result, facts: recorded })
  if (outcome !== regularOutcome(duty)) return ok(undefined)
  return refuse(refusal('calculation-unknown', { calculation: duty.computes, missing }))
}
