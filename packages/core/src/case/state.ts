// The state of a case: everything that its events say. `evolve` folds them.
import type { Actor, Channel, Discharge, LinkRelation, Signature } from './events.ts'

/** A fact as it stands: its value, since when it is so, who recorded it, on which duty. */
export interface FactEntry {
  readonly value: unknown
  /** When this value was first recorded; recording the same value again does not move it. */
  readonly since: string
  readonly by: Actor
  readonly duty?: string
  /** Why the value before it was corrected. */
  readonly reason?: string
  readonly earlier: readonly Omit<FactEntry, 'earlier'>[]
}

/** A duty that was discharged. */
export interface Act extends Discharge {
  readonly at: string
  readonly by: Actor
  readonly proposedBy?: Actor
}

/** An objection of a receiver. While it is open, the first receiver still owes. */
export interface Objection {
  readonly duty: string
  readonly at: string
  readonly by: Actor
  readonly reason: string
  readonly clause?: string
  /** A department of the list, or `none`: whoever objects believes that nobody on the list bears it. */
  readonly proposes?: string
  /** What the departments concerned have written; of each department what it wrote last. */
  readonly opinions?: readonly Opinion[]
  /** The lead gave the objection to the settler before its limit for convening had passed. */
  readonly referred?: { readonly at: string; readonly by: Actor; readonly tried: string }
  readonly ended?: {
    readonly how: 'withdrawn' | 'agreed' | 'ruled'
    readonly at: string
    readonly by: Actor
    readonly bearer?: string
    readonly reason?: string
    readonly signatures?: readonly Signature[]
  }
}

/** What a department concerned writes on an objection. */
export interface Opinion {
  readonly department: string
  readonly text: string
  readonly at: string
  readonly by: Actor
}

/** A stretch of time in which a clock stood still. */
export interface Suspension {
  readonly from: string
  readonly to?: string
  readonly reason?: string
}

/** The case went over to another version of the list. */
export interface Move {
  readonly at: string
  readonly by: Actor
  readonly from: string
  readonly to: string
  readonly reason: string
  /** Duties that were owed before and after it: their clocks run on. */
  readonly continuing: readonly string[]
}

/** A link to another case. With a relation it was made by hand; without, this case opened the other. */
export interface CaseLink {
  readonly matter: string
  readonly caseId?: string
  readonly duty?: string
  readonly relation?: LinkRelation
}

/** A discharge that was recorded in error, with why it does not count. */
export interface VoidedAct {
  readonly act: Act
  readonly at: string
  readonly by: Actor
  readonly reason: string
}

/** What the settler of a gap laid on a department. */
export interface Designation {
  readonly question?: string
  readonly bearer: string
  readonly act: string
  readonly within: string
  readonly at: string
  readonly by: Actor
  readonly completed?: { readonly at: string; readonly by: Actor; readonly note: string }
}

/** Everything that a case's events say. */
export interface CaseState {
  readonly caseId: string
  readonly matter: string
  readonly list: string
  readonly channel: Channel
  readonly opened: {
    readonly at: string
    readonly by: Actor
    readonly text?: string
    readonly period?: string
    readonly from?: { readonly caseId: string; readonly duty?: string }
  }
  readonly version: number
  readonly facts: Readonly<Record<string, FactEntry>>
  /** Discharged duties; of a repeated duty, its periods so far. */
  readonly acts: Readonly<Record<string, Act>>
  readonly periods: Readonly<Record<string, readonly Act[]>>
  readonly proposals: Readonly<Record<string, Act>>
  readonly returns: Readonly<Record<string, { readonly at: string; readonly by: Actor; readonly reason: string }>>
  /** By duty: departments that joined, departments that acknowledged. */
  readonly joined: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly receipts: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Bearers that an agreement or a ruling put in the place of the list's, with the instant of the move. */
  readonly bearers: Readonly<Record<string, { readonly department: string; readonly at: string; readonly by: Actor }>>
  readonly objections: readonly Objection[]
  readonly extensions: Readonly<Record<string, { readonly at: string; readonly by: Actor; readonly reason: string }>>
  readonly suspensions: Readonly<Record<string, readonly Suspension[]>>
  readonly urges: readonly { readonly duty: string; readonly at: string; readonly by: Actor; readonly text: string }[]
  readonly links: readonly CaseLink[]
  readonly designations: readonly Designation[]
  readonly closed?: { readonly at: string; readonly by: Actor }
  /** When the case was last reopened. */
  readonly reopened?: string
  /** An officer asks for more time; the head has not yet decided. */
  readonly extensionProposals?: Readonly<
    Record<string, { readonly at: string; readonly by: Actor; readonly reason: string }>
  >
  readonly moves?: readonly Move[]
  readonly voided?: readonly VoidedAct[]
}
