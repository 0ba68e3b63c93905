// The shapes in which facts are stored: boolean; text and enum as text; integer as number; number and money as decimal
// text, money with two decimals; a date as YYYY-MM-DD; a table as rows, in which cells that are not known are left out.
import type { Fact } from '../catalogue/list.ts'

export type FactScalar = boolean | string | number
export type TableRow = Readonly<Record<string, FactScalar>>
export type FactValue = FactScalar | readonly TableRow[]
export type Facts = Readonly<Record<string, FactValue>>

/** A matter's facts, by id. */
export type FactDeclarations = Readonly<Record<string, Fact>>

export type TableDeclaration = Extract<Fact, { type: 'table' }>

/** What the declaration of a single value says: of a fact, or of a table's column. */
export interface ScalarDeclaration {
  readonly type: Exclude<Fact['type'], 'table'> | 'id-number'
  readonly values?: Readonly<Record<string, unknown>> | undefined
  readonly min?: number | undefined
  readonly max?: number | undefined
}
