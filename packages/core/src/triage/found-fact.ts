// What reading a report for facts gives.
import type { FoundNumber } from './numerals.ts'

/** Words of a report and the fact that they state. */
export interface FoundFact {
  readonly fact: string
  readonly value: unknown
  readonly start: number
  readonly end: number
}

/** Finds a fact's value in a normalised text and the numbers in it. */
export type FactReader = (
  text: string,
  numbers: readonly FoundNumber[],
) => { readonly value: unknown; readonly start: number; readonly end: number } | undefined
