// Sessions, worklists and rows of cases, for people who are signed in.
import type { ObligationKind, Text } from '@remit/core'

/** `GET /api/session`; `POST /api/session` with `{ person }` in the demonstration; `DELETE /api/session` */
export interface SessionView {
  person?: { id: string; name: string; department: string; role: 'officer' | 'head' }
  /** Only in the demonstration: people to sign in as by a click. */
  people?: { id: string; name: string; department: string; role: 'officer' | 'head' }[]
}

/** `GET /api/worklist?filter=mine|overdue|acknowledge|approve&matter=…` */
export interface WorklistView {
  counts: { owed: number; overdue: number; soon: number; acknowledge: number; approve: number; may: number }
  rows: WorklistRow[]
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

/** `GET /api/cases` (those in which the department owes, owed or oversees something) */
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
