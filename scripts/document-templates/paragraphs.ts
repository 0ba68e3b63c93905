// The paragraphs of official documents.
import { type Font, line, runFonts, tightening, twips } from './word-file.ts'

const red = 'FF0000'

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

interface Setting {
  readonly font?: Font
  /** In points. */
  readonly size?: number
  readonly colour?: string
  readonly align?: 'both' | 'center' | 'right' | 'left'
  /** In characters. */
  readonly indent?: number
  readonly rightIndent?: number
  /** In points. */
  readonly before?: number
  readonly after?: number
  /** The distance of lines in points; `'auto'` for what is larger than a line. */
  readonly spacing?: number | 'auto'
  readonly border?: string
  readonly keep?: boolean
}

/** A paragraph of words, with placeholders between braces. */
export function paragraph(words: string, setting: Setting = {}): string {
  const { font = 'body', size = 16, colour, align = 'both', indent = 0, rightIndent = 0 } = setting
  const { before = 0, after = 0, spacing = line / 20, border = '', keep = false } = setting
  const lines = spacing === 'auto' ? '' : ` w:line="${Math.round(spacing * 20)}" w:lineRule="exact"`
  const indents = `${indent > 0 ? ` w:firstLineChars="${indent * 100}" w:firstLine="${indent * size * 20}"` : ''}${rightIndent > 0 ? ` w:rightChars="${rightIndent * 100}" w:right="${rightIndent * size * 20}"` : ''}`
  return `<w:p><w:pPr>${keep ? '<w:keepNext/><w:keepLines/>' : ''}${border}<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:spacing w:before="${before * 20}" w:after="${after * 20}"${lines}/>${indents === '' ? '' : `<w:ind${indents}/>`}<w:jc w:val="${align}"/></w:pPr>${run(words, font, size, colour)}</w:p>`
}

const run = (words: string, font: Font, size: number, colour?: string): string =>
  `<w:r><w:rPr>${runFonts(font)}${colour === undefined ? '' : `<w:color w:val="${colour}"/>`}${size === 16 ? `<w:spacing w:val="${tightening}"/>` : ''}<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/></w:rPr><w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`

const bottomLine = (weight: number, space: number, kind = 'single'): string =>
  `<w:pBdr><w:bottom w:val="${kind}" w:sz="${weight}" w:space="${space}" w:color="${red}"/></w:pBdr>`

/** The name of the issuing department in red, its number two lines below, and the red line 4 mm below that (7.2.4 to 7.2.8). */
export const redHead = (number: string): string[] => [
  paragraph('{机关}', { font: 'title', size: 30, colour: red, align: 'center', before: 94, spacing: 'auto' }),
  paragraph('', { spacing: line / 20 }),
  paragraph('', { spacing: line / 20 }),
  paragraph(number, { align: 'center', border: bottomLine(12, 11) }),
  paragraph('', { spacing: line / 20 }),
]

/** The head of a letter: the name in red over a double red line, the number on the right below it (10.1). */
export const letterHead = (number: string): string[] => [
  paragraph('{机关}', {
    font: 'title',
    size: 30,
    colour: red,
    align: 'center',
    spacing: 'auto',
    border: bottomLine(18, 8, 'thickThinSmallGap'),
  }),
  paragraph(number, { align: 'right', before: 8 }),
  paragraph('', { spacing: line / 20 }),
]

/** The title: 22 points, centred, a line below the head (7.3.1). */
export const title = (words: string): string[] => [
  paragraph(words, { font: 'title', size: 22, align: 'center', spacing: 35 }),
  paragraph('', { spacing: line / 20 }),
]

/** To whom it is addressed: at the left, with a full-width colon (7.3.2). */
export const addressed = (words: string): string => paragraph(`${words}：`, { align: 'left' })

/** A paragraph of the text: two characters in. */
export const text = (words: string): string => paragraph(words, { indent: 2 })

