// What was done in a case, in the past tense. Events are the only thing that a case stores; all else is computed.

/** Who acted: a person of a department, in a role; the public and the clock act without a department. */
export interface Actor {
  readonly person: string
  readonly department?: string
  readonly role: 'public' | 'officer' | 'head' | 'clock'
}

/** How a case came to be. */
export type Channel = 'report' | 'application' | 'inspection' | 'referral' | 'schedule'

/** Facts as they are stored: see `readFacts`. */
export type FactValues = Readonly<Record<string, unknown>>

/** One event, by type. Instants are the county's wall clock, `YYYY-MM-DDTHH:mm:ss`. */
export type EventBody =
  | {
      readonly type: 'case-opened'
      readonly data: {
        readonly matter: string
        readonly channel: Channel
        readonly facts: FactValues
        readonly text?: string
        readonly period?: string
        readonly from?: { readonly caseId: string; readonly duty?: string }
      }
    }
  | { readonly type: 'facts-recorded'; readonly data: { readonly facts: FactValues; readonly reason?: string } }
  | { readonly type: 'facts-corrected'; readonly data: { readonly facts: FactValues; readonly reason: string } }
  | { readonly type: 'discharge-proposed'; readonly data: Discharge }
  | { readonly type: 'duty-returned'; readonly data: { readonly duty: string; readonly reason: string } }
  | { readonly type: 'duty-discharged'; readonly data: Discharge & { readonly proposedBy?: Actor } }
  /** The last discharge of the duty was recorded in error: it does not count, and stays on record. */
  | { readonly type: 'discharge-voided'; readonly data: { readonly duty: string; readonly reason: string } }
  | {
      readonly type: 'duty-joined'
      /** `department`: the body for which the actor's department records. */
      readonly data: { readonly duty: string; readonly department?: string }
    }
  | { readonly type: 'receipt-acknowledged'; readonly data: { readonly duty: string } }
  | {
      readonly type: 'objection-raised'
      readonly data: {
        readonly duty: string
        readonly reason: string
        readonly clause?: string
        readonly proposes?: string
      }
    }
  | { readonly type: 'objection-withdrawn'; readonly data: { readonly duty: string; readonly reason?: string } }
  | {
      readonly type: 'objection-agreed'
      readonly data: {
        readonly duty: string
        readonly bearer: string
        readonly minute: string
        /** Who signed for each department. Older events have none. */
        readonly signatures?: readonly Signature[]
      }
    }
  | { readonly type: 'objection-referred'; readonly data: { readonly duty: string; readonly tried: string } }
  | {
      readonly type: 'opinion-given'
      readonly data: { readonly duty: string; readonly department: string; readonly text: string }
    }
  | {
      readonly type: 'objection-ruled'
      readonly data: { readonly duty: string; readonly bearer: string; readonly reason: string }
    }
  | { readonly type: 'extension-proposed'; readonly data: { readonly duty: string; readonly reason: string } }
  | { readonly type: 'extension-refused'; readonly data: { readonly duty: string; readonly reason: string } }
  | {
      readonly type: 'limit-extended'
      readonly data: { readonly duty: string; readonly reason: string; readonly proposedBy?: Actor }
    }
  | { readonly type: 'clock-suspended'; readonly data: { readonly duty: string; readonly reason: string } }
  | { readonly type: 'clock-resumed'; readonly data: { readonly duty: string; readonly reason?: string } }
  | { readonly type: 'urged'; readonly data: { readonly duty: string; readonly text: string } }
  | {
      readonly type: 'case-linked'
      /** With a relation: a case that was there already, linked by hand. Without: one that this case opened. */
      readonly data: {
        readonly matter: string
        readonly caseId?: string
        readonly duty?: string
        readonly relation?: LinkRelation
        readonly reason?: string
      }
    }
  | {
      readonly type: 'case-moved'
      readonly data: {
        /** Hashes of the list's versions. */
        readonly from: string
        readonly to: string
        readonly reason: string
        /** Facts that the other version does not know, or takes otherwise. */
        readonly forgotten: readonly string[]
        /** Facts that follow from the others under the other version. */
        readonly facts: FactValues
        /** Duties that are owed before and after it. */
        readonly continuing: readonly string[]
      }
    }
  | { readonly type: 'note-added'; readonly data: { readonly text: string } }
  /** A file is kept beside the case: the event says which, and never what is in it. */
  | { readonly type: 'file-attached'; readonly data: AttachedFile }
  /** What the reporter said later. `answers`: the version of the `reporter-asked` that it answers. */
  | { readonly type: 'report-added'; readonly data: { readonly text?: string; readonly answers?: number } }
  /** The reporter does not pursue it any more: the lead is told, and decides what follows. */
  | { readonly type: 'report-withdrawn'; readonly data: { readonly text?: string } }
  | { readonly type: 'reporter-asked'; readonly data: { readonly text: string } }
  | {
      readonly type: 'gap-settled'
      readonly data: {
        readonly question?: string
        readonly bearer: string
        readonly act: string
        readonly within: string
      }
    }
  | { readonly type: 'designation-completed'; readonly data: { readonly designation: number; readonly note: string } }
  | { readonly type: 'document-issued'; readonly data: IssuedDocument }
  | { readonly type: 'document-voided'; readonly data: NamedDocument & { readonly reason: string } }
  | { readonly type: 'case-closed'; readonly data: { readonly note?: string } }
  | { readonly type: 'case-reopened'; readonly data: { readonly reason: string } }

/** What discharging a duty says. `period` counts the periods of a repeated duty, from 0. */
export interface Discharge {
  readonly duty: string
  readonly outcome: string
  readonly facts: FactValues
  readonly computed?: Readonly<Record<string, unknown>>
  readonly note?: string
  readonly period?: number
  /** Of a repeated duty: the day since which it has been owed, from which its periods are counted. */
  readonly start?: string
}

/** Who signed a minute for a department. */
export interface Signature {
  readonly department: string
  readonly name: string
}

/** How a case is related to another one that was there already; each is the other's opposite in the other case. */
export const linkRelations = ['related', 'part-of', 'has-part', 'follows', 'followed-by'] as const

export type LinkRelation = (typeof linkRelations)[number]

/** A file of a case. `size` in bytes; `hash`: SHA-256 of what is kept, in hex. */
export interface AttachedFile {
  readonly id: string
  readonly name: string
  readonly size: number
  /** The media type that its bytes show. */
  readonly type: string
  readonly hash: string
}

/** A document of a case, as its history names it. `kind`: its entry in the list. */
export interface NamedDocument {
  readonly document: string
  readonly kind: string
  readonly number?: string
}

/** A document that was issued. `hash`: SHA-256 of the file, in hex; `producedBy`: the duty that produces it. */
export interface IssuedDocument extends NamedDocument {
  readonly hash: string
  readonly producedBy?: string
}

/** An event in its envelope. `list` is the hash of the list version that the actor saw. */
export type CaseEvent = EventBody & {
  readonly caseId: string
  readonly version: number
  readonly at: string
  readonly by: Actor
  readonly list: string
}

/** The events' types. */
export type EventType = CaseEvent['type']
