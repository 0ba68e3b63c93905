// Issuing: the number, the file and the event come into being together, or not at all.
import { type CaseCommand, type Result, refuse } from '@remit/core'
import { actorOf, type SignedIn } from '../auth/sessions.ts'
import { changeCase } from '../cases/change-case.ts'
import { type Done, once } from '../cases/once.ts'
import { inTransaction } from '../db/in-transaction.ts'
import type { Tx } from '../db/tables.ts'
import type { DocumentRow } from '../db/tables-documents.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { jurisdictionOf, nowOf, type Setting } from '../setting.ts'
import type { IssueRequest, VoidRequest } from '../views.ts'
import { readForDocuments } from './case-for-documents.ts'
import { nextDocumentNumber } from './document-number.ts'
import { type DocumentKey, findDocument, keepVersion, openVersion } from './document-store.ts'
import { writeDocument } from './write-document.ts'

interface Act {
  readonly setting: Setting & { readonly db: Tx }
  readonly person: SignedIn
  readonly key: DocumentKey
}

/** Issues the latest draft of a document, written anew as the case stands. Nothing is taken when it is refused, no number either. */
export const issueDocument = (
  setting: Setting,
  person: SignedIn,
  key: Pick<DocumentKey, 'caseId' | 'document'>,
  request: IssueRequest,
): Promise<Result<Done, Refusal>> =>
  onDocument(setting, person, { ...key, request, how: 'issue' }, (act, row) => issue(act, row, request))

/** Declares an issued document void. It keeps its number. */
export const voidDocument = (
  setting: Setting,
  person: SignedIn,
  key: Pick<DocumentKey, 'caseId' | 'document'>,
  request: VoidRequest,
): Promise<Result<Done, Refusal>> =>
  onDocument(setting, person, { ...key, request, how: 'void' }, (act, row) => declareVoid(act, row, request))

interface Asked {
  readonly caseId: string
  readonly document: string
  readonly request: IssueRequest
  readonly how: 'issue' | 'void'
}

function onDocument(
  setting: Setting,
  person: SignedIn,
  { caseId, document, request, how }: Asked,
  run: (act: Act, row: DocumentRow) => Promise<Result<Done, Refusal>>,
): Promise<Result<Done, Refusal>> {
  const jurisdiction = jurisdictionOf(setting)
  const key = { jurisdiction, caseId, document }
  return inTransaction(setting.db, async tx => {
    // The row-level rules show no document of a case that is none of the department's business.
    // Nor can one that is void be locked: it changes no more.
    const row = (await findDocument(tx, key, { lock: true })) ?? (await findDocument(tx, key))
    if (row === undefined) return refuse(refusal('unknown-document', { document }))
    const keyed = { jurisdiction, by: person.id, key: request.key, request: { ...key, ...request, how } }
    return once(tx, keyed, () => run({ setting: { ...setting, db: tx }, person, key }, row))
  })
}

async function issue({ setting, person, key }: Act, row: DocumentRow, request: IssueRequest) {
  if (row.standing !== 'draft') return refuse(refusal('document-settled', { document: key.document }))
  const read = await readForDocuments(setting, key.caseId, actorOf(person))
  const draft = await openVersion(setting.db, setting.sealingKey, key, row.version)
  const possible = read?.possible.find(({ form, duty }) => form.id === row.kind && (duty ?? null) === row.duty)
  if (read === undefined || draft === undefined || possible === undefined)
    return refuse(refusal('document-not-possible', { kind: row.kind }))
  const { fields, recipient } = draft
  const at = nowOf(setting)
  const chosen = recipient === undefined ? {} : { recipient }
  const sources = { ...read, possible, fields, ...chosen, officer: person.name, at }
  const missing = (await writeDocument(setting.db, sources)).missing.filter(({ required }) => required)
  if (missing.length > 0)
    return refuse(refusal('document-incomplete', { kind: row.kind, missing: missing.map(({ label }) => label) }))
  const { form, department } = possible
  const number = await nextDocumentNumber(setting.db, { list: read.list, form, department, at })
  const written = await writeDocument(setting.db, { ...sources, number: number ?? '' })
  const numbered = number === undefined ? {} : { number }
  const done = await tell(setting, person, key, request, {
    type: 'issue-document',
    document: key.document,
    kind: row.kind,
    hash: written.hash,
    ...numbered,
    ...(row.duty !== null && { producedBy: row.duty }),
  })
  if (!done.ok) return done
  const version = row.version + 1
  const kept = {
    version,
    caseVersion: done.value.version,
    written,
    fields,
    ...chosen,
    by: person.id,
    at: done.value.at,
  }
  await keepVersion(setting.db, setting.sealingKey, key, kept)
  await change(setting.db, key, {
    standing: 'issued',
    version,
    number: number ?? null,
    issued_at: done.value.at,
    issued_by: person.id,
  })
  return done
}

async function declareVoid({ setting, person, key }: Act, row: DocumentRow, request: VoidRequest) {
  if (row.standing !== 'issued') return refuse(refusal('document-settled', { document: key.document }))
  if (row.department !== person.department && row.issued_by !== person.id)
    return refuse(refusal('not-your-department', { bearer: row.department }))
  if (person.role !== 'head') return refuse(refusal('head-needed'))
  const { reason } = request
  const done = await tell(setting, person, key, request, {
    type: 'void-document',
    document: key.document,
    kind: row.kind,
    reason,
    ...(row.number !== null && { number: row.number }),
  })
  if (done.ok) await change(setting.db, key, { standing: 'void', void_reason: reason })
  return done
}

/** Tells the case what was done with its document. */
const tell = (
  setting: Setting,
  person: SignedIn,
  { caseId }: DocumentKey,
  { seen, key }: IssueRequest,
  command: CaseCommand,
): Promise<Result<Done, Refusal>> =>
  changeCase(setting, { caseId, seen, key: `document ${key}`, by: actorOf(person), command })

async function change(tx: Tx, key: DocumentKey, to: Partial<DocumentRow>): Promise<void> {
  await tx
    .updateTable('document')
    .set(to)
    .where('jurisdiction', '=', key.jurisdiction)
    .where('document_id', '=', key.document)
    .execute()
}
