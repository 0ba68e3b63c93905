// Comparisons. Null is equal to null only and not comparable otherwise; values of two types are a fault.
import type { Decimal } from './decimal.ts'
import type { ComparisonOperator } from './formula.ts'
import {
  type CalendarDate,
  type Days,
  type Evaluated,
  faulty,
  isList,
  isUnknown,
  type Months,
  type Value,
} from './value.ts'
import { typeOf } from './value-type.ts'

const ascending = <T>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

const orders: Readonly<Record<string, (left: never, right: never) => number>> = {
  number: (a: Decimal, b: Decimal) => a.cmp(b),
  text: (a: string, b: string) => ascending(a, b),
  date: (a: CalendarDate, b: CalendarDate) => ascending(a.date, b.date),
  months: (a: Months, b: Months) => ascending(a.months, b.months),
  days: (a: Days, b: Days) => ascending(a.days, b.days),
}

/** -1, 0 or 1; undefined when the two have no order. */
export function order(left: Value, right: Value): number | undefined {
  const type = typeOf(left)
  return type === typeOf(right) ? orders[type]?.(left as never, right as never) : undefined
}

/** True, false, null where FEEL has null, or a fault. */
export function compare(operator: ComparisonOperator, left: Value, right: Value): Evaluated {
  if (operator === '=') return equal(left, right)
  if (operator === '!=') {
    const same = equal(left, right)
    return isUnknown(same) ? same : !same
  }
  if (left === null || right === null) return null
  const ordered = order(left, right)
  if (ordered === undefined) return faulty('wrong-operands', { operator, left: typeOf(left), right: typeOf(right) })
  switch (operator) {
    case '<':
      return ordered < 0
    case '<=':
      return ordered <= 0
    case '>':
      return ordered > 0
    case '>=':
      return ordered >= 0
  }
}

/** Whether two values are the same; a fault when they are of two types, or rows. */
export function equal(left: Value, right: Value): Evaluated {
  if (left === null || right === null) return left === right
  if (typeof left === 'boolean' && typeof right === 'boolean') return left === right
  if (isList(left) && isList(right)) return equalLists(left, right)
  const ordered = order(left, right)
  return ordered === undefined
    ? faulty('wrong-operands', { operator: '=', left: typeOf(left), right: typeOf(right) })
    : ordered === 0
}

function equalLists(left: readonly Value[], right: readonly Value[]): Evaluated {
  if (left.length !== right.length) return false
  for (const [at, item] of left.entries()) {
    const same = equal(item, right[at] as Value)
    if (same !== true) return same
  }
  return true
}
