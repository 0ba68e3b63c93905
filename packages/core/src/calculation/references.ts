// What a formula refers to, found in its tree: with the columns of tables it can tell a column from a fact.
import type { Formula, Membership } from './formula.ts'

/** The names that a formula may use, each with the columns of its table; none for what is not a table. */
export type FormulaNames = ReadonlyMap<string, readonly string[]>

export type Reference =
  /** `inside` are the names that the formula itself brings there. */
  | {
      readonly kind: 'name'
      readonly name: string
      readonly at: number
      readonly known: boolean
      readonly inside: readonly string[]
    }
  | { readonly kind: 'property'; readonly name: string; readonly at: number; readonly columns: readonly string[] }
  | { readonly kind: 'parameter'; readonly id: string; readonly at: number }

/** All that a formula refers to outside itself, in the order of its text. */
export function referencesIn(formula: Formula, names: FormulaNames): readonly Reference[] {
  const references: Reference[] = []
  walk(formula, { names, inside: new Map(), references })
  return references
}

interface Walk {
  readonly names: FormulaNames
  /** Names that the formula itself brings: of a loop, of a row. */
  readonly inside: FormulaNames
  readonly references: Reference[]
}

const columnsOfName = (name: string, { names, inside }: Walk): readonly string[] =>
  inside.get(name) ?? names.get(name) ?? []

/** The columns of the rows that a formula gives, as far as its text tells. */
function columnsOf(formula: Formula, walked: Walk): readonly string[] {
  switch (formula.kind) {
    case 'name':
      return columnsOfName(formula.name, walked)
    case 'filter':
      return columnsOf(formula.of, walked)
    case 'if':
      return columnsOf(formula.yes, walked)
    default:
      return []
  }
}

const withNames = (walked: Walk, more: Iterable<readonly [string, readonly string[]]>): Walk => ({
  ...walked,
  inside: new Map([...walked.inside, ...more]),
})

function walk(formula: Formula, walked: Walk): void {
  switch (formula.kind) {
    case 'name':
      if (!walked.inside.has(formula.name)) {
        const known = walked.names.has(formula.name)
        walked.references.push({ ...formula, known, inside: [...walked.inside.keys()] })
      }
      break
    case 'property':
      walk(formula.of, walked)
      walked.references.push({
        kind: 'property',
        name: formula.name,
        at: formula.at,
        columns: columnsOf(formula.of, walked),
      })
      break
    case 'filter': {
      const columns = columnsOf(formula.of, walked)
      walk(formula.of, walked)
      walk(
        formula.by,
        withNames(walked, [['item', columns], ...columns.map(column => [column, [] as readonly string[]] as const)]),
      )
      break
    }
    case 'for':
    case 'some':
    case 'every':
      walk(formula.over, walked)
      walk(formula.body, withNames(walked, [[formula.name, columnsOf(formula.over, walked)]]))
      break
    default:
      noteParameter(formula, walked)
      for (const part of partsOf(formula)) walk(part, walked)
  }
}

function noteParameter(formula: Formula, { references }: Walk): void {
  if (formula.kind !== 'call' || formula.name !== 'parameter') return
  const [id] = formula.arguments
  if (id?.kind === 'literal' && typeof id.value === 'string') {
    references.push({ kind: 'parameter', id: id.value, at: formula.at })
  }
}

type Simple = Exclude<Formula, { kind: 'name' | 'property' | 'filter' | 'for' | 'some' | 'every' }>

function partsOf(formula: Simple): readonly Formula[] {
  switch (formula.kind) {
    case 'literal':
      return []
    case 'list':
      return formula.items
    case 'negate':
      return [formula.of]
    case 'arithmetic':
    case 'compare':
    case 'and':
    case 'or':
      return [formula.left, formula.right]
    case 'between':
      return [formula.value, formula.from, formula.to]
    case 'in':
      return [formula.value, ...formula.any.flatMap(partsOfMembership)]
    case 'if':
      return [formula.condition, formula.yes, formula.no]
    case 'call':
      return formula.arguments
  }
}

const partsOfMembership = (test: Membership): readonly Formula[] =>
  test.kind === 'equals' ? [test.value] : [test.from, test.to]
