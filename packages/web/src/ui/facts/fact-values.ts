// What a form holds while somebody fills it in, and what it sends. Numbers stay as they are typed until they are sent.
import type { FactView } from '../../api/views.ts'
import type { Speech } from '../../language/language.tsx'

/** A form's values by fact; a table's is a list of rows by column. */
export type Values = Readonly<Record<string, unknown>>

export type TableRow = Readonly<Record<string, unknown>>

/** What a field needs to know of a fact, or of a column of a table. */
export type Asking = Pick<FactView, 'label' | 'values' | 'unit' | 'question' | 'help' | 'min' | 'max'> & {
  readonly type: string
}

export interface Choice {
  readonly value: string | boolean
  readonly label: string
}

/** The values to choose from; undefined when the value is written. */
export function choicesOf(fact: Pick<Asking, 'type' | 'values'>, { t, say }: Speech): readonly Choice[] | undefined {
  if (fact.type === 'boolean') {
    return [
      { value: true, label: t.yes },
      { value: false, label: t.no },
    ]
  }
  if (fact.type !== 'enum') return undefined
  return Object.entries(fact.values ?? {}).map(([value, label]) => ({ value, label: say(label) }))
}

export const isNumeric = (type: string): boolean => type === 'integer' || type === 'number' || type === 'money'

/** The number that somebody typed, full-width digits and thousands' commas understood; undefined when it is none. */
export function readNumber(written: string): number | undefined {
  const plain = written.normalize('NFKC').replace(/[,\s]/g, '')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}

export const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && !value.some(row => !isEmptyRow(row as TableRow)))

export const isEmptyRow = (row: TableRow): boolean => Object.values(row).every(isEmpty)

/** What is sent: only what was filled in, numbers as numbers. */
export function toFacts(facts: readonly FactView[], values: Values): Values {
  return Object.fromEntries(
    facts.flatMap(fact => {
      const value = values[fact.id]
      return isEmpty(value) ? [] : [[fact.id, toFact(fact, value)]]
    }),
  )
}

function toFact(fact: Pick<FactView, 'type' | 'columns'>, value: unknown): unknown {
  if (fact.type !== 'table') return toScalar(fact.type, value)
  const columns = fact.columns ?? {}
  return (value as readonly TableRow[])
    .filter(row => !isEmptyRow(row))
    .map(row =>
      Object.fromEntries(
        Object.entries(row).flatMap(([id, cell]) =>
          isEmpty(cell) ? [] : [[id, toScalar(columns[id]?.type ?? 'text', cell)]],
        ),
      ),
    )
}

function toScalar(type: string, value: unknown): unknown {
  if (typeof value !== 'string') return value
  if (isNumeric(type)) return readNumber(value) ?? value.trim()
  return value.trim()
}
