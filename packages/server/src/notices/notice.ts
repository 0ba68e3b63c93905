import type { Obligation } from '@remit/core'

/** What somebody is told. The words are in the language tables of the pages and of the mails. */
export const noticeCodes = [
  'arisen', // something is owed by the department
  'acknowledge', // a handover or a notification waits for its receipt
  'approve', // a proposal waits for the head
  'returned', // what the person proposed was not approved
  'objected', // somebody objects to what the department handed over, or names it
  'objection-ended', // by agreement, ruling or withdrawal
  'urged',
  'due-soon',
  'overdue', // to the head of the department that owes it
  'overdue-watched', // to the department that watches
  'report-added', // the reporter said more, or withdrew
  'closed',
  'reopened',
  'webhook-disabled', // to administrators
] as const

export type NoticeCode = (typeof noticeCodes)[number]

/** What a notice says besides its code: ids and instants, never words of the case. */
export interface NoticeData {
  readonly kind?: Obligation['kind']
  readonly duty?: string
  readonly due?: string
  /** The department whose act it follows from. */
  readonly from?: string
  /** Of an objection that ended: how, and who bears the duty now. */
  readonly how?: 'withdrawn' | 'agreed' | 'ruled'
  readonly bearer?: string
  /** The name of a webhook. */
  readonly webhook?: string
}

/** A notice to be given: to a department, to those of it who hold a role, or to one person. */
export interface NoticeDraft {
  readonly code: NoticeCode
  readonly department?: string
  readonly role?: 'head'
  readonly person?: string
  readonly data: NoticeData
  /** The county's wall clock. */
  readonly at: string
}
