// What `parameter("id", date)` stands for.
import type { LocalDate } from '../calendar/local-date.ts'
import type { Parameter } from '../catalogue/list.ts'
import { Decimal } from './decimal.ts'
import { parameterOn } from './parameter-on.ts'
import { type Evaluated, faulty, unknown } from './value.ts'

/** A figure that was used: which, for which day, since when it counts. */
export interface Figure {
  readonly parameter: string
  readonly on: LocalDate
  readonly from: LocalDate
  readonly value: string
}

/** Looks figures up and notes each that it gives; without a value on the day, it says that the figure is missing. */
export const parameterFinder =
  (parameters: Readonly<Record<string, Parameter>>, note: (figure: Figure) => void) =>
  (id: string, on: LocalDate): Evaluated => {
    const parameter = Object.hasOwn(parameters, id) ? parameters[id] : undefined
    if (parameter === undefined) return faulty('unknown-parameter', { parameter: id })
    const found = parameterOn(parameter, on)
    if (found === undefined) return unknown({ kind: 'parameter', parameter: id, on })
    note({ parameter: id, on, from: found.from, value: found.value })
    return new Decimal(found.value)
  }
