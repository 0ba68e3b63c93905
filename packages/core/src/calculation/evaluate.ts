import { compare, equal } from './comparison.ts'
import { dateProperty } from './date-functions.ts'
import type { Formula, Membership } from './formula.ts'
import { functions } from './functions.ts'
import { all, any, asTruth } from './logic.ts'
import { negate, operate } from './operations.ts'
import { type Scope, withName, withRow } from './scope.ts'
import { allKnown, allUnknown, type Evaluated, faulty, isList, isUnknown, type Row, type Value } from './value.ts'
import { isDate, isNumber, typeOf } from './value-type.ts'

/** What a formula says in a scope: a value, or what is missing for one. Only what decides has to be known. */
export function evaluate(formula: Formula, scope: Scope): Evaluated {
  switch (formula.kind) {
    case 'literal':
      return formula.value
    case 'name':
      return find(formula.name, scope)
    case 'property':
      return withKnown([formula.of], scope, ([value = null]) => property(value, formula.name))
    case 'list':
      return withKnown(formula.items, scope, values => values)
    case 'arithmetic':
      return withKnown([formula.left, formula.right], scope, ([left = null, right = null]) =>
        operate(formula.operator, left, right),
      )
    case 'negate':
      return withKnown([formula.of], scope, ([value = null]) => negate(value))
    case 'compare':
      return withKnown([formula.left, formula.right], scope, ([left = null, right = null]) =>
        compare(formula.operator, left, right),
      )
    case 'between':
      return withKnown([formula.value, formula.from, formula.to], scope, ([value = null, from = null, to = null]) =>
        all([compare('>=', value, from), compare('<=', value, to)]),
      )
    case 'in':
      return any(formula.any.map(test => member(formula.value, test, scope)))
    case 'and':
      return all(lazily([formula.left, formula.right], scope))
    case 'or':
      return any(lazily([formula.left, formula.right], scope))
    case 'if': {
      const condition = asTruth(evaluate(formula.condition, scope))
      if (isUnknown(condition)) return condition
      return evaluate(condition === true ? formula.yes : formula.no, scope)
    }
    case 'filter':
      return withKnown([formula.of], scope, ([list = null]) => filter(list, formula.by, scope))
    case 'for':
    case 'some':
    case 'every':
      return withKnown([formula.over], scope, ([list = null]) => iterate(list, formula, scope))
    case 'call':
      return call(formula.name, formula.arguments, scope)
  }
}

function find(name: string, scope: Scope): Evaluated {
  const found = scope.find(name)
  return found === undefined ? faulty('unknown-name', { name }) : found
}

function withKnown(
  formulas: readonly Formula[],
  scope: Scope,
  then: (values: readonly Value[]) => Evaluated,
): Evaluated {
  const values = allKnown(formulas.map(formula => evaluate(formula, scope)))
  return isUnknown(values) ? values : then(values)
}

function* lazily(formulas: readonly Formula[], scope: Scope): Iterable<Evaluated> {
  for (const formula of formulas) yield evaluate(formula, scope)
}

/** A part of a date, duration or row; of a list, that part of each of its rows. */
function property(value: Value, name: string): Evaluated {
  if (value === null) return null
  if (isList(value)) return allKnown(value.map(item => property(item, name)))
  if (typeOf(value) !== 'row') return dateProperty(value, name)
  const cell = (value as Row).cells.get(name)
  return cell === undefined ? faulty('unknown-property', { name, of: 'row' }) : cell
}

function member(value: Formula, test: Membership, scope: Scope): Evaluated {
  if (test.kind === 'equals') {
    return withKnown([value, test.value], scope, ([one = null, other = null]) =>
      isList(other) && !isList(one) ? any(other.map(item => equal(one, item))) : equal(one, other),
    )
  }
  return withKnown([value, test.from, test.to], scope, ([one = null, from = null, to = null]) =>
    all([compare(test.fromIncluded ? '>=' : '>', one, from), compare(test.toIncluded ? '<=' : '<', one, to)]),
  )
}

/** By a number: that item, from 1, or from the end when negative. By a condition: the items for which it is true. */
function filter(list: Value, by: Formula, scope: Scope): Evaluated {
  if (list === null) return null
  if (!isList(list)) return faulty('wrong-operands', { operator: '[ ]', left: typeOf(list) })
  if (by.kind === 'literal' && isNumber(by.value)) return itemAt(list, by.value.toNumber())
  const tested = list.map(item => asTruth(evaluate(by, itemScope(scope, item))))
  const unknowns = tested.filter(isUnknown)
  return unknowns.length > 0 ? allUnknown(unknowns) : list.filter((_, at) => tested[at] === true)
}

const itemAt = (list: readonly Value[], place: number): Value =>
  place === 0 || !Number.isInteger(place) ? null : (list.at(place > 0 ? place - 1 : place) ?? null)

const itemScope = (scope: Scope, item: Value): Scope =>
  typeOf(item) === 'row' ? withRow(scope, item as Row) : withName(scope, 'item', item)

function iterate(list: Value, formula: Extract<Formula, { kind: 'for' | 'some' | 'every' }>, scope: Scope): Evaluated {
  if (list === null) return null
  if (!isList(list)) return faulty('wrong-operands', { operator: formula.kind, left: typeOf(list) })
  const results = list.map(item => evaluate(formula.body, withName(scope, formula.name, item)))
  switch (formula.kind) {
    case 'for':
      return allKnown(results)
    case 'some':
      return any(results)
    case 'every':
      return all(results)
  }
}

function call(name: string, formulas: readonly Formula[], scope: Scope): Evaluated {
  return withKnown(formulas, scope, values => {
    if (name !== 'parameter') return functions.get(name)?.apply(values) ?? null
    const [id, on = null] = values
    if (on === null) return null
    if (typeof id === 'string' && isDate(on)) return scope.parameter(id, on.date)
    return faulty('wrong-argument', { function: 'parameter', given: typeOf(on) })
  })
}
