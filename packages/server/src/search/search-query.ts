// What somebody looks for, as the database is asked for it. It is made of letters and digits only: whatever else was typed
// falls away before anything is written.
import { type Piece, piecesOf } from './tokens.ts'

/** What is to be found: each part must be there, its pieces one behind the other. */
export interface SearchQuery {
  readonly parts: readonly (readonly Piece[])[]
  /** For any text; for names and subjects, and numbers; for numbers. In the database's notation. */
  readonly any: string
  readonly named: string
  readonly numbered: string
}

const mostParts = 8
const mostPieces = 40

/** Reads what was typed; undefined where nothing in it can be found. Spaces part it; within a part the order counts. */
export function readSearchQuery(typed: string): SearchQuery | undefined {
  const parts: Piece[][] = []
  let left = mostPieces
  for (const part of typed.normalize('NFKC').split(/\s+/)) {
    const pieces = piecesOf(part).slice(0, left)
    if (pieces.length === 0 || parts.length === mostParts) continue
    left -= pieces.length
    parts.push(pieces)
  }
  if (parts.length === 0) return undefined
  const write = (weights: string): string => parts.map(part => `(${phrase(part, weights)})`).join(' & ')
  return { parts, any: write(''), named: write('AB'), numbered: write('A') }
}

/** The pieces one behind the other. */
function phrase(pieces: readonly Piece[], weights: string): string {
  const steps: string[] = []
  let before: number | undefined
  for (const [index, piece] of pieces.entries()) {
    const previous = pieces[index - 1]
    const next = pieces[index + 1]
    const paired = piece.han && next?.han === true
    // The pair before has said this character already.
    if (piece.han && !paired && previous?.han === true) continue
    const text = paired ? piece.text + next.text : piece.text
    if (before !== undefined) steps.push(`<${piece.at - before}>`)
    steps.push(`'${text}'${label(next === undefined, weights)}`)
    before = piece.at
  }
  return steps.join(' ')
}

// What is typed last may go on: a single character begins a pair, and a word or a number grows. A pair is whole.
const label = (last: boolean, weights: string): string => {
  const marks = `${last ? '*' : ''}${weights}`
  return marks === '' ? '' : `:${marks}`
}
