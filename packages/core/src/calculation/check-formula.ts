// What can be known of a formula without any facts: what it reads, and what is wrong with it.
import { nearest } from '../catalogue/nearest.ts'
import { datePropertyNames } from './date-functions.ts'
import type { FactDeclarations } from './fact-value.ts'
import type { FormulaProblem } from './formula.ts'
import { functions } from './functions.ts'
import { parseFormula } from './parse-formula.ts'
import { type FormulaNames, type Reference, referencesIn } from './references.ts'

/** The names for formulas over these facts, and over steps by their ids. */
export const namesOf = (declarations: FactDeclarations, steps: readonly string[] = []): FormulaNames =>
  new Map([
    ...Object.entries(declarations).map(
      ([id, fact]) => [id, fact.type === 'table' ? Object.keys(fact.columns) : []] as const,
    ),
    ...steps.map(step => [step, [] as readonly string[]] as const),
  ])

/** The declared names that a formula reads, each once; none of a formula that does not parse. */
export const formulaReads = (expression: string, names: FormulaNames): readonly string[] => [
  ...new Set(references(expression, names).flatMap(part => (part.kind === 'name' && part.known ? [part.name] : []))),
]

/** The parameters that a formula reads, by id, each once. */
export const parametersRead = (expression: string): readonly string[] => [
  ...new Set(references(expression, new Map()).flatMap(part => (part.kind === 'parameter' ? [part.id] : []))),
]

function references(expression: string, names: FormulaNames): readonly Reference[] {
  const parsed = parseFormula(expression)
  return parsed.problems ? [] : referencesIn(parsed.formula, names)
}

/**
 * What is wrong with a formula: it does not parse, uses what is not supported, or names a fact, column, function or
 * parameter that does not exist. Each problem says where, and which name is nearest.
 */
export function checkFormula(
  expression: string,
  names: FormulaNames,
  parameterIds: Iterable<string>,
): readonly FormulaProblem[] {
  const parsed = parseFormula(expression)
  if (parsed.problems) return parsed.problems.map(problem => withNearestFunction(problem))
  const parameters = new Set(parameterIds)
  return referencesIn(parsed.formula, names).flatMap(part => checkReference(part, names, parameters))
}

function checkReference(part: Reference, names: FormulaNames, parameters: ReadonlySet<string>): FormulaProblem[] {
  switch (part.kind) {
    case 'name':
      if (part.known) return []
      return [{ code: 'unknown-name', at: part.at, data: { name: part.name, ...mend(part, names) } }]
    case 'property': {
      const known = part.columns.length > 0 ? part.columns : datePropertyNames
      if (known.includes(part.name)) return []
      return [{ code: 'unknown-property', at: part.at, data: { name: part.name, ...near(part.name, known) } }]
    }
    case 'parameter':
      if (parameters.has(part.id)) return []
      return [{ code: 'unknown-parameter', at: part.at, data: { parameter: part.id, ...near(part.id, parameters) } }]
  }
}

const near = (word: string, known: Iterable<string>): { readonly nearest?: string } => {
  const found = nearest(word, known)
  return found === undefined ? {} : { nearest: found }
}

/** `total-paid` where there is `total` and `paid` was meant as a subtraction, which takes spaces. */
function mend(
  { name, inside }: Extract<Reference, { kind: 'name' }>,
  names: FormulaNames,
): { readonly nearest?: string } {
  for (let at = name.indexOf('-'); at > 0; at = name.indexOf('-', at + 1)) {
    const [left, right] = [name.slice(0, at), name.slice(at + 1)]
    if (names.has(left) && (names.has(right) || /^\d+$/.test(right))) return { nearest: `${left} - ${right}` }
  }
  return near(name, [...inside, ...names.keys()])
}

const withNearestFunction = (problem: FormulaProblem): FormulaProblem =>
  problem.code === 'unknown-function'
    ? {
        ...problem,
        data: { ...problem.data, ...near(String(problem.data.function), [...functions.keys(), 'parameter']) },
      }
    : problem
