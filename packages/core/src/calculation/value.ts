// What a formula works with, and what it has instead when it cannot work.
import type { LocalDate } from '../calendar/local-date.ts'
import type { Decimal } from './decimal.ts'

export interface CalendarDate {
  readonly kind: 'date'
  readonly date: LocalDate
}

/** Years and months: how many days they have depends on where they begin. */
export interface Months {
  readonly kind: 'months'
  readonly months: number
}

export interface Days {
  readonly kind: 'days'
  readonly days: number
}

/** A row of a table. A cell that was not given is unknown. */
export interface Row {
  readonly kind: 'row'
  readonly cells: ReadonlyMap<string, Evaluated>
}

export type Value = null | boolean | string | Decimal | CalendarDate | Months | Days | Row | readonly Value[]

/** What would have to be known first. */
export type Missing =
  | { readonly kind: 'fact'; readonly fact: string; readonly column?: string }
  | { readonly kind: 'parameter'; readonly parameter: string; readonly on: LocalDate }

/** What a formula cannot do: its author has to mend it. */
export interface Fault {
  readonly code:
    | 'does-not-parse'
    | 'unknown-name'
    | 'unknown-property'
    | 'unknown-parameter'
    | 'wrong-operands'
    | 'wrong-argument'
    | 'division-by-zero'
    | 'out-of-range'
    | 'no-such-date'
    | 'circular'
  readonly data: Readonly<Record<string, string | number>>
}

/** No value yet, because something is missing; or none ever, because of a fault. */
export interface Unknown {
  readonly kind: 'unknown'
  readonly missing: readonly Missing[]
  readonly fault?: Fault
}

export type Evaluated = Value | Unknown

export const unknown = (...missing: readonly Missing[]): Unknown => ({ kind: 'unknown', missing })

export const faulty = (code: Fault['code'], data: Fault['data']): Unknown => ({
  kind: 'unknown',
  missing: [],
  fault: { code, data },
})

export const isUnknown = (value: Evaluated): value is Unknown =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'unknown'

export const isList = (value: Evaluated): value is readonly Value[] => Array.isArray(value)

/** All that is missing for several values, each thing once; the first fault. */
export function allUnknown(parts: readonly Unknown[]): Unknown {
  const missing = distinctMissing(parts.flatMap(part => part.missing))
  const fault = parts.find(part => part.fault)?.fault
  return fault ? { kind: 'unknown', missing, fault } : { kind: 'unknown', missing }
}

/** The values, or what is missing for them. */
export function allKnown(parts: readonly Evaluated[]): readonly Value[] | Unknown {
  const missing = parts.filter(isUnknown)
  return missing.length > 0 ? allUnknown(missing) : (parts as readonly Value[])
}

/** Each thing once, in the order of first mention. */
export const distinctMissing = (missing: readonly Missing[]): readonly Missing[] => {
  const byName = new Map(missing.map(part => [nameOf(part), part]))
  return byName.size === missing.length ? missing : [...byName.values()]
}

const nameOf = (missing: Missing): string =>
  missing.kind === 'fact'
    ? `fact ${missing.fact} ${missing.column ?? ''}`
    : `parameter ${missing.parameter} ${missing.on}`
