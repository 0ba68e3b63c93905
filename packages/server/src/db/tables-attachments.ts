// Files of cases, daily use, and satisfaction, as Kysely sees their tables.
import type { ColumnType } from 'kysely'

/** The tables of attachments and of what reporters say at the end. */
export interface AttachmentTables {
  upload: {
    jurisdiction: string
    upload_id: string
    person: ColumnType<string, string | undefined, never>
    sealed_name: string
    /** PostgreSQL's driver gives a bigint as text. */
    size: ColumnType<string | number, number, never>
    type: string
    hash: string
    blob: string
    created_at: ColumnType<Date, Date, never>
  }
  attachment: { jurisdiction: string; attachment_id: string; case_id: string; version: number; blob: string }
  daily_use: {
    jurisdiction: string
    kind: 'reports' | 'upload-bytes'
    day: string
    address_hash: string
    used: ColumnType<string | number, number, number>
  }
  satisfaction: {
    jurisdiction: string
    case_id: string
    closed_at: string
    score: number
    sealed_words: string | null
    at: string
  }
}