/** The last paragraph of the text: it stays with the signature, which never stands on a page alone (7.3.5.5). */
export const lastText = (words: string): string => paragraph(words, { indent: 2, keep: true })

/** A first heading, in Hei (7.3.3). */
export const heading = (words: string): string => paragraph(words, { font: 'heading', indent: 2, keep: true })

/** A smaller heading, in Kai (7.3.3). */
export const subheading = (words: string): string => paragraph(words, { font: 'kai', indent: 2, keep: true })

/** The department, the place of its seal, and the date in Arabic numerals, four characters from the right (7.3.5). */
export const signature = (): string[] => [
  paragraph('', { spacing: line / 20, keep: true }),
  paragraph('{机关}（印章）', { align: 'right', rightIndent: 2, keep: true }),
  paragraph('{日期}', { align: 'right', rightIndent: 4 }),
]

/** Small words below the text: whom to ask, a note. */
export const small = (words: string): string => paragraph(words, { size: 14, align: 'left', spacing: 24 })

/** The title of a form, and the line above its table. */
export const formHead = (words: string, left: string): string[] => [
  paragraph(words, { font: 'title', size: 22, align: 'center', spacing: 32, after: 8 }),
  paragraph(left, { size: 12, align: 'left', spacing: 20 }),
]

/** A cell of a form: how many of the form's columns it takes, its words line by line. */
export interface Cell {
  readonly words: string | readonly string[]
  readonly span?: number
  readonly label?: boolean
  readonly right?: boolean
}

/** A row of a form; `height` in millimetres at least. */
export interface Row {
  readonly cells: readonly Cell[]
  readonly height?: number
}

const columns = 12
const width = twips(156)

/** A table of a form: twelve narrow columns, of which each cell takes some. */
export function table(rows: readonly Row[]): string {
  const border = (side: string): string => `<w:${side} w:val="single" w:sz="6" w:space="0" w:color="000000"/>`
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')
  const grid = `<w:gridCol w:w="${Math.floor(width / columns)}"/>`.repeat(columns)
  return `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map(tableRow).join('')}</w:tbl>`
}

const tableRow = ({ cells, height = 9 }: Row): string =>
  `<w:tr><w:trPr><w:trHeight w:val="${twips(height)}" w:hRule="atLeast"/></w:trPr>${cells.map(tableCell).join('')}</w:tr>`

function tableCell({ words, span = columns, label = false, right = false }: Cell): string {
  const lines = typeof words === 'string' ? [words] : words
  const set = (line: string, at: number): string =>
    paragraph(line, {
      size: 12,
      align: label ? 'center' : right && at === lines.length - 1 ? 'right' : 'left',
      spacing: 20,
      ...(label && { font: 'heading' }),
    })
  return `<w:tc><w:tcPr><w:tcW w:w="${Math.floor((width / columns) * span)}" w:type="dxa"/><w:gridSpan w:val="${span}"/><w:vAlign w:val="center"/></w:tcPr>${lines.map(set).join('')}</w:tc>`
}

/** A label and what stands beside it, over the whole width. */
export const labelled = (label: string, words: string | readonly string[], height?: number): Row => ({
  cells: [
    { words: label, span: 3, label: true },
    { words, span: 9 },
  ],
  ...(height !== undefined && { height }),
})

/** Two labels with what stands beside each. */
export const labelledTwice = (left: readonly [string, string], right: readonly [string, string]): Row => ({
  cells: [
    { words: left[0], span: 3, label: true },
    { words: left[1], span: 3 },
    { words: right[0], span: 3, label: true },
    { words: right[1], span: 3 },
  ],
})

/** Where somebody writes an opinion, signs and dates it by hand. */
export const opinion = (label: string, before = ''): Row => ({
  cells: [
    { words: label, span: 3, label: true },
    { words: [before, '', '签名：　　　　　　　　年　　月　　日'], span: 9, right: true },
  ],
  height: 20,
})
