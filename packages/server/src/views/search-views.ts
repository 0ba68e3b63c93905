// What a search finds.
import type { Text } from '@remit/core'

/** A piece of a text; `hit` where it has what was looked for. */
export interface MarkedSpan {
  text: string
  hit?: true
}

/** `GET /api/search?q=…&matter=…&standing=…&lead=…&openedFrom=…&openedTo=…&cursor=…` */
export interface SearchView {
  hits: SearchHit[]
  /** How many there are, and by what; on the first page only. Each is counted as if it were not chosen itself. */
  facets?: SearchFacets
  /** Behind the last hit; absent where there is no more. */
  next?: string
}

export interface SearchFacets {
  total: number
  /** There are more than these: only those were looked at that came in last. */
  capped: boolean
  matters: { id: string; title: Text; count: number }[]
  standings: { id: Standing; count: number }[]
  leads: { id: string; count: number }[]
}

export type Standing = 'open' | 'overdue' | 'closed'

export interface SearchHit {
  caseId: string
  number: MarkedSpan[]
  matter: string
  matterTitle: Text
  subject: MarkedSpan[]
  opened: string
  closed?: string
  lead: string
  standing: Standing
  /** Where else it has the words. */
  snippets: { field: 'party' | 'report' | 'note'; text: MarkedSpan[] }[]
}
