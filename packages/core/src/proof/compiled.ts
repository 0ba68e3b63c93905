// A matter in the form in which the proof reads it: variables and tests are numbers, values are bits.
import type { Matter } from '../catalogue/list.ts'

/** A test of one variable: which of its values hold, and whether it is content with a thing that does not exist. */
export interface CompiledTest {
  readonly variable: number
  readonly holds: number
  readonly none: boolean
}

export interface CompiledRow {
  /** Number of the row among all rows of the matter. */
  readonly index: number
  readonly tests: readonly number[]
}

/** A condition: any row suffices. */
export interface Table {
  readonly rows: readonly CompiledRow[]
  /** Where it stands in the matter: `duties.accept.when`. */
  readonly path: string
}

export interface CompiledDuty {
  readonly id: string
  readonly variable: number
  readonly must: boolean
  readonly when: Table
  readonly until?: Table
  /** Groups of outcomes (bits) that establish the same facts (variables), as far as some condition reads those. */
  readonly outcomes: readonly { readonly mask: number; readonly establishes: readonly number[] }[]
}

export interface CompiledFact {
  /**
   * Whether it is known when the case opens. `required`: if it is sure to exist then. `maybe`: the form asks, but need not
   * be answered.
   */
  readonly opening: 'known' | 'required' | 'maybe' | 'absent'
  readonly onlyWhen?: Table
  /** For a derived fact, what its formula reads. */
  readonly inputs?: readonly number[]
}

export interface CompiledMatter {
  readonly matter: Matter
  /** By variable: the key under which conditions read it. Facts come first, then duties in the matter's order. */
  readonly keys: readonly string[]
  /** By variable: the value, or outcome, that each bit stands for. */
  readonly values: readonly (readonly unknown[])[]
  /** By variable, all bits. */
  readonly full: readonly number[]
  readonly facts: readonly CompiledFact[]
  readonly duties: readonly CompiledDuty[]
  /** By variable of a fact: the duties (variables) that can establish it. */
  readonly establishers: readonly (readonly number[])[]
  /** By variable: tests that are met wherever it has been discharged, or has a value. See `impliedOf`. */
  readonly implied: readonly ReadonlySet<number>[]
  readonly tests: readonly CompiledTest[]
  readonly tables: readonly Table[]
  readonly rows: number
  readonly lead: readonly { readonly department: string; readonly when: Table }[]
  readonly closedWhen: Table
  readonly needs: readonly { readonly when?: Table; readonly needs: Table }[]
  /** Conditions that the matter does not have, but that are read with it. */
  readonly beside: readonly Table[]
  readonly questions: readonly { readonly id: string; readonly settledBy: string; readonly when: Table }[]
}

/** The duty of a variable. */
export const dutyOf = ({ facts, duties }: CompiledMatter, variable: number): CompiledDuty | undefined =>
  duties[variable - facts.length]

/** The variables that a table reads. */
export const readBy = ({ tests }: Pick<CompiledMatter, 'tests'>, table: Table | undefined): readonly number[] =>
  table === undefined ? [] : table.rows.flatMap(row => row.tests.map(test => (tests[test] as CompiledTest).variable))

/** More values of one fact than bits in a mask: the matter cannot be proved. */
export const mostValues = 30
