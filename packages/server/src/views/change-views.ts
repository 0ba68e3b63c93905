// What proved otherwise in a case, and what another version of the list would make of it.
import type { ObligationKind, Text } from '@remit/core'

/** A discharge that relied on what proved otherwise. */
export interface ConsequenceView {
  duty: string
  title: Text
  at: string
  department?: string
  how: 'not-owed' | 'computed-otherwise' | 'relied-on'
}

export interface CorrectionView {
  fact: string
  label: Text
  before: Text
  after: Text
  at: string
  department?: string
  person: string
  reason?: string
  consequences: ConsequenceView[]
}

/** `GET /api/cases/:id/move`: what would be otherwise under the version of the list that is in force. */
export interface MovePreviewView {
  from: { hash: string; version: string }
  to: { hash: string; version: string }
  /** False where the case is under the version in force already, or that does not have the matter. */
  possible: boolean
  lead?: { before: string; after: string }
  gone: OwedInPreview[]
  arising: OwedInPreview[]
  changed: { before: OwedInPreview; after: OwedInPreview }[]
  /** Discharged duties that the version in force does not have. */
  dropped: { duty: string; title: Text }[]
  /** Recorded facts that it does not know, or takes otherwise. */
  forgotten: { fact: string; label: Text }[]
}

export interface OwedInPreview {
  kind: ObligationKind
  duty?: string
  title: Text
  bearer: string
  due?: string
}
