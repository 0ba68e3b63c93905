import type { ColumnType, Generated, JSONColumnType } from 'kysely'

/** The tables of what people are told, of timers, and of what is sent outside. */
export interface NoticeTables {
  notice: NoticeTable
  notice_read: { jurisdiction: string; notice_id: string; person: string; read_at: Generated<Date> }
  notice_preference: NoticePreferenceTable
  reminder_sent: ReminderSentTable
  case_timer: { jurisdiction: string; case_id: string; wake_at: string | null }
  outgoing: OutgoingTable
  webhook: WebhookTable
  undelivered: UndeliveredTable
}

interface NoticeTable {
  jurisdiction: string
  notice_id: Generated<string>
  case_id: string | null
  code: string
  department: string | null
  role: string | null
  person: string | null
  data: JSONColumnType<Record<string, unknown>>
  at: string
  recorded_at: Generated<Date>
}

/** When somebody is written to. */
export type MailPreference = 'none' | 'at-once' | 'daily'

interface NoticePreferenceTable {
  jurisdiction: string
  person: string
  mail: MailPreference
  address: string | null
  daily_at: ColumnType<string, string | undefined, string>
  language: ColumnType<'zh' | 'en', 'zh' | 'en' | undefined, 'zh' | 'en'>
  digest_on: string | null
  digest_upto: ColumnType<string, string | undefined, string>
}

interface ReminderSentTable {
  jurisdiction: string
  case_id: string
  obligation: string
  kind: string
  due: string
  at: string
}

interface OutgoingTable {
  jurisdiction: string
  outgoing_id: Generated<string>
  case_id: string | null
  first_version: number | null
  last_version: number | null
  notices: JSONColumnType<readonly number[], string | undefined, string>
  again: JSONColumnType<GivenUp, string | undefined, string> | null
}

/** A delivery that was given up: what is needed to try it again. */
export interface GivenUp {
  readonly queue: 'mail' | 'webhook'
  readonly data: Readonly<Record<string, unknown>>
}

interface UndeliveredTable {
  jurisdiction: string
  undelivered_id: string
  queue: GivenUp['queue']
  data: JSONColumnType<GivenUp['data']>
  problem: string
  given_up_at: Date
}

interface WebhookTable {
  jurisdiction: string
  webhook_id: string
  name: string
  url: string
  types: JSONColumnType<readonly string[]>
  secret: string
  former_secret: string | null
  former_until: Date | null
  state: ColumnType<'on' | 'off' | 'disabled', 'on' | 'off' | 'disabled' | undefined, 'on' | 'off' | 'disabled'>
  failing_since: Date | null
  last_problem: string | null
  delivered_at: Date | null
  created_by: string
  created_at: Generated<Date>
}
