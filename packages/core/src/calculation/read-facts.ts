// Facts as they come in: each is checked against its declaration before anything is done with it.
import { nearest } from '../catalogue/nearest.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { FactDeclarations, FactScalar, Facts, FactValue, TableDeclaration, TableRow } from './fact-value.ts'
import { readScalar, type ScalarProblem } from './read-scalar.ts'

/** What is wrong with a fact: which, in which row (from 1) and column of a table, what was given, what would do. */
export interface FactProblem {
  readonly code: ScalarProblem['code'] | 'unknown-fact' | 'unknown-column' | 'not-a-table' | 'not-a-row'
  readonly data: Readonly<Record<string, string | number | readonly string[]>> & { readonly fact: string }
}

/**
 * The facts in the shapes in which they are stored, or all that is wrong with them. Null and empty text are nothing
 * given, and left out. Numbers may come as text; full-width digits are read like others. Unknown facts are refused.
 */
export function readFacts(
  declarations: FactDeclarations,
  raw: Readonly<Record<string, unknown>>,
): Result<Facts, readonly FactProblem[]> {
  const problems: FactProblem[] = []
  const facts: [string, FactValue][] = []
  for (const [fact, given] of Object.entries(raw)) {
    if (!isGiven(given)) continue
    const value = readFact(declarations, fact, given, problems)
    if (value !== undefined) facts.push([fact, value])
  }
  return problems.length > 0 ? refuse(problems) : ok(Object.fromEntries(facts))
}

const isGiven = (raw: unknown): boolean =>
  raw !== undefined && raw !== null && !(typeof raw === 'string' && raw.trim() === '')

function readFact(
  declarations: FactDeclarations,
  fact: string,
  raw: unknown,
  problems: FactProblem[],
): FactValue | undefined {
  const declaration = Object.hasOwn(declarations, fact) ? declarations[fact] : undefined
  if (declaration === undefined) {
    problems.push({ code: 'unknown-fact', data: { fact, ...near(fact, Object.keys(declarations)) } })
    return undefined
  }
  if (declaration.type === 'table') return readTable(declaration, fact, raw, problems)
  // What is derived may be a difference, and negative.
  const read = readScalar(declaration.derived === undefined ? declaration : { ...declaration, min: -Infinity }, raw)
  if (read.ok) return read.value
  problems.push({ code: read.error.code, data: { fact, ...read.error.data } })
  return undefined
}

const near = (word: string, known: readonly string[]): { readonly nearest?: string } => {
  const found = nearest(word, known)
  return found === undefined ? {} : { nearest: found }
}

function readTable(
  declaration: TableDeclaration,
  fact: string,
  raw: unknown,
  problems: FactProblem[],
): readonly TableRow[] | undefined {
  if (!Array.isArray(raw)) {
    problems.push({ code: 'not-a-table', data: { fact, given: String(raw).slice(0, 100) } })
    return undefined
  }
  return raw.map((row: unknown, at) => readRow(declaration, { fact, row: at + 1 }, row, problems))
}

interface Place {
  readonly fact: string
  readonly row: number
}

function readRow({ columns }: TableDeclaration, place: Place, raw: unknown, problems: FactProblem[]): TableRow {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    problems.push({ code: 'not-a-row', data: { ...place, given: String(raw).slice(0, 100) } })
    return {}
  }
  const cells: [string, FactScalar][] = []
  for (const [column, given] of Object.entries(raw)) {
    const declaration = Object.hasOwn(columns, column) ? columns[column] : undefined
    if (declaration === undefined) {
      problems.push({ code: 'unknown-column', data: { ...place, column, ...near(column, Object.keys(columns)) } })
    } else if (isGiven(given)) {
      const read = readScalar(declaration, given)
      if (read.ok) cells.push([column, read.value])
      else problems.push({ code: read.error.code, data: { ...place, column, ...read.error.data } })
    }
  }
  return Object.fromEntries(cells)
}
