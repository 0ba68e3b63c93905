// A Word file from its parts: paper, fonts and page numbers as GB/T 9704-2012 has them, measured in twips (1/20 point).
import { strToU8, zipSync } from 'fflate'

/** The fonts of official documents, by the names under which Word knows them. */
export const fonts = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading: '黑体',
  kai: '楷体_GB2312',
  song: '宋体',
} as const

export type Font = keyof typeof fonts

const millimetre = 1440 / 25.4
export const twips = (millimetres: number): number => Math.round(millimetres * millimetre)

/** A4; 37 mm above and 28 mm inside, an area of 156 by 225 mm: 22 lines of 28 characters (GB/T 9704-2012, 5.1 and 5.2). */
const margins = { top: twips(37), left: twips(28), right: twips(210 - 28 - 156), bottom: twips(297 - 37 - 225) }
/** Forms take more of the page: their signatures should stand on it. */
const formMargins = { ...margins, top: twips(22), bottom: twips(20) }

/** 225 mm in 22 lines, in twips. */
export const line = Math.floor(twips(225) / 22)
/** What is taken off each character of 16 points so that 28 of them fill 156 mm, in twips. */
export const tightening = Math.round((((156 / 25.4) * 72) / 28 - 16) * 20)

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const contentTypes = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/word/footer2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>`

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relationships = (rows: readonly (readonly [string, string])[]): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${relation}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const runFonts = (font: Font): string =>
  `<w:rFonts w:ascii="${fonts[font]}" w:hAnsi="${fonts[font]}" w:eastAsia="${fonts[font]}" w:cs="${fonts[font]}" w:hint="eastAsia"/>`

const styles = `${head}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr>${runFonts('body')}<w:kern w:val="2"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl w:val="0"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style></w:styles>`

const settings = `${head}<w:settings ${namespaces}><w:evenAndOddHeaders/><w:drawingGridVerticalSpacing w:val="${line}"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`

/** Page numbers in Song, 14 points, between dashes; on the outer side, one character in (7.5). */
const footer = (side: 'left' | 'right'): string => {
  const run = (content: string): string => `<w:r><w:rPr>${runFonts('song')}<w:sz w:val="28"/></w:rPr>${content}</w:r>`
  const field = (type: string): string => run(`<w:fldChar w:fldCharType="${type}"/>`)
  return `${head}<w:ftr ${namespaces}><w:p><w:pPr><w:ind w:${side}Chars="100" w:${side}="280"/><w:jc w:val="${side}"/></w:pPr>${run('<w:t xml:space="preserve">— </w:t>')}${field('begin')}${run('<w:instrText xml:space="preserve"> PAGE </w:instrText>')}${field('separate')}${run('<w:t>1</w:t>')}${field('end')}${run('<w:t xml:space="preserve"> —</w:t>')}</w:p></w:ftr>`
}

const section = (layout: Layout): string => {
  const { top, right, bottom, left } = layout === 'form' ? formMargins : margins
  const foot = layout === 'form' ? twips(10) : twips(23)
  const grid = layout === 'form' ? '' : `<w:docGrid w:type="lines" w:linePitch="${line}"/>`
  return `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:footerReference w:type="even" r:id="rId4"/><w:pgSz w:w="${twips(210)}" w:h="${twips(297)}"/><w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${twips(15)}" w:footer="${foot}" w:gutter="0"/>${grid}</w:sectPr>`
}

// The same parts give the same bytes.
const made = new Date('2026-01-01T00:00:00')

/** How a document is laid out: set on 22 lines, or as a form. */
export type Layout = 'official' | 'form'

/** A Word file whose body is made of paragraphs and tables. */
export function wordFile(body: readonly string[], layout: Layout): Uint8Array {
  const document = `${head}<w:document ${namespaces}><w:body>${body.join('')}${section(layout)}</w:body></w:document>`
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relationships([
      ['styles', 'styles.xml'],
      ['settings', 'settings.xml'],
      ['footer', 'footer1.xml'],
      ['footer', 'footer2.xml'],
    ]),
    'word/document.xml': document,
    'word/styles.xml': styles,
    'word/settings.xml': settings,
    'word/footer1.xml': footer('right'),
    'word/footer2.xml': footer('left'),
  }
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))
  return zipSync(files, { mtime: made, level: 9 })
}

export { runFonts }
