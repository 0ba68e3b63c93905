// Notices, how one is written to, and the systems that are told what happens.
import type { ObligationKind, Text } from '@remit/core'
import type { NoticeCode } from '../notices/notice.ts'

export type { NoticeCode }

/** `GET /api/notices?unread=true&limit=…&cursor=…`: the newest first. */
export interface NoticesView {
  rows: NoticeRow[]
  /** What to ask for the next page with; none on the last. */
  next?: string
}

export interface NoticeRow {
  id: string
  code: NoticeCode
  at: string
  read: boolean
  /** The case, where the person may see it. */
  case?: { caseId: string; number: string; matter: string; matterTitle: Text }
  kind?: ObligationKind
  duty?: { id: string; title: Text }
  due?: string
  from?: string
  how?: 'withdrawn' | 'agreed' | 'ruled'
  bearer?: string
  webhook?: string
}

/** `GET /api/notices/count`: how many are not read; `more` when there are more than could be counted cheaply. */
export interface NoticeCountView {
  unread: number
  more: boolean
}

/** `GET` and `POST /api/notice-preference`: whether and when one is written to. */
export interface NoticePreferenceView {
  mail: 'none' | 'at-once' | 'daily'
  address?: string
  /** HH:MM on the county's wall clock. */
  dailyAt: string
  language: 'zh' | 'en'
  /** Whether this server sends mails at all. */
  possible: boolean
}

/** `GET /api/webhooks` */
export interface WebhookRow {
  id: string
  name: string
  url: string
  /** Types of events; none for all. */
  types: string[]
  state: 'on' | 'off' | 'disabled'
  failingSince?: string
  problem?: string
  delivered?: string
}

/** `POST /api/webhooks`, `POST /api/webhooks/:id/secret`: the secret is shown this once. */
export interface WebhookSecretView {
  id: string
  secret: string
}

/** `GET /api/undelivered`: what could not be sent after every attempt, the latest first. */
export interface UndeliveredRow {
  id: string
  queue: 'mail' | 'webhook'
  problem: string
  at: string
}
