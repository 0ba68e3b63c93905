import type { Text } from '../text.ts'

/** One test that decides: what was asked, what is so. `known` is false when the value is not there yet. */
export interface Ground {
  readonly key: string
  /** The fact or duty, in words. */
  readonly label: Text
  /** The test and the value, in words: 最小年龄 13 < 14. */
  readonly text: Text
  readonly known: boolean
}

/** Why, or when, a department owes a duty. */
export interface DutyInAnswer {
  readonly duty: string
  readonly title: Text
  /** The sentence for citizens. */
  readonly plain: Text
  readonly modality: 'must' | 'may'
  /** The limit in words: 5个工作日. */
  readonly limit?: Text
  readonly clause: string
  /** Met grounds for a regular duty; what would have to happen for a possible one. */
  readonly grounds: readonly Ground[]
}

/** A department's share in the answer. */
export interface Role {
  readonly department: string
  readonly role: 'lead' | 'supporting' | 'possible'
  readonly duties: readonly DutyInAnswer[]
}

/** The four answers to "who is responsible?" */
export type Answer =
  | {
      readonly answer: 'settled'
      readonly lead: string
      readonly roles: readonly Role[]
      readonly because: readonly Ground[]
      /** The unknown fact whose answer would change most who is responsible. */
      readonly nextQuestion?: string
    }
  | {
      readonly answer: 'needs-facts'
      readonly candidates: readonly { readonly lead: string; readonly grounds: readonly Ground[] }[]
      readonly nextQuestion?: string
    }
  | {
      readonly answer: 'disputed'
      readonly claimants: readonly string[]
      readonly settledBy: string
      readonly because: readonly Ground[]
    }
  | {
      readonly answer: 'unassigned'
      readonly referTo: string
      readonly question?: string
      readonly because: readonly Ground[]
    }
