// What the names of facts stand for in formulas: stored values taken up, derived facts computed when they are asked for.
import { isLocalDate } from '../calendar/local-date.ts'
import type { Fact } from '../catalogue/list.ts'
import { asDeclared } from './computed-fact.ts'
import { Decimal } from './decimal.ts'
import { evaluate } from './evaluate.ts'
import type { FactDeclarations, ScalarDeclaration, TableDeclaration } from './fact-value.ts'
import { parseFormula } from './parse-formula.ts'
import { type Evaluated, faulty, isUnknown, type Row, unknown, type Value } from './value.ts'
import { typeOf } from './value-type.ts'

export type FactFinder = (name: string) => Evaluated | undefined

/**
 * Finds a declared fact; undefined for other names. A derived fact is what its formula says; while that is unknown, what
 * somebody stated for it outright. A fact that is not known is unknown, unless `instead` says what it is then, or is anyway.
 */
export function factFinder(
  declarations: FactDeclarations,
  facts: Readonly<Record<string, unknown>>,
  instead: (fact: string, known: boolean) => Evaluated | undefined = () => undefined,
): FactFinder {
  const found = new Map<string, Evaluated>()
  const lookUp = (declaration: Fact, fact: string): Evaluated => {
    const value = declaration.derived === undefined ? undefined : derived(declaration, declaration.derived, find)
    if (value !== undefined && !isUnknown(value)) return value
    const stated = Object.hasOwn(facts, fact) ? taken(declaration, fact, facts[fact]) : undefined
    return stated ?? value ?? unknown({ kind: 'fact', fact })
  }
  const find: FactFinder = fact => {
    const declaration = Object.hasOwn(declarations, fact) ? declarations[fact] : undefined
    if (declaration === undefined) return undefined
    const known = found.get(fact)
    if (known !== undefined) return known
    found.set(fact, faulty('circular', { fact }))
    const value = lookUp(declaration, fact)
    const other = instead(fact, !isUnknown(value))
    const final = other === undefined ? value : other
    found.set(fact, final)
    return final
  }
  return find
}

const noParameters = (parameter: string): Evaluated => faulty('unknown-parameter', { parameter })

function derived(declaration: Fact, text: string, find: FactFinder): Evaluated {
  const parsed = parseFormula(text)
  if (parsed.problems) return faulty('does-not-parse', { formula: text, problem: parsed.problems[0].code })
  const value = evaluate(parsed.formula, { find, parameter: noParameters })
  if (isUnknown(value) || value === null) return value
  return asDeclared(declaration, value) ?? faulty('wrong-operands', { operator: declaration.type, left: typeOf(value) })
}

/** A stored value as formulas work with it; undefined when it is not in the shape of its declaration. */
function taken(declaration: ScalarDeclaration | TableDeclaration, fact: string, stored: unknown): Value | undefined {
  switch (declaration.type) {
    case 'boolean':
      return typeof stored === 'boolean' ? stored : undefined
    case 'integer':
    case 'number':
    case 'money':
      return isDecimalText(stored) ? new Decimal(stored) : undefined
    case 'date':
      return typeof stored === 'string' && isLocalDate(stored) ? { kind: 'date', date: stored } : undefined
    case 'table':
      return Array.isArray(stored) ? stored.map((row: unknown) => takenRow(declaration, fact, row)) : undefined
    default:
      return typeof stored === 'string' ? stored : undefined
  }
}

const isDecimalText = (stored: unknown): stored is string | number =>
  (typeof stored === 'string' || typeof stored === 'number') && /^-?\d{1,34}(\.\d{1,34})?$/.test(String(stored))

function takenRow({ columns }: TableDeclaration, fact: string, row: unknown): Row {
  const given = typeof row === 'object' && row !== null ? new Map(Object.entries(row)) : new Map<string, unknown>()
  const cells = Object.entries(columns).map(([column, declaration]): [string, Evaluated] => [
    column,
    taken(declaration, fact, given.get(column)) ?? unknown({ kind: 'fact', fact, column }),
  ])
  return { kind: 'row', cells: new Map(cells) }
}
