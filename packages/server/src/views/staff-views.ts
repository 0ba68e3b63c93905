// Sessions, worklists and rows of cases, for people who are signed in.
import type { ObligationKind, Text } from '@remit/core'

/** `GET /api/worklist?filter=…&kind=…&matter=…&from=…&dueBefore=…&q=…&sort=due|since|number&order=asc|desc&limit=…&cursor=…` */
export interface WorklistView {
  /** Of the whole worklist, or of a matter where one is asked for. */
  counts: {
    all: number
    owed: number
    overdue: number
    soon: number
    acknowledge: number
    approve: number
    may: number
  }
  /** Whether there is more than was counted: each count is then the least that there is. */
  capped: boolean
  /** How much by matter, the most first. */
  matters: { matter: string; title: Text; count: number }[]
  rows: WorklistRow[]
  /** Behind the last row; absent where there is no more. */
  next?: string
}

export interface WorklistRow {
  caseId: string
  /** Of the case, as this row shows it: what an act on the row names as `seen`. */
  version: number
  number: string
  matter: string
  matterTitle: Text
  subject: string
  kind: ObligationKind
  duty?: string
  title: Text
  modality: 'must' | 'may'
  since: string
  due?: string
  overdue: boolean
  soon: boolean
  from?: string
  because: Text
}

/** `GET /api/cases?q=…&matter=…&standing=open|overdue|closed&lead=…&bearer=…&openedFrom=…&…&sort=opened|closed|number&order=…&cursor=…` */
export interface CasesView {
  rows: CaseRow[]
  /** Behind the last row; absent where there is no more. */
  next?: string
}

/** A case in which the department owes, owed or oversees something. */
export interface CaseRow {
  caseId: string
  number: string
  matter: string
  matterTitle: Text
  subject: string
  opened: string
  closed?: string
  lead: string
  owedBy: string[]
  nextDue?: string
}

/** `POST /api/cases/:id/reporter` with `{ reason }`, by the lead: who reported, and how to reach them. Each time is recorded. */
export interface ReporterView {
  name?: string
  phone?: string
}
