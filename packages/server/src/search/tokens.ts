// The words of a text as they are found: pairs of Chinese characters, and whole words of other letters and digits.
// Wide and narrow forms, capitals, spaces and punctuation make no difference between Chinese characters.

/** A piece of a text that stands for itself: one Chinese character, or one word. `at`: its place among the pieces. */
export interface Piece {
  readonly text: string
  readonly han: boolean
  /** Counted in pieces; Chinese characters count one each, other words one as a whole. */
  readonly at: number
  /** Where it stands in the text as it was written: from and behind, in UTF-16 units. */
  readonly from: number
  readonly to: number
}

const han = /\p{Script=Han}/u
const word = /[\p{L}\p{N}\p{M}]/u
const mostPieces = 16_000
const longestWord = 60

/** The pieces of a text in their order. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let open: Character | undefined
  const put = (piece: Character, isHan: boolean): void => {
    if (pieces.length < mostPieces) pieces.push({ ...piece, han: isHan, at: pieces.length })
  }
  const close = (): void => {
    if (open !== undefined) put(open, false)
    open = undefined
  }
  for (const each of charactersOf(text)) {
    if (word.test(each.text) && !han.test(each.text)) {
      open = open === undefined ? each : longer(open, each)
      continue
    }
    close()
    if (han.test(each.text)) put(each, true)
  }
  close()
  return pieces
}

interface Character {
  readonly text: string
  readonly from: number
  readonly to: number
}

const longer = (open: Character, { text, to }: Character): Character => ({
  text: open.text.length < longestWord ? open.text + text : open.text,
  from: open.from,
  to,
})

/** The characters of a text in their plain form, each with where it was written. */
function* charactersOf(text: string): Generator<Character> {
  let from = 0
  for (const written of text) {
    const to = from + written.length
    for (const each of written.normalize('NFKC').toLowerCase()) yield { text: each, from, to }
    from = to
  }
}

/** A word to find a text by, and where it stands among the pieces. */
export interface Token {
  readonly text: string
  readonly at: number
}

/** The words by which a text is found. A character is in two pairs; the last of several stands by itself as well. */
export function tokensOf(pieces: readonly Piece[]): Token[] {
  return pieces.map((piece, index) => {
    const next = pieces[index + 1]
    const paired = piece.han && next?.han === true
    return { text: paired ? piece.text + next.text : piece.text, at: piece.at }
  })
}
