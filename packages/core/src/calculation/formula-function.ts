import { type Evaluated, faulty, type Value } from './value.ts'
import { typeOf } from './value-type.ts'

/** A function that a formula may call. It gets known values only. */
export interface FormulaFunction {
  /** How many arguments it takes. */
  readonly least: number
  readonly most: number
  readonly apply: (values: readonly Value[]) => Evaluated
}

/** The fault of a function that got a value of a type it cannot use. */
export const wrongArgument = (name: string, value: Value): Evaluated =>
  faulty('wrong-argument', { function: name, given: typeOf(value) })
