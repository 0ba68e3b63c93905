// The database's tables as Kysely sees them. The migrations are the truth; this follows them.
import type { Actor, CaseState, EventBody, EventType, ObligationKind, Text } from '@remit/core'
import type { ColumnType, Generated, GeneratedAlways, JSONColumnType, Kysely, Selectable, Transaction } from 'kysely'
import type { AccountTables } from './tables-accounts.ts'
import type { AttachmentTables } from './tables-attachments.ts'
import type { AuditTables } from './tables-audit.ts'
import type { DocumentTables } from './tables-documents.ts'
import type { NoticeTables } from './tables-notices.ts'
import type { SearchTables } from './tables-search.ts'
import type { SightTables } from './tables-sight.ts'

export interface Tables
  extends AccountTables,
    NoticeTables,
    AttachmentTables,
    AuditTables,
    DocumentTables,
    SearchTables,
    SightTables {
  list_version: ListVersionTable
  case: CaseTable
  case_sequence: { jurisdiction: string; scope: string; last: number }
  event: EventTable
  case_state: CaseStateTable
  obligation: ObligationTable
  part: { jurisdiction: string; case_id: string; department: string; bears: boolean; since: string }
  idempotency_key: IdempotencyKeyTable
  reporter: { jurisdiction: string; case_id: string; sealed: string; created_at: Generated<Date> }
  sensitive_read: SensitiveReadTable
}

interface ListVersionTable {
  jurisdiction: string
  hash: string
  list_id: string
  version: string
  /** The list's files, by path from its folder. */
  files: JSONColumnType<Record<string, string>>
  published_at: Generated<Date>
}

interface CaseTable {
  jurisdiction: string
  case_id: string
  number: string
  matter: string
  list: string
  period: string | null
  tracking_hash: string | null
  opened_at: string
  number_order: GeneratedAlways<string>
}

interface EventTable {
  jurisdiction: string
  case_id: string
  version: number
  type: EventType
  data: JSONColumnType<EventBody['data']>
  at: string
  by: JSONColumnType<Actor>
  list: string
  chain: string
  recorded_at: Generated<Date>
}

interface CaseStateTable {
  jurisdiction: string
  case_id: string
  version: number
  state: JSONColumnType<CaseState>
  lead: string
  subject: string
  closed_at: string | null
  derived_at: string
  lapses_at: string | null
}

interface ObligationTable {
  jurisdiction: string
  case_id: string
  ordinal: number
  kind: ObligationKind
  matter: ColumnType<string, string | undefined, string>
  holder: GeneratedAlways<string>
  due_order: GeneratedAlways<string>
  mark: GeneratedAlways<string>
  duty: string | null
  bearer: string
  recorder: string | null
  modality: 'must' | 'may'
  since: string
  due: string | null
  from_department: string | null
  question: string | null
  designation: number | null
  proposed: boolean
  title: JSONColumnType<Text>
  because: JSONColumnType<Text>
}

interface IdempotencyKeyTable {
  jurisdiction: string
  key_hash: string
  request_hash: string
  case_id: string | null
  version: number | null
  at: string | null
  sealed: string | null
  created_at: Generated<Date>
}

interface SensitiveReadTable {
  jurisdiction: string
  read_id: Generated<string>
  case_id: string
  person: string
  department: string
  what: JSONColumnType<readonly string[]>
  read_at: Generated<Date>
  /** Its place among the reads of its case, and its chain: the database makes both. */
  ordinal: Generated<number>
  chain: Generated<string>
}

export type EventRow = Selectable<EventTable>
export type ObligationRow = Selectable<ObligationTable>

/** The database outside a transaction. */
export type Db = Kysely<Tables>

/** A transaction. On the embedded database nothing outside it can be asked before it ends. */
export type Tx = Transaction<Tables>
