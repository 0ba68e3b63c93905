import { normalIdentity } from '../secrets/blind-index.ts'
import type { CaseField } from './case-fields.ts'
import { piecesOf, tokensOf } from './tokens.ts'

// The database's letters: A counts most.
const weights: Record<CaseField['name'], 'A' | 'B' | 'C' | 'D'> = {
  number: 'A',
  subject: 'B',
  party: 'B',
  report: 'C',
  note: 'D',
}

// Between two texts, so that no phrase is found across them; and the last place that the database keeps apart.
const gap = 10
const lastPlace = 16_383

/** The words of some texts in the database's notation. A word is letters and digits only, so that nothing needs to be escaped. */
export function wordsOf(fields: readonly CaseField[]): string {
  const places = new Map<string, string[]>()
  let start = 1
  for (const { name, text } of fields) {
    const pieces = piecesOf(text)
    for (const token of tokensOf(pieces)) {
      // By the number of somebody's identity card a case is found only through its keyed hash.
      if (normalIdentity(token.text) !== undefined) continue
      const place = `${Math.min(start + token.at, lastPlace)}${weights[name]}`
      places.set(token.text, [...(places.get(token.text) ?? []), place])
    }
    start += pieces.length + gap
  }
  return [...places].map(([word, at]) => `'${word}':${at.slice(0, mostPlaces).join(',')}`).join(' ')
}

// As many as the database keeps of one word.
const mostPlaces = 255
