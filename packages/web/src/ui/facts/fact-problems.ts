// What is wrong with a form before it is sent, in the reader's words. The server checks again.
import type { FactView } from '../../api/views.ts'
import type { Text } from '../../language/zh.ts'
import { type Asking, isEmpty, isEmptyRow, isNumeric, readNumber, type TableRow, type Values } from './fact-values.ts'

/** Messages by field: a fact's id, or for a cell of a table `fact.row.column`. */
export type Problems = Readonly<Record<string, string>>

/** Checks the facts that a form shows; `required` names those without which it cannot be sent. */
export function problemsIn(
  facts: readonly FactView[],
  values: Values,
  required: (fact: FactView) => boolean,
  t: Text,
): Problems {
  const found: [string, string][] = []
  for (const fact of facts) {
    const value = values[fact.id]
    if (isEmpty(value)) {
      if (required(fact)) found.push([fact.id, missing(fact, t)])
    } else if (fact.type === 'table') {
      found.push(...problemsInRows(fact, value as readonly TableRow[], t))
    } else {
      const problem = problemWith(fact, value, t)
      if (problem !== undefined) found.push([fact.id, problem])
    }
  }
  return Object.fromEntries(found)
}

function missing(fact: FactView, t: Text): string {
  if (fact.type === 'table') return t.field.atLeastOneRow
  return fact.type === 'boolean' || fact.type === 'enum' ? t.field.choose : t.field.fill
}

function problemsInRows(fact: FactView, rows: readonly TableRow[], t: Text): [string, string][] {
  return rows.flatMap((row, index) =>
    isEmptyRow(row)
      ? []
      : Object.entries(fact.columns ?? {}).flatMap(([column, asking]): [string, string][] => {
          const cell = row[column]
          const problem = isEmpty(cell) ? undefined : problemWith(asking, cell, t)
          return problem === undefined ? [] : [[`${fact.id}.${index}.${column}`, problem]]
        }),
  )
}

function problemWith(asking: Pick<Asking, 'type' | 'min' | 'max'>, value: unknown, t: Text): string | undefined {
  if (asking.type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? undefined : t.field.date
  if (!isNumeric(asking.type)) return undefined
  const number = typeof value === 'number' ? value : readNumber(String(value))
  if (number === undefined) return t.field.number
  if (asking.type === 'integer' && !Number.isInteger(number)) return t.field.integer
  if (asking.min !== undefined && number < asking.min) return t.field.atLeast(asking.min)
  if (asking.max !== undefined && number > asking.max) return t.field.atMost(asking.max)
  return undefined
}
