// Writes a document from its template: the file, its words, what it still lacks.
import { createHash } from 'node:crypto'
import {
  type Lacking,
  type Matter,
  type PossibleDocument,
  type ResponsibilityList,
  sayOutcome,
  type Text,
} from '@remit/core'
import { sql } from 'kysely'
import type { Db } from '../db/tables.ts'
import { canonicalJson } from '../secrets/canonical-json.ts'
import { sha256 } from '../secrets/hash.ts'
import { templatePath } from './check-templates.ts'
import { fillingOf, type Sources } from './document-filling.ts'
import { blanks, fillTemplate, wordsOf } from './fill-template.ts'
import { factIn, singles } from './placeholders.ts'
import { type Placeholder, readPlaceholders } from './read-template.ts'
import type { Basis } from './say-basis.ts'

/** A document that was written. */
export interface WrittenDocument {
  readonly docx: Uint8Array
  /** SHA-256 of the file, and of what filled the template, in hex. */
  readonly hash: string
  readonly filled: string
  readonly lines: readonly string[]
  readonly missing: readonly Missing[]
  readonly leftOut: Basis['leftOut']
}

/** Something that a document lacks; what is required keeps it from being issued. */
export interface Missing {
  readonly label: Text
  readonly required: boolean
}

const numberToCome = '〔签发时编号〕'

/** Writes a document. Without a number it is a draft, whose blanks are to be seen. */
export async function writeDocument(db: Db, sources: Sources): Promise<WrittenDocument> {
  const { form } = sources.possible
  const template = await readTemplate(db, sources.list, templatePath(form))
  const placeholders = await readPlaceholders(template)
  if ('broken' in placeholders)
    throw new Error(`${templatePath(form)}, once in force, cannot be used: ${placeholders.broken}`)
  const { filling, leftOut } = fillingOf(sources, placeholders)
  const draft = sources.number === undefined
  const texts = { ...filling.texts, ...(draft && { 文号: numberToCome }) }
  // On paper a line that is missing is written by hand; a paragraph that is missing is none.
  const silent = draft ? [] : form.fields.filter(({ long }) => long).map(({ label }) => label.zh)
  const docx = await fillTemplate(template, { ...filling, texts, silent }, draft ? blanks.draft : blanks.issued)
  return {
    docx,
    hash: createHash('sha256').update(docx).digest('hex'),
    filled: sha256(
      canonicalJson({
        kind: form.id,
        texts,
        rows: filling.rows,
        template: sha256(Buffer.from(template).toString('base64')),
      }),
    ),
    lines: wordsOf(docx),
    missing: missingIn(sources, placeholders, texts),
    leftOut,
  }
}

async function readTemplate(db: Db, list: ResponsibilityList, path: string): Promise<Uint8Array> {
  // Only this one: the list's other files are many.
  const { template } = await db
    .selectFrom('list_version')
    .select(sql<string | null>`files ->> ${path}`.as('template'))
    .where('jurisdiction', '=', list.jurisdiction)
    .where('hash', '=', list.hash)
    .executeTakeFirstOrThrow()
  if (template === null) throw new Error(`The list names ${path} and does not hold it`)
  return Buffer.from(template, 'base64')
}

function missingIn(
  sources: Sources,
  placeholders: readonly Placeholder[],
  texts: Readonly<Record<string, string>>,
): readonly Missing[] {
  const { possible, matter } = sources
  const blank = (name: string): boolean => (texts[name] ?? '') === ''
  const required = possible.form.fields.filter(field => field.required && blank(field.label.zh))
  const named = new Set(required.map(({ label }) => label.zh))
  const used = [
    ...new Set(placeholders.filter(({ opens, loop }) => !opens && loop === undefined).map(({ name }) => name)),
  ]
  return [
    ...possible.lacking.map(lacking => ({ label: sayLacking(matter, possible, lacking), required: true })),
    ...required.map(({ label }) => ({ label, required: true })),
    ...used
      .filter(name => blank(name) && !named.has(name))
      .map(name => ({ label: labelOf(sources, name), required: false })),
  ]
}

function labelOf({ possible, matter }: Sources, name: string): Text {
  const field = possible.form.fields.find(({ label }) => label.zh === name)
  const fact = factIn(name)
  const found = fact === undefined ? undefined : matter.facts[fact.fact]?.label
  return field?.label ?? found ?? singles[name as keyof typeof singles] ?? { zh: name, en: name }
}

/** What must be there before a document is issued, in words. */
export function sayLacking(matter: Matter, { form }: PossibleDocument, lacking: Lacking): Text {
  switch (lacking.kind) {
    case 'fact':
      return matter.facts[lacking.fact]?.label ?? { zh: lacking.fact, en: lacking.fact }
    case 'duty': {
      const title = matter.duties[lacking.duty]?.title ?? form.title
      const outcome = lacking.outcome === 'done' ? undefined : sayOutcome(matter, lacking.duty, lacking.outcome)
      return {
        zh: `先办：${title.zh}${outcome === undefined ? '' : `（${outcome.zh}）`}`,
        en: `First: ${title.en}${outcome === undefined ? '' : ` (${outcome.en})`}`,
      }
    }
    case 'approval':
      return { zh: '由负责人签发', en: 'A head must issue it' }
    case 'word':
      return { zh: '清单里没有写本部门的发文代字', en: 'The list has no word for this department’s numbers' }
  }
}
