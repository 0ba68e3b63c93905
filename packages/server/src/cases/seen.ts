import type { CaseState, ResponsibilityList } from '@remit/core'

/** A case seen at an instant, under its list. */
export interface Seen {
  readonly list: ResponsibilityList
  readonly state: CaseState
  /** The county's wall clock. */
  readonly now: string
}
