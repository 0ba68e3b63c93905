// Drafting: writes a document as it would read now. The same again is the same version.
import { ok, type PossibleDocument, type Result, refuse } from '@remit/core'
import { actorOf, type SignedIn } from '../auth/sessions.ts'
import { inTransaction } from '../db/in-transaction.ts'
import type { Tx } from '../db/tables.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { jurisdictionOf, nowOf, type Setting } from '../setting.ts'
import type { DraftRequest } from '../views.ts'
import { type CaseForDocuments, readForDocuments } from './case-for-documents.ts'
import { findDocument, keepVersion } from './document-store.ts'
import { writeDocument } from './write-document.ts'

/** Keeps a draft, or a further version of it. */
export const draftDocument = (
  setting: Setting,
  person: SignedIn,
  caseId: string,
  draft: DraftRequest,
): Promise<Result<void, Refusal>> =>
  inTransaction(setting.db, async tx => {
    const read = await readForDocuments({ ...setting, db: tx }, caseId, actorOf(person))
    if (read === undefined) return refuse(refusal('unknown-case', { caseId }))
    const possible = read.possible.find(({ form, duty }) => form.id === draft.kind && duty === draft.duty)
    if (possible === undefined) return refuse(refusal('document-not-possible', { kind: draft.kind }))
    const wrong = wrongIn(possible.form.fields, draft, Object.keys(read.list.departments))
    return wrong === undefined ? keepDraft(tx, setting, { person, caseId, draft, read, possible }) : refuse(wrong)
  })

interface Drafting {
  readonly person: SignedIn
  readonly caseId: string
  readonly draft: DraftRequest
  readonly read: CaseForDocuments
  readonly possible: PossibleDocument
}

async function keepDraft(
  tx: Tx,
  setting: Setting,
  { person, caseId, draft, read, possible }: Drafting,
): Promise<Result<void, Refusal>> {
  const { document, fields, recipient } = draft
  const key = { jurisdiction: jurisdictionOf(setting), caseId, document }
  const before = (await findDocument(tx, key, { lock: true })) ?? (await findDocument(tx, key))
  if (before !== undefined && (before.standing !== 'draft' || before.kind !== draft.kind))
    return refuse(refusal('document-settled', { document }))
  const at = nowOf(setting)
  const chosen = recipient === undefined ? {} : { recipient }
  const written = await writeDocument(tx, { ...read, possible, fields, ...chosen, officer: person.name, at })
  if (before !== undefined && (await filledOf(tx, key, before.version)) === written.filled) return ok(undefined)
  const version = (before?.version ?? 0) + 1
  const kept = await keepRow(tx, key, { possible, version, at })
  // It is there already, and is another case's or no draft any more.
  if (!kept) return refuse(refusal('unknown-document', { document }))
  const caseVersion = read.view.version
  await keepVersion(tx, setting.sealingKey, key, {
    version,
    caseVersion,
    written,
    fields,
    ...chosen,
    by: person.id,
    at,
  })
  return ok(undefined)
}

async function keepRow(
  tx: Tx,
  { jurisdiction, caseId, document }: Key,
  { possible, version, at }: { possible: PossibleDocument; version: number; at: string },
): Promise<boolean> {
  const { form, duty = null, name = null, department } = possible
  const kept = await tx
    .insertInto('document')
    .values({
      jurisdiction,
      document_id: document,
      case_id: caseId,
      kind: form.id,
      duty,
      name,
      department,
      standing: 'draft',
      version,
      created_at: at,
    })
    .onConflict(conflict =>
      conflict
        .columns(['jurisdiction', 'document_id'])
        .doUpdateSet({ version })
        .where('document.case_id', '=', caseId)
        .where('document.standing', '=', 'draft'),
    )
    .returning('document_id')
    .executeTakeFirst()
  return kept !== undefined
}

type Key = Parameters<typeof findDocument>[1]

async function filledOf(db: Setting['db'], key: Key, version: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('document_version')
    .select('filled')
    .where('jurisdiction', '=', key.jurisdiction)
    .where('document_id', '=', key.document)
    .where('version', '=', version)
    .executeTakeFirst()
  return row?.filled
}

function wrongIn(
  declared: readonly { readonly id: string }[],
  { fields, recipient }: DraftRequest,
  departments: readonly string[],
): Refusal | undefined {
  const strange = Object.keys(fields).find(id => !declared.some(field => field.id === id))
  if (strange !== undefined) return refusal('unknown-field', { field: strange, known: declared.map(({ id }) => id) })
  if (recipient !== undefined && !departments.includes(recipient))
    return refusal('unknown-department', { department: recipient })
  return undefined
}
