// A condition is a table: one row suffices, within a row every test must hold. The vocabulary is closed, so that the
// same table can be evaluated, explained, proved, and edited in a form.

/** What a test can compare with: an enum value, an outcome, a boolean, a number, a local date. */
export type Scalar = string | number | boolean

/** One bound of a range; dates are compared as `YYYY-MM-DD`. */
export interface Bound {
  readonly value: number | string
  readonly inclusive: boolean
}

/** A test of one fact or of one duty's outcome. */
export type Test =
  | { readonly kind: 'one-of'; readonly values: readonly Scalar[] }
  | { readonly kind: 'range'; readonly from?: Bound; readonly to?: Bound }
  | { readonly kind: 'not'; readonly test: Test }
  | { readonly kind: 'known' }

/** A test and the fact or duty that it reads. */
export interface RowTest {
  readonly key: string
  readonly test: Test
}

/** All tests of a row must hold. A row without tests always holds. */
export type Row = readonly RowTest[]

/** Any row suffices. No rows: never. */
export type Condition = readonly Row[]

/** Three-valued: `unknown` says that facts are missing, never that the answer is no. */
export type Truth = 'met' | 'not-met' | 'unknown'

export const always: Condition = [[]]
