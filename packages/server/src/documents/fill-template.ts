// From a template and what is known to a Word file, and to the words of it that a page can show.

import { TemplateHandler } from 'easy-template-x'
import { strFromU8, unzipSync } from 'fflate'
import { cleanText } from './clean-text.ts'

/** What fills a template: texts by placeholder; for each loop its rows. A text is empty where nothing is known. */
export interface Filling {
  readonly texts: Readonly<Record<string, string>>
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>
  /** Placeholders that leave nothing where nothing is known. */
  readonly silent?: readonly string[]
}

/** What stands where something is missing: to be seen in a draft, to be written by hand on paper. */
export const blanks = { draft: '〔待填〕', issued: '＿＿＿＿＿＿' } as const

/** The template, filled. What is written is never read as a placeholder again. */
export async function fillTemplate(
  template: Uint8Array,
  { texts, rows, silent = [] }: Filling,
  blank: string,
): Promise<Uint8Array> {
  const clean = (row: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(row).map(([name, text]) => [name, cleanText(text) || (silent.includes(name) ? '' : blank)]),
    )
  const own = clean(texts)
  const loops = Object.fromEntries(Object.entries(rows).map(([name, each]) => [name, each.map(clean)]))
  const handler = new TemplateHandler({
    // By name only: a placeholder is no path, and what is not known is blank.
    scopeDataResolver: ({ strPath }) => valueAt(own, loops, strPath) ?? blank,
  })
  return new Uint8Array(await handler.process(Buffer.from(template), {}))
}

/** The value at a path of the template: loop, row, name. */
function valueAt(
  own: Readonly<Record<string, string>>,
  loops: Readonly<Record<string, Record<string, string>[]>>,
  path: readonly string[],
) {
  const [first = '', row, name] = path
  if (row === undefined) return loops[first] ?? own[first]
  return name === undefined ? undefined : (loops[first]?.[Number(row)]?.[name] ?? own[name])
}

const ends = /<\/w:p>|<w:br\b[^>]*\/>|<w:t\b[^>]*>([^<]*)<\/w:t>|<\/w:tc>|<\/w:tr>/g
const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
}

/** The words of a Word file's body, a line each; the cells of a table's row stand in one line. */
export function wordsOf(docx: Uint8Array): readonly string[] {
  const part = unzipSync(docx, { filter: ({ name }) => name === 'word/document.xml' })['word/document.xml']
  if (part === undefined) throw new Error('A Word file has a body')
  const xml = strFromU8(part)
  let inRow = false
  const text = [...xml.matchAll(new RegExp(`<w:tr\\b|${ends.source}`, 'g'))].map(([found, words]) => {
    if (found.startsWith('<w:tr')) inRow = true
    if (found === '</w:tr>') inRow = false
    if (words !== undefined) return words.replace(/&(lt|gt|quot|apos|amp);/g, entity => entities[entity] ?? entity)
    if (found === '</w:tc>') return '　'
    return found === '</w:tr>' || !inRow ? '\n' : ''
  })
  return text
    .join('')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}
