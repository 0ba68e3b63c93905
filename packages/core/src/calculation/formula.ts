// A formula, as the tree that is evaluated: the closed part of FEEL that a list may use.
import type { Value } from './value.ts'

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '**'
export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>='

/** What may stand after `in`: a value, a list of values, or an interval. */
export type Membership =
  | { readonly kind: 'equals'; readonly value: Formula }
  | {
      readonly kind: 'interval'
      readonly from: Formula
      readonly to: Formula
      readonly fromIncluded: boolean
      readonly toIncluded: boolean
    }

/** `at` is where it begins in the text, from 0. */
export type Formula =
  | { readonly kind: 'literal'; readonly value: Value }
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  | { readonly kind: 'property'; readonly of: Formula; readonly name: string; readonly at: number }
  | { readonly kind: 'list'; readonly items: readonly Formula[] }
  | {
      readonly kind: 'arithmetic'
      readonly operator: ArithmeticOperator
      readonly left: Formula
      readonly right: Formula
    }
  | { readonly kind: 'negate'; readonly of: Formula }
  | {
      readonly kind: 'compare'
      readonly operator: ComparisonOperator
      readonly left: Formula
      readonly right: Formula
    }
  | { readonly kind: 'between'; readonly value: Formula; readonly from: Formula; readonly to: Formula }
  | { readonly kind: 'in'; readonly value: Formula; readonly any: readonly Membership[] }
  | { readonly kind: 'and' | 'or'; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'if'; readonly condition: Formula; readonly yes: Formula; readonly no: Formula }
  | { readonly kind: 'filter'; readonly of: Formula; readonly by: Formula }
  | { readonly kind: 'for' | 'some' | 'every'; readonly name: string; readonly over: Formula; readonly body: Formula }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Formula[]; readonly at: number }

/** What is wrong with a formula before anything is put into it. `at` is a place in its text, from 0. */
export interface FormulaProblem {
  readonly code:
    | 'syntax'
    | 'not-supported'
    | 'unknown-function'
    | 'wrong-argument-count'
    | 'no-such-date'
    | 'unknown-name'
    | 'unknown-property'
    | 'unknown-parameter'
  readonly at: number
  readonly data: Readonly<Record<string, string | number>>
}
