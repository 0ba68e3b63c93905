// The documents of a case.
import type { Text } from '@remit/core'

/** `GET /api/cases/:id/documents` */
export interface DocumentsView {
  /** What this person's department may write now. */
  possible: PossibleDocumentView[]
  /** What was written, the newest first. */
  documents: DocumentSummary[]
  /** Whether this server makes PDF files. */
  pdf: boolean
}

export interface PossibleDocumentView {
  kind: string
  title: Text
  duty?: string
  dutyTitle?: Text
  layout: 'official' | 'form'
  /** Whether it will bear a number. */
  numbered: boolean
  /** What must be there before it is issued; it can be drafted before. */
  lacking: Text[]
  fields: DocumentFieldView[]
  /** Whether it names a department that it is addressed to, which the officer may choose. */
  addressed: boolean
  note?: Text
  /** Whether its fixed words were read in a published model. */
  wording: 'seen' | 'to-verify'
}

export interface DocumentFieldView {
  id: string
  label: Text
  required: boolean
  long: boolean
  help?: Text
  /** What it says when nothing is written. */
  otherwise?: string
}

export interface DocumentSummary {
  document: string
  kind: string
  duty?: string
  title: Text
  department: string
  standing: 'draft' | 'issued' | 'void'
  version: number
  number?: string
  issuedAt?: string
  voidReason?: string
  /** Whether this person may read it. */
  readable: boolean
  /** Whether this person may go on with it: draft it anew, issue it, declare it void. */
  mine: boolean
}

/** `GET /api/cases/:id/documents/:document`; drafting, issuing and declaring void answer with it as well. */
export interface DocumentView extends DocumentSummary {
  /** The version of the case. */
  seen: number
  fields: Record<string, string>
  recipient?: string
  /** The words of the Word file, line by line. */
  lines: string[]
  missing: { label: Text; required: boolean }[]
  /** Law that is not printed: nobody has read it yet, or it is no longer in force. */
  leftOut: { text: string; why: 'to-verify' | 'repealed' }[]
  /** SHA-256 of the Word file. */
  hash: string
  /** Each version: who made it, and when. */
  versions: { version: number; at: string; by: string; hash: string }[]
}

/** `POST /api/cases/:id/documents` */
export interface DraftRequest {
  /** Made by the client; the same again is another version of the draft. */
  document: string
  kind: string
  duty?: string
  fields: Record<string, string>
  recipient?: string
}

/** `POST /api/cases/:id/documents/:document/issue` */
export interface IssueRequest {
  seen: number
  key: string
}

/** `POST /api/cases/:id/documents/:document/void` */
export interface VoidRequest extends IssueRequest {
  reason: string
}
