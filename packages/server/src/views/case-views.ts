// A case as a department sees it.
import type { Allowed, CardMark, Ground, LinkRelation, ObligationKind, Picture, Standing, Text } from '@remit/core'
import type { ConsequenceView, CorrectionView } from './change-views.ts'
import type { CitationView, FactView } from './list-views.ts'
import type { CalculatedView } from './public-views.ts'

/** `GET /api/cases/:id/version`: how far a case is, for a page that shows it already. */
export interface CaseVersionView {
  version: number
}

/** `GET /api/cases/:id`; every act answers with it as well. */
export interface CaseView {
  caseId: string
  number: string
  matter: string
  matterTitle: Text
  subject: string
  version: number
  list: { version: string; hash: string }
  opened: { at: string; channel: string; text?: string; by: string }
  closed?: { at: string }
  lead: string
  facts: {
    id: string
    label: Text
    value: unknown
    text: Text
    sensitive?: string
    hidden: boolean
    at: string
    department?: string
    duty?: string
    earlier: number
    /** Columns of a table that are kept from this person. */
    hiddenColumns?: string[]
  }[]
  obligations: ObligationView[]
  standings: {
    duty: string
    title: Text
    bearer: string
    standing: Standing
    outcome?: Text
    at?: string
    waitsFor: Text[]
  }[]
  timeline: {
    version: number
    at: string
    department?: string
    person: string
    role: 'public' | 'officer' | 'head' | 'clock'
    type: string
    text: Text
    detail?: Text
  }[]
  objections: {
    duty: string
    title: Text
    by: string
    at: string
    reason: string
    /** The clause of the matter that it relies on. */
    clause?: string
    /** A department, or `none`: nobody on the list. */
    proposes?: string
    /** The departments that may write an opinion on it. */
    concerned: string[]
    opinions: { department: string; person: string; at: string; text: string }[]
    /** The lead gave it to the settler: when, and what was tried. */
    referred?: { at: string; tried: string }
    ended?: {
      how: string
      at: string
      bearer?: string
      reason?: string
      signatures?: { department: string; name: string }[]
    }
  }[]
  /** Facts that were recorded otherwise later, with what was done on the earlier value. */
  corrections?: CorrectionView[]
  /** Discharges that do not count, with what was done on the strength of them. */
  voided?: {
    duty: string
    title: Text
    outcome: Text
    done: string
    at: string
    department?: string
    person: string
    reason: string
    consequences: ConsequenceView[]
  }[]
  /** Cases that this one opened, the one that opened it, and those linked by hand; `caseId` only where this person may open it. */
  links: {
    matter: string
    title: Text
    caseId?: string
    number?: string
    relation?: 'opened' | 'opened-by' | LinkRelation
  }[]
  picture: Picture
  /** What this person may do now, each with what the form needs. */
  allowed: AllowedAct[]
  /** The reporter left a way to be reached; the lead may open it: `POST /api/cases/:id/reporter`. */
  contact?: boolean
}

export interface ObligationView {
  id: string
  kind: ObligationKind
  duty?: string
  /** With `settle-gap`: the open question that the situation falls under, if the list has it. */
  question?: string
  /** With `complete`: which designation, as its act names it. */
  designation?: number
  /** The next period of a repeated duty: it will be owed `since` then, and is not owed now. */
  upcoming?: true
  title: Text
  bearer: string
  recorder?: string
  modality: 'must' | 'may'
  mine: boolean
  since: string
  due?: string
  /** The clock stands still since then: there is no due date until it is resumed. */
  suspendedSince?: string
  overdue: boolean
  from?: string
  mark: CardMark
  because: Text
  grounds: (Ground & { at?: string; department?: string })[]
  clause?: { id: string; text: string; en: string }
  basis: CitationView[]
  limit?: Text
  limitKind?: 'statutory' | 'promised' | 'proposed'
  counted: Text[]
  note?: Text
  proposed?: { person: string; at: string; outcome: Text }
  /** A calculation whose result will be recorded, as it stands now. */
  computes?: CalculatedView
}

export interface AllowedAct {
  act: Allowed['act']
  duty?: string
  designation?: number
  question?: string
  outcomes?: { id: string; label: Text; asks: FactView[] }[]
  /** With `record`: the facts that can be recorded outside any duty. */
  asks?: FactView[]
  /** With `record`: facts without which the case should not have been opened and that are not known yet. */
  missing?: string[]
  departments?: string[]
  /** With `agree`: who must sign the minute, besides whoever is to bear the duty. */
  signers?: string[]
  /** With `move`: the version of the list that is in force. */
  version?: { hash: string; version: string }
}
