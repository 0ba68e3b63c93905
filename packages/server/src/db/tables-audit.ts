import type { HashAlgorithm } from '../secrets/hash.ts'

/** What a chain belongs to: a case's events, the reads of a case, or the accounts. */
export type Stream = 'case' | 'reads' | 'accounts'

export interface AuditTables {
  audit_seal: AuditSealTable
  audit_seal_head: AuditSealHeadTable
}

interface AuditSealTable {
  jurisdiction: string
  number: number
  day: string
  algorithm: HashAlgorithm
  previous: string
  heads: number
  root: string
  hash: string
  sealed_at: string
}

interface AuditSealHeadTable {
  jurisdiction: string
  number: number
  ordinal: number
  stream: Stream
  subject: string
  version: number
  chain: string
  leaf: string
}
