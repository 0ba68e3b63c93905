// Formulas are FEEL, read by feelin's parser. Its tree is narrowed here to the part that a list may use.
// A hyphen inside a word belongs to the name (`date-of-death`); subtraction has spaces. So a formula means the same
// whatever names are declared, and can be read once.
import { parseExpression } from 'feelin'
import { readDate, readDuration } from './date-functions.ts'
import { Decimal } from './decimal.ts'
import type { ArithmeticOperator, ComparisonOperator, Formula, FormulaProblem, Membership } from './formula.ts'
import { functions } from './functions.ts'
import { isUnknown } from './value.ts'

/** A formula as a tree, or what is wrong with it. */
export type ParsedFormula =
  | { readonly formula: Formula; readonly problems?: undefined }
  | { readonly formula?: undefined; readonly problems: readonly [FormulaProblem, ...FormulaProblem[]] }

type Node = ReturnType<typeof parseExpression>['topNode']

interface Reading {
  readonly text: string
  readonly problems: FormulaProblem[]
}

const longest = 4000
const cache = new Map<string, ParsedFormula>()

/** Reads a formula; each text is read once. */
export function parseFormula(text: string): ParsedFormula {
  const cached = cache.get(text)
  if (cached) return cached
  // An editor's half-typed formulas must not pile up.
  if (cache.size >= 10_000) cache.clear()
  const parsed = parseNew(text)
  cache.set(text, parsed)
  return parsed
}

function parseNew(text: string): ParsedFormula {
  if (text.length > longest) return { problems: [{ code: 'syntax', at: longest, data: { found: '' } }] }
  const { topNode } = parseExpression(asOneWord(text), {}, undefined)
  const broken = findBroken(topNode)
  if (broken) {
    const found = text.slice(broken.from, broken.to).slice(0, 40)
    return { problems: [{ code: 'syntax', at: broken.from, data: { found } }] }
  }
  const reading: Reading = { text, problems: [] }
  const formula = read(partsOf(topNode)[0] ?? topNode, reading)
  const [first, ...more] = reading.problems
  return first ? { problems: [first, ...more] } : { formula }
}

// Names keep their length, so that a place in the tree is a place in the text.
const asOneWord = (text: string): string =>
  text.replace(/"(?:\\.|[^"\\])*"|\/\/.*|\/\*[\s\S]*?\*\/|[\p{L}_][\p{L}\p{N}_]*(?:-[\p{L}\p{N}_]+)*/gu, part =>
    /^["/]/.test(part) ? part : part.replaceAll('-', '_'),
  )

function findBroken(node: Node): Node | undefined {
  if (node.type.isError) return node
  for (const child of childrenOf(node)) {
    const broken = findBroken(child)
    if (broken) return broken
  }
  return undefined
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child)
  return children
}

/** The children that mean something: no punctuation, no words like `if`, no comments. */
const partsOf = (node: Node): Node[] =>
  childrenOf(node).filter(
    child => (/^[A-Z]/.test(child.name) && !/Op$|Comment$/.test(child.name)) || child.name === 'null',
  )

const textOf = (node: Node, { text }: Reading): string => text.slice(node.from, node.to)

const nothing: Formula = { kind: 'literal', value: null }

function refuse(reading: Reading, code: FormulaProblem['code'], at: number, data: FormulaProblem['data']): Formula {
  reading.problems.push({ code, at, data })
  return nothing
}

function read(node: Node, reading: Reading): Formula {
  const reader = readers[node.name]
  return reader ? reader(node, reading) : notSupported(node, reading)
}

const notSupported = (node: Node, reading: Reading): Formula =>
  refuse(reading, 'not-supported', node.from, { found: textOf(node, reading).slice(0, 40) })

const readers: Readonly<Record<string, (node: Node, reading: Reading) => Formula>> = {
  NumericLiteral: (node, reading) => readNumber(node, reading),
  StringLiteral: (node, reading) => ({ kind: 'literal', value: unquoted(textOf(node, reading)) }),
  BooleanLiteral: (node, reading) => ({ kind: 'literal', value: textOf(node, reading) === 'true' }),
  null: () => nothing,
  VariableName: (node, reading) => ({ kind: 'name', name: textOf(node, reading), at: node.from }),
  PathExpression: (node, reading) => {
    const [of = node, name = node] = partsOf(node)
    return { kind: 'property', of: read(of, reading), name: textOf(name, reading), at: name.from }
  },
  ParenthesizedExpression: (node, reading) => read(partsOf(node)[0] ?? node, reading),
  List: (node, reading) => ({ kind: 'list', items: partsOf(node).map(part => read(part, reading)) }),
  ArithmeticExpression: (node, reading) => {
    const [left, right] = readParts(node, reading)
    if (!right) return { kind: 'negate', of: left }
    return { kind: 'arithmetic', operator: operatorOf(node, reading) as ArithmeticOperator, left, right }
  },
  Comparison: (node, reading) => readComparison(node, reading),
  Conjunction: (node, reading) => readPair(node, reading, 'and'),
  Disjunction: (node, reading) => readPair(node, reading, 'or'),
  IfExpression: (node, reading) => {
    const [condition, yes = nothing, no = nothing] = readParts(node, reading)
    return { kind: 'if', condition, yes, no }
  },
  FilterExpression: (node, reading) => {
    const [of, by = nothing] = readParts(node, reading)
    return { kind: 'filter', of, by }
  },
  ForExpression: (node, reading) => readIteration(node, reading, 'for'),
  QuantifiedExpression: (node, reading) =>
    readIteration(node, reading, node.firstChild?.name === 'some' ? 'some' : 'every'),
  FunctionInvocation: (node, reading) => {
    const [name = node, parameters] = partsOf(node)
    return readCall(textOf(name, reading).replace(/\s+/g, ' '), node, parameters, reading)
  },
  DateTimeLiteral: (node, reading) => readDateLiteral(node, reading),
}

