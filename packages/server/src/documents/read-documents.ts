// The documents of a case, as this person may read them.
import { findMatter, ok, type PossibleDocument, type ResponsibilityList, type Result, refuse } from '@remit/core'
import { actorOf, type SignedIn } from '../auth/sessions.ts'
import { findSight } from '../cases/part-in-case.ts'
import type { Db } from '../db/tables.ts'
import type { DocumentRow } from '../db/tables-documents.ts'
import { readNames } from '../people/people.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { jurisdictionOf, type Setting } from '../setting.ts'
import type { DocumentSummary, DocumentsView, DocumentView, PossibleDocumentView } from '../views.ts'
import { type CaseForDocuments, readForDocuments } from './case-for-documents.ts'
import { type DocumentKey, findDocument, openVersion } from './document-store.ts'
import { factText } from './say-fact.ts'
import { sayLacking } from './write-document.ts'

/** What can be written in a case now, and what was. */
export async function readDocuments(
  setting: Setting,
  person: SignedIn,
  caseId: string,
): Promise<Result<DocumentsView, Refusal>> {
  const read = await readForDocuments(setting, caseId, actorOf(person))
  if (read === undefined) return refuse(refusal('unknown-case', { caseId }))
  const rows = await setting.db
    .selectFrom('document')
    .selectAll()
    .where('jurisdiction', '=', jurisdictionOf(setting))
    .where('case_id', '=', caseId)
    .orderBy('created_at', 'desc')
    .orderBy('document_id')
    .execute()
  const readable = await maySee(setting, caseId, person.department)
  return ok({
    possible: read.possible.map(possible => presentPossible(read, possible)),
    documents: rows.map(row => summaryOf(read.list, read.view.matter, row, { person, readable })),
    pdf: setting.pdf !== undefined,
  })
}

/** What a document says is for those who lead the case or bear a duty in it; the database keeps to the same. */
const maySee = async (setting: Setting, caseId: string, department: string): Promise<boolean> =>
  (await findSight(setting.db, setting.lists.current, caseId, department)) === 'all'

function presentPossible({ matter, view }: CaseForDocuments, possible: PossibleDocument): PossibleDocumentView {
  const { form, duty, name } = possible
  return {
    kind: form.id,
    title: (name === undefined ? undefined : matter.documents[name]) ?? form.title,
    ...(duty !== undefined && { duty, dutyTitle: matter.duties[duty]?.title ?? { zh: duty, en: duty } }),
    layout: form.layout,
    numbered: form.number !== undefined,
    addressed: form.addressed,
    lacking: possible.lacking.map(lacking => sayLacking(matter, possible, lacking)),
    fields: form.fields.map(({ id, label, required, long, help, fact }) => {
      const seen = fact === undefined ? undefined : view.facts.find(each => each.id === fact)
      const otherwise = seen === undefined ? '' : factText(matter.facts[seen.id], seen)
      return { id, label, required, long, ...(help !== undefined && { help }), ...(otherwise !== '' && { otherwise }) }
    }),
    ...(form.note !== undefined && { note: form.note }),
    wording: form.wording,
  }
}

interface Reader {
  readonly person: SignedIn
  readonly readable: boolean
}

function summaryOf(
  list: ResponsibilityList,
  matter: string,
  row: DocumentRow,
  { person, readable }: Reader,
): DocumentSummary {
  const named = row.name === null ? undefined : findMatter(list, matter)?.documents[row.name]
  return {
    document: row.document_id,
    kind: row.kind,
    ...(row.duty !== null && { duty: row.duty }),
    title: named ?? list.documents[row.kind]?.title ?? { zh: row.kind, en: row.kind },
    department: row.department,
    standing: row.standing,
    version: row.version,
    ...(row.number !== null && { number: row.number }),
    ...(row.issued_at !== null && { issuedAt: row.issued_at }),
    ...(row.void_reason !== null && { voidReason: row.void_reason }),
    readable,
    mine: row.department === person.department,
  }
}

/** A document with its words. */
export async function readDocument(
  setting: Setting,
  person: SignedIn,
  { caseId, document }: Pick<DocumentKey, 'caseId' | 'document'>,
): Promise<Result<DocumentView, Refusal>> {
  const { db, sealingKey } = setting
  const key = { jurisdiction: jurisdictionOf(setting), caseId, document }
  const row = await findDocument(db, key)
  const read = row && (await readForDocuments(setting, caseId, actorOf(person)))
  if (row === undefined || read === undefined) return refuse(refusal('unknown-document', { document }))
  const opened = await openVersion(db, sealingKey, key, row.version)
  if (opened === undefined) return refuse(refusal('document-not-shown', { document }))
  const { fields, recipient, lines, missing, leftOut, hash } = opened
  return ok({
    ...summaryOf(read.list, read.view.matter, row, { person, readable: true }),
    seen: read.view.version,
    fields: { ...fields },
    ...(recipient !== undefined && { recipient }),
    lines: [...lines],
    missing: row.standing === 'draft' ? missing.map(each => ({ ...each })) : [],
    leftOut: leftOut.map(each => ({ ...each })),
    hash,
    versions: await readVersions(db, key),
  })
}

async function readVersions(db: Db, { jurisdiction, document }: DocumentKey): Promise<DocumentView['versions']> {
  const rows = await db
    .selectFrom('document_version')
    .select(['version', 'made_at', 'made_by', 'hash'])
    .where('jurisdiction', '=', jurisdiction)
    .where('document_id', '=', document)
    .orderBy('version')
    .execute()
  const nameOf = await readNames(
    db,
    jurisdiction,
    rows.map(({ made_by }) => made_by),
  )
  return rows.map(({ version, made_at, made_by, hash }) => ({ version, at: made_at, by: nameOf(made_by), hash }))
}

/** The Word file of a document, with the name under which it is kept on a disk. */
export async function readFile(
  setting: Setting,
  { caseId, document }: Pick<DocumentKey, 'caseId' | 'document'>,
  version: number | undefined,
): Promise<Result<{ readonly docx: Uint8Array; readonly name: string }, Refusal>> {
  const key = { jurisdiction: jurisdictionOf(setting), caseId, document }
  const row = await findDocument(setting.db, key)
  if (row === undefined) return refuse(refusal('unknown-document', { document }))
  const opened = await openVersion(setting.db, setting.sealingKey, key, version ?? row.version)
  if (opened === undefined) return refuse(refusal('document-not-shown', { document }))
  const title = setting.lists.current.documents[row.kind]?.title.zh ?? row.kind
  const draft = row.standing === 'draft' || (version !== undefined && version !== row.version)
  const suffix = draft ? `（草稿${version ?? row.version}）` : (row.number ?? '')
  return ok({ docx: opened.docx, name: `${title}${suffix}` })
}
