// The tables of documents: see migration 0005.
import type { Selectable } from 'kysely'

/** Documents, their versions and their numbers. */
export interface DocumentTables {
  document: DocumentTable
  document_version: DocumentVersionTable
  document_sequence: DocumentSequenceTable
}

interface DocumentTable {
  jurisdiction: string
  document_id: string
  case_id: string
  kind: string
  duty: string | null
  name: string | null
  department: string
  standing: 'draft' | 'issued' | 'void'
  version: number
  number: string | null
  issued_at: string | null
  issued_by: string | null
  void_reason: string | null
  created_at: string
}

interface DocumentVersionTable {
  jurisdiction: string
  document_id: string
  version: number
  case_id: string
  case_version: number
  filled: string
  hash: string
  sealed: string
  made_by: string
  made_at: string
}

interface DocumentSequenceTable {
  jurisdiction: string
  department: string
  scope: string
  last: number
}

export type DocumentRow = Selectable<DocumentTable>