function readParts(node: Node, reading: Reading): [Formula, ...Formula[]] {
  const [first = nothing, ...more] = partsOf(node).map(part => read(part, reading))
  return [first, ...more]
}

function readNumber(node: Node, reading: Reading): Formula {
  const written = textOf(node, reading).replace(/\s/g, '')
  const value = new Decimal(written)
  return value.isFinite() ? { kind: 'literal', value } : notSupported(node, reading)
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' }

const unquoted = (quoted: string): string =>
  quoted
    .slice(1, -1)
    .replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_, code: string | undefined, letter: string) =>
      code ? String.fromCharCode(Number.parseInt(code, 16)) : (escapes[letter] ?? letter),
    )

function readPair(node: Node, reading: Reading, kind: 'and' | 'or'): Formula {
  const [left, right = nothing] = readParts(node, reading)
  return { kind, left, right }
}

const operatorOf = (node: Node, reading: Reading): string => {
  const operator = childrenOf(node).find(child => /Op$/.test(child.name))
  return operator ? textOf(operator, reading) : ''
}

function readComparison(node: Node, reading: Reading): Formula {
  const operator = operatorOf(node, reading)
  if (operator) {
    const [left, right = nothing] = readParts(node, reading)
    return { kind: 'compare', operator: operator as ComparisonOperator, left, right }
  }
  if (childrenOf(node).some(child => child.name === 'between')) {
    const [value, from = nothing, to = nothing] = readParts(node, reading)
    return { kind: 'between', value, from, to }
  }
  const [value = node, ...tests] = partsOf(node)
  const each = tests.flatMap(test => (test.name === 'PositiveUnaryTests' ? partsOf(test) : [test]))
  return { kind: 'in', value: read(value, reading), any: each.map(test => readMembership(test, reading)) }
}

function readMembership(test: Node, reading: Reading): Membership {
  const [inner = test] = partsOf(test)
  const interval = inner.name === 'SimplePositiveUnaryTest' ? inner.firstChild : undefined
  if (interval?.name !== 'Interval') return { kind: 'equals', value: read(inner, reading) }
  const [from, to = nothing] = readParts(interval, reading)
  const written = textOf(interval, reading)
  return { kind: 'interval', from, to, fromIncluded: written.startsWith('['), toIncluded: written.endsWith(']') }
}

function readIteration(node: Node, reading: Reading, kind: 'for' | 'some' | 'every'): Formula {
  const [iterators = node, body = node] = partsOf(node)
  const [iterator, second] = partsOf(iterators)
  if (!iterator || second) return notSupported(node, reading)
  const [name = node, context = node] = partsOf(iterator)
  const over = context.name === 'IterationContext' ? partsOf(context) : [context]
  if (over.length !== 1) return notSupported(context, reading)
  return {
    kind,
    name: textOf(name, reading),
    over: read(over[0] ?? context, reading),
    body: read(body, reading),
  }
}

function readCall(name: string, node: Node, parameters: Node | undefined, reading: Reading): Formula {
  if (parameters && parameters.name !== 'PositionalParameters') return notSupported(node, reading)
  const parts = parameters ? partsOf(parameters) : []
  const given = parts.map(part => read(part, reading))
  const called = name === 'parameter' ? { least: 2, most: 2 } : functions.get(name)
  if (!called) return refuse(reading, 'unknown-function', node.from, { function: name })
  if (given.length < called.least || given.length > called.most) {
    return refuse(reading, 'wrong-argument-count', node.from, { function: name, given: given.length })
  }
  // So that whoever reads the list, and the check of it, knows which figures a formula needs.
  const [id] = given
  if (name === 'parameter' && !(id?.kind === 'literal' && typeof id.value === 'string')) {
    return notSupported(parts[0] ?? node, reading)
  }
  return { kind: 'call', name, arguments: given, at: node.from }
}

function readDateLiteral(node: Node, reading: Reading): Formula {
  const [first = node, parameters] = partsOf(node)
  const formula: Formula =
    first.name === 'AtLiteral'
      ? { kind: 'list', items: readParts(first, reading) }
      : readCall(textOf(first, reading).replace(/\s+/g, ' '), node, parameters, reading)
  const written = firstText(formula)
  if (written === undefined) return formula
  const isDuration = first.name === 'AtLiteral' ? /^-?P/.test(written) : textOf(first, reading) === 'duration'
  const value = isDuration ? readDuration(written) : readDate(written)
  if (isUnknown(value)) return refuse(reading, 'no-such-date', node.from, { given: written })
  return { kind: 'literal', value }
}

function firstText(formula: Formula): string | undefined {
  const only = formula.kind === 'call' ? formula.arguments : formula.kind === 'list' ? formula.items : []
  const [item] = only
  return only.length === 1 && item?.kind === 'literal' && typeof item.value === 'string' ? item.value : undefined
}
