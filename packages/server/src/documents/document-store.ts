// Documents as they are kept: a row for each, and a sealed one for each of its versions.
import type { Db, Tx } from '../db/tables.ts'
import type { DocumentRow } from '../db/tables-documents.ts'
import { keyFrom, seal, unseal } from '../secrets/sealing.ts'
import type { WrittenDocument } from './write-document.ts'

/** Which document. */
export interface DocumentKey {
  readonly jurisdiction: string
  readonly caseId: string
  readonly document: string
}

/** What is sealed of a version. */
export interface SealedVersion {
  readonly fields: Readonly<Record<string, string>>
  readonly recipient?: string
  readonly docx: Uint8Array
  readonly lines: readonly string[]
  readonly missing: WrittenDocument['missing']
  readonly leftOut: WrittenDocument['leftOut']
}

/** A document of a case; undefined where the case has no such document. */
export async function findDocument(
  db: Db,
  { jurisdiction, caseId, document }: DocumentKey,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<DocumentRow | undefined> {
  const query = db
    .selectFrom('document')
    .selectAll()
    .where('jurisdiction', '=', jurisdiction)
    .where('case_id', '=', caseId)
    .where('document_id', '=', document)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

/** A version that is to be kept. */
export interface NewVersion {
  readonly version: number
  readonly caseVersion: number
  readonly written: WrittenDocument
  readonly fields: Readonly<Record<string, string>>
  readonly recipient?: string
  readonly by: string
  readonly at: string
}

/** Keeps a version of a document, sealed with the server's key. */
export async function keepVersion(
  tx: Tx,
  sealingKey: Uint8Array,
  { jurisdiction, caseId, document }: DocumentKey,
  { version, caseVersion, written, fields, recipient, by, at }: NewVersion,
): Promise<void> {
  const { docx, lines, missing, leftOut, hash, filled } = written
  const words = JSON.stringify({
    fields,
    recipient,
    lines,
    missing,
    leftOut,
    docx: Buffer.from(docx).toString('base64'),
  })
  await tx
    .insertInto('document_version')
    .values({
      jurisdiction,
      document_id: document,
      version,
      case_id: caseId,
      case_version: caseVersion,
      filled,
      hash,
      sealed: seal(keyOf(sealingKey), about(document, version), words),
      made_by: by,
      made_at: at,
    })
    .execute()
}

/** A version with what was sealed of it; undefined where this request may not read it. */
export async function openVersion(db: Db, sealingKey: Uint8Array, key: DocumentKey, version: number) {
  const row = await db
    .selectFrom('document_version')
    .selectAll()
    .where('jurisdiction', '=', key.jurisdiction)
    .where('case_id', '=', key.caseId)
    .where('document_id', '=', key.document)
    .where('version', '=', version)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const words = unseal(keyOf(sealingKey), about(key.document, version), row.sealed)
  const { docx, ...rest } = JSON.parse(words) as Omit<SealedVersion, 'docx'> & { readonly docx: string }
  return { ...rest, docx: new Uint8Array(Buffer.from(docx, 'base64')), hash: row.hash, filled: row.filled }
}

const keyOf = (sealingKey: Uint8Array): Uint8Array => keyFrom(Buffer.from(sealingKey).toString('hex'), 'document')
const about = (document: string, version: number): string => `document ${document} version ${version}`
