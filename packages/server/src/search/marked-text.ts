// Where a text has what was looked for, as data: a page marks it in its own way.
import type { MarkedSpan } from '../views.ts'
import { type Piece, piecesOf } from './tokens.ts'

type Parts = readonly (readonly Piece[])[]

interface Hit {
  readonly from: number
  readonly to: number
}

const around = 24

/** A text, cut into what was looked for and what stands between. */
export const markText = (text: string, parts: Parts): MarkedSpan[] => cut(text, hitsIn(text, parts))

/** A text around the first place that has what was looked for; undefined where there is none. */
export function snippetOf(text: string, parts: Parts): MarkedSpan[] | undefined {
  const hits = hitsIn(text, parts)
  const [first] = hits
  if (first === undefined) return undefined
  const characters = [...text]
  const before = lengthOf(characters, first.from)
  const from = unitsOf(characters, Math.max(0, before - around))
  const to = unitsOf(characters, before + 3 * around)
  const shown = text.slice(from, Math.max(to, first.to))
  const within = hits
    .filter(hit => hit.to <= from + shown.length)
    .map(hit => ({ from: hit.from - from, to: hit.to - from }))
  const end = from + shown.length < text.length ? '…' : ''
  return trim([...(from > 0 ? [{ text: '…' }] : []), ...cut(shown, within), ...(end === '' ? [] : [{ text: end }])])
}

const lengthOf = (characters: readonly string[], units: number): number => {
  let seen = 0
  for (const [index, each] of characters.entries()) {
    if (seen >= units) return index
    seen += each.length
  }
  return characters.length
}

const unitsOf = (characters: readonly string[], count: number): number => characters.slice(0, count).join('').length

const trim = (spans: readonly MarkedSpan[]): MarkedSpan[] =>
  spans.map(span => ({ ...span, text: span.text.replace(/\s+/g, ' ') }))

/** Where the parts stand in a text, in its order and without overlap. */
function hitsIn(text: string, parts: Parts): Hit[] {
  const pieces = piecesOf(text)
  const hits = parts.flatMap(part => placesOf(pieces, part))
  hits.sort((a, b) => a.from - b.from || b.to - a.to)
  const apart: Hit[] = []
  for (const hit of hits) if (hit.from >= (apart.at(-1)?.to ?? 0)) apart.push(hit)
  return apart
}

function placesOf(pieces: readonly Piece[], part: readonly Piece[]): Hit[] {
  const found: Hit[] = []
  for (let start = 0; start + part.length <= pieces.length; start++) {
    const there = part.every((wanted, offset) => fits(wanted, pieces[start + offset], offset === part.length - 1))
    const [first, last] = [pieces[start], pieces[start + part.length - 1]]
    if (there && first !== undefined && last !== undefined) found.push({ from: first.from, to: last.to })
  }
  return found
}

// What was typed last may go on in the text.
const fits = (wanted: Piece, piece: Piece | undefined, last: boolean): boolean =>
  piece?.text === wanted.text || (last && piece?.text.startsWith(wanted.text) === true)

function cut(text: string, hits: readonly Hit[]): MarkedSpan[] {
  const spans: MarkedSpan[] = []
  let at = 0
  for (const { from, to } of hits) {
    if (from > at) spans.push({ text: text.slice(at, from) })
    spans.push({ text: text.slice(from, to), hit: true })
    at = to
  }
  if (at < text.length) spans.push({ text: text.slice(at) })
  return spans
}
