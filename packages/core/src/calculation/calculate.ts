// A calculation, line by line: each step with its formula, what went into it, and its basis.
import type { Calculation, Citation, Parameter } from '../catalogue/list.ts'
import type { Condition, Truth } from '../condition/condition.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Text } from '../text.ts'
import { storedFact } from './computed-fact.ts'
import { evaluate } from './evaluate.ts'
import { factFinder } from './fact-finder.ts'
import type { FactDeclarations, Facts } from './fact-value.ts'
import { parameterFinder } from './parameter-finder.ts'
import { parseFormula } from './parse-formula.ts'
import { type FactProblem, readFacts } from './read-facts.ts'
import { roundStep, type StepValue, storedStep } from './step-value.ts'
import { distinctMissing, type Evaluated, type Fault, faulty, isUnknown, type Missing, unknown } from './value.ts'

/** What went into a step: a fact, an earlier step, or a figure that counts since `from`. */
export type Used =
  | { readonly kind: 'fact'; readonly fact: string; readonly value: StepValue }
  | { readonly kind: 'step'; readonly step: string; readonly value: StepValue }
  | {
      readonly kind: 'parameter'
      readonly parameter: string
      readonly on: string
      readonly from: string
      readonly value: string
    }

/** A line of the calculation. Either its value, or what is missing for it. */
export type CalculatedStep = {
  readonly id: string
  readonly label: Text
  readonly unit?: Text
  readonly basis: readonly Citation[]
  readonly formula: string
  readonly used: readonly Used[]
} & (
  | { readonly known: true; readonly value: StepValue }
  | { readonly known: false; readonly missing: readonly Missing[] }
)

export interface Calculated {
  readonly id: string
  /** The steps that are the answer, by id: null when left out; one that is not known yet does not stand here. */
  readonly result: Readonly<Record<string, StepValue>>
  /** The results that are facts of the matter, in the shapes in which facts are stored. */
  readonly facts: Facts
  /** The steps in their order, without those whose `when` is not met. */
  readonly steps: readonly CalculatedStep[]
  /** What is missing for the answer. */
  readonly missing: readonly Missing[]
}

export type CalculationProblem =
  | { readonly code: 'facts-wrong'; readonly data: { readonly problems: readonly FactProblem[] } }
  | {
      readonly code: 'formula-wrong'
      readonly data: { readonly step: string; readonly formula: string; readonly fault: Fault }
    }

interface Question {
  readonly id: string
  readonly calculation: Calculation
  readonly declarations: FactDeclarations
  readonly facts: Readonly<Record<string, unknown>>
  readonly parameters: Readonly<Record<string, Parameter>>
  readonly holds: (condition: Condition) => Truth
}

/**
 * The answer of a calculation, with its lines. `facts` may be as they come in, or as they are stored; those that do not
 * fit `declarations` are refused. Facts of `optional` that are not given are null, and so is a fact whose `only-when` is
 * not met and a step whose `when` is not met. A missing fact or figure makes unknown what depends on it. A rounded step
 * goes on rounded. `holds` evaluates conditions over the same facts.
 */
export function calculate(question: Question): Result<Calculated, CalculationProblem> {
  const read = readFacts(question.declarations, question.facts)
  if (!read.ok) return refuse({ code: 'facts-wrong', data: { problems: read.error } })
  const find = factFinder(question.declarations, read.value, (fact, given) => insteadOf(question, fact, given))
  const done = new Map<string, Evaluated>()
  const steps: CalculatedStep[] = []
  for (const step of question.calculation.steps) {
    const truth = step.when === undefined ? 'met' : question.holds(step.when)
    if (truth === 'not-met') {
      done.set(step.id, null)
      continue
    }
    const used = new Map<string, Used>()
    const value =
      truth === 'unknown' ? whyUnknown(step.when ?? [], find) : evaluateStep(question, step, { find, done, used })
    if (isUnknown(value) && value.fault) {
      return refuse({ code: 'formula-wrong', data: { step: step.id, formula: step.value, fault: value.fault } })
    }
    done.set(step.id, value)
    steps.push(lineOf(step, value, [...used.values()]))
  }
  return ok(summary(question, done, steps))
}

type Step = Calculation['steps'][number]
type Find = (name: string) => Evaluated | undefined

function insteadOf(
  { calculation, declarations, holds }: Question,
  fact: string,
  given: boolean,
): Evaluated | undefined {
  const onlyWhen = declarations[fact]?.onlyWhen
  if (onlyWhen !== undefined && holds(onlyWhen) === 'not-met') return null
  return !given && calculation.optional.includes(fact) ? null : undefined
}

/** Of a condition that is unknown: the facts that it reads and that are missing. */
function whyUnknown(condition: Condition, find: Find): Evaluated {
  const keys = [...new Set(condition.flatMap(row => row.map(({ key }) => key)))]
  const missing = keys.flatMap(key => {
    const value = find(key)
    return value !== undefined && isUnknown(value) ? value.missing : []
  })
  return unknown(
    ...(missing.length > 0 ? distinctMissing(missing) : keys.map(fact => ({ kind: 'fact' as const, fact }))),
  )
}

interface Bench {
  readonly find: Find
  readonly done: ReadonlyMap<string, Evaluated>
  readonly used: Map<string, Used>
}

function evaluateStep({ parameters }: Question, step: Step, { find, done, used }: Bench): Evaluated {
  const parsed = parseFormula(step.value)
  if (parsed.problems) return faulty('does-not-parse', { formula: step.value, problem: parsed.problems[0].code })
  const value = evaluate(parsed.formula, {
    find: name => {
      const earlier = done.get(name)
      const found = earlier === undefined ? find(name) : earlier
      if (found !== undefined && !isUnknown(found)) {
        const shown = storedStep(found)
        used.set(
          name,
          earlier === undefined
            ? { kind: 'fact', fact: name, value: shown }
            : { kind: 'step', step: name, value: shown },
        )
      }
      return found
    },
    parameter: parameterFinder(parameters, figure =>
      used.set(`${figure.parameter} ${figure.on}`, { kind: 'parameter', ...figure }),
    ),
  })
  return isUnknown(value) ? value : roundStep(value, step.rounding)
}

function lineOf(step: Step, value: Evaluated, used: readonly Used[]): CalculatedStep {
  const { id, label, unit, basis, value: formula } = step
  const line = { id, label, ...(unit && { unit }), basis, formula, used }
  return isUnknown(value)
    ? { ...line, known: false, missing: value.missing }
    : { ...line, known: true, value: storedStep(value, step.rounding) }
}

function summary(
  { id, calculation, declarations }: Question,
  done: ReadonlyMap<string, Evaluated>,
  steps: readonly CalculatedStep[],
): Calculated {
  const answers = calculation.results.map(result => {
    const value = done.get(result) ?? null
    return { result, value, rounding: calculation.steps.find(step => step.id === result)?.rounding }
  })
  return {
    id,
    result: Object.fromEntries(
      answers.flatMap(({ result, value, rounding }) =>
        isUnknown(value) ? [] : [[result, storedStep(value, rounding)]],
      ),
    ),
    facts: Object.fromEntries(
      answers.flatMap(({ result, value }) => {
        const declaration = Object.hasOwn(declarations, result) ? declarations[result] : undefined
        const stored = declaration && !isUnknown(value) ? storedFact(declaration, value) : undefined
        return stored === undefined ? [] : [[result, stored]]
      }),
    ),
    steps,
    missing: distinctMissing(answers.flatMap(({ value }) => (isUnknown(value) ? value.missing : []))),
  }
}
