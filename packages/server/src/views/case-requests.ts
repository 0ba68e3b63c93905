// What is sent to act in a case, or to open one.
import type { LinkRelation } from '@remit/core'
import type { AllowedAct } from './case-views.ts'

/** `POST /api/cases/:id/acts` with `{ act, seen, key, duty?, outcome?, facts?, reason?, bearer?, proposes?, text?, … }` answers a CaseView. */
export interface ActRequest {
  act: AllowedAct['act']
  /** The version of the case that the person saw. */
  seen: number
  /** Idempotency key, made by the client. */
  key: string
  duty?: string
  outcome?: string
  facts?: Record<string, unknown>
  reason?: string
  clause?: string
  bearer?: string
  proposes?: string
  text?: string
  designation?: number
  question?: string
  within?: string
  /** With `agree`: who signed the minute for each department. */
  signatures?: { department: string; name: string }[]
  /** With `link`: the other case, and how this one is related to it. */
  number?: string
  relation?: LinkRelation
  /** With `move`: the hash of the version of the list that was seen. */
  to?: string
}

/** `POST /api/cases` with this, by an officer, answers a CaseView */
export interface OpenRequest {
  matter: string
  channel: 'application' | 'inspection' | 'referral'
  facts?: Record<string, unknown>
  text?: string
  /** Idempotency key, made by the client. */
  key: string
}
