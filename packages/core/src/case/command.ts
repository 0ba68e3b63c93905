// What a person asks to be done in a case.

import type { ResponsibilityList } from '../catalogue/list.ts'
import type { Actor, AttachedFile, Channel, IssuedDocument, LinkRelation, NamedDocument, Signature } from './events.ts'

/** Opens a case. Facts come as they were written; they are read by the matter's declarations. */
export interface OpenCase {
  readonly type: 'open-case'
  readonly matter: string
  readonly channel: Channel
  readonly facts: Readonly<Record<string, unknown>>
  readonly text?: string
  readonly period?: string
  readonly from?: { readonly caseId: string; readonly duty?: string }
}

/** Discharges a duty. Where it needs approval, an officer's discharge is a proposal. */
export interface DischargeDuty {
  readonly type: 'discharge'
  readonly duty: string
  readonly outcome?: string
  readonly facts?: Readonly<Record<string, unknown>>
  readonly note?: string
}

/** What the reporter adds later; `answers`: the version of the question that it answers. */
export interface AddToReport {
  readonly type: 'add-to-report'
  readonly text?: string
  readonly files: readonly AttachedFile[]
  readonly answers?: number
}

/** An act in an open case. */
export type CaseCommand =
  | DischargeDuty
  | { readonly type: 'approve'; readonly duty: string }
  | { readonly type: 'return'; readonly duty: string; readonly reason: string }
  | { readonly type: 'join'; readonly duty: string }
  | { readonly type: 'acknowledge'; readonly duty: string }
  | {
      readonly type: 'object'
      readonly duty: string
      readonly reason: string
      /** The clause of the matter that the objection relies on. */
      readonly clause: string
      /** The department that should bear it, or `none`: nobody on the list does. */
      readonly proposes: string
    }
  | { readonly type: 'withdraw'; readonly duty: string; readonly reason?: string }
  | {
      readonly type: 'agree'
      readonly duty: string
      readonly bearer: string
      readonly minute: string
      readonly signatures: readonly Signature[]
    }
  | { readonly type: 'refer'; readonly duty: string; readonly tried: string }
  | { readonly type: 'opinion'; readonly duty: string; readonly text: string }
  | { readonly type: 'rule'; readonly duty: string; readonly bearer: string; readonly reason: string }
  | { readonly type: 'extend'; readonly duty: string; readonly reason: string }
  | { readonly type: 'approve-extension'; readonly duty: string }
  | { readonly type: 'refuse-extension'; readonly duty: string; readonly reason: string }
  | { readonly type: 'suspend'; readonly duty: string; readonly reason: string }
  | { readonly type: 'resume'; readonly duty: string; readonly reason?: string }
  | { readonly type: 'urge'; readonly duty: string; readonly text: string }
  | { readonly type: 'record'; readonly facts: Readonly<Record<string, unknown>>; readonly reason?: string }
  | { readonly type: 'correct'; readonly facts: Readonly<Record<string, unknown>>; readonly reason: string }
  | { readonly type: 'void'; readonly duty: string; readonly reason: string }
  | {
      readonly type: 'link'
      readonly caseId: string
      readonly matter: string
      readonly relation: LinkRelation
      readonly reason?: string
    }
  /** Goes over to the version of the list that is in force; `to`: its hash, as the person saw it. */
  | { readonly type: 'move'; readonly to: string; readonly reason: string }
  | { readonly type: 'note'; readonly text: string }
  | { readonly type: 'attach'; readonly files: readonly AttachedFile[] }
  | { readonly type: 'ask-reporter'; readonly text: string }
  | AddToReport
  | { readonly type: 'withdraw-report'; readonly text?: string }
  | ({ readonly type: 'issue-document' } & IssuedDocument)
  | ({ readonly type: 'void-document'; readonly reason: string } & NamedDocument)
  | { readonly type: 'settle'; readonly bearer: string; readonly act: string; readonly within: string }
  | { readonly type: 'complete'; readonly designation: number; readonly note: string }
  | { readonly type: 'close'; readonly note?: string }
  | { readonly type: 'reopen'; readonly reason: string }

/** Anything that can be asked of a case. */
export type Command = OpenCase | CaseCommand

/** In what circumstances a command is decided: under which list, when (the county's wall clock), by whom. */
export interface Context {
  readonly list: ResponsibilityList
  readonly at: string
  readonly by: Actor
  /** The version of the list that is in force now, where it is another than the case's own. */
  readonly inForce?: ResponsibilityList
}
