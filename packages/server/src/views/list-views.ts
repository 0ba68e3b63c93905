// The list and its matters, as everybody sees them.
import type { Picture, Text } from '@remit/core'

/** `GET /api/list` */
export interface ListView {
  id: string
  place: Text
  title: Text
  version: string
  effective: string
  hash: string
  demonstration: boolean
  emergency?: Text
  elsewhere: Text
  source: { title: string; url?: string }
  departments: DepartmentView[]
  matters: MatterSummary[]
}

export interface DepartmentView {
  id: string
  name: Text
  short: Text
  kind: 'department' | 'external'
  contact?: Text
  note?: Text
  writtenAs: string[]
}

export interface MatterSummary {
  id: string
  number: number
  title: Text
  summary: Text
  leads: string[]
  departments: string[]
  openedBy: string[]
  reportLabel: Text
  examples: string[]
  /** Titles of what the published list cites, and of what its duties rest on. */
  laws: string[]
  /** When the program opens a case of it by itself: each month on a day, or each year on `MM-DD`. */
  schedule?: { every: 'month' | 'year'; on: string }
  findings: number
  openQuestions: number
}

/** `GET /api/list/words`: what a search looks through besides the summaries, by matter. */
export type ListWordsView = Record<string, { clause: string; case: string; duty: string }>

/** `GET /api/matters/:id` */
export interface MatterView extends Omit<MatterSummary, 'findings' | 'openQuestions'> {
  lead: { lead: string; when: Text }[]
  clauses: { id: string; department: string; text: string; en: string; duties: string[] }[]
  case: { text: string; en: string }
  basisText: string
  instruments: InstrumentView[]
  facts: FactView[]
  duties: DutyView[]
  closedWhen: Text
  closingNeeds: { when: Text; needs: Text }[]
  calculations: { id: string; title: Text; asks: string[]; optional: string[]; results: string[] }[]
  openQuestions: { id: string; text: Text; settledBy: string }[]
  findings: {
    id: string
    kind: 'law' | 'gap' | 'name' | 'text'
    text: Text
    sources: SourceView[]
    openQuestion?: string
  }[]
  precedents: {
    caseNumber: string
    duty: string
    bearer: string
    reason: string
    at: string
    /** What of the list would say the same, where it says otherwise: a place in the matter's file. */
    amendment?: { path: string; from: string; to: string }
  }[]
  scenarios: { id: string; kind: string; title: Text }[]
  picture: Picture
  /** The duties of the regular course only; absent where these are all. */
  mainPicture?: Picture
}

export interface SourceView {
  title: string
  url?: string
  status: 'seen' | 'to-verify'
  checkedOn: string
}

export interface InstrumentView {
  id: string
  title: string
  en: string
  number?: string
  /** Cited by the published list itself (相关依据), or only by duties. */
  cited: boolean
  status: 'in-force' | 'amended' | 'repealed' | 'unknown'
  since: string
  by?: string
  replacedBy: string[]
  source: SourceView
  note?: Text
}

export interface FactView {
  id: string
  type: 'boolean' | 'enum' | 'integer' | 'number' | 'money' | 'date' | 'text' | 'table'
  label: Text
  question?: Text
  help?: Text
  unit?: Text
  values?: Record<string, Text>
  columns?: Record<
    string,
    { label: Text; type: string; values?: Record<string, Text>; unit?: Text; sensitive?: string }
  >
  derived: boolean
  atOpening: 'ask' | 'require' | 'never'
  sensitive?: string
  min?: number
  max?: number
  /** When the fact exists at all, as a table, so that a form can show and hide it. Evaluate with core's `evaluate`. */
  onlyWhen?: unknown
  /** In a form that discharges a duty: it must be filled in, because it is not recorded yet. */
  required?: boolean
}

export interface CitationView {
  instrument: string
  title: string
  article?: string
  words?: string
  status: 'seen' | 'to-verify'
  currency: InstrumentView['status']
}

export interface DutyView {
  id: string
  title: Text
  plain: Text
  by: string
  act: string
  clause: string
  when: Text
  modality: 'must' | 'may'
  limit?: Text
  limitKind: 'statutory' | 'promised' | 'proposed'
  outcomes: { id: string; label: Text; establishes: string[] }[]
  approval: boolean
  produces: Text[]
  basis: CitationView[]
  note?: Text
}
