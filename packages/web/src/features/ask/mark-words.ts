import type { AskView } from '../../api/views.ts'

/** A stretch of a text, marked or not. */
export interface Piece {
  readonly start: number
  readonly text: string
  readonly marked: boolean
}

/** Cuts a text at the words that decided; words that overlap or touch become one piece. */
export function markWords(text: string, words: AskView['words']): readonly Piece[] {
  const marked = new Array<boolean>(text.length).fill(false)
  for (const { start, end } of words) marked.fill(true, Math.max(0, start), Math.min(text.length, end))
  const pieces: Piece[] = []
  let start = 0
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && marked[at] === marked[start]) continue
    pieces.push({ start, text: text.slice(start, at), marked: marked[start] === true })
    start = at
  }
  return pieces
}
