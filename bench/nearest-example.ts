// The simplest reader that one could have instead of the triage: a report is about what the list's nearest sentence is about.
// Nearness is BM25 over pairs of signs: Robertson & Zaragoza, The Probabilistic Relevance Framework.
import type { ResponsibilityList } from '@remit/core'

/** The matter of the sentence that is nearest to a text; null where that sentence is not for this list, or none is near. */
export type NearestExample = (text: string) => string | null

const saturation = 1.2
const lengthShare = 0.75

/** Reads by the nearest of the list's own sentences. */
export function nearestExample(list: ResponsibilityList): NearestExample {
  const sentences = [
    ...list.matters.flatMap(({ id, examples }) => examples.map(text => ({ matter: id, pairs: pairsOf(text) }))),
    ...list.outOfScope.flatMap(({ examples }) => examples.map(text => ({ matter: null, pairs: pairsOf(text) }))),
  ]
  const mean = sentences.reduce((sum, { pairs }) => sum + pairs.length, 0) / sentences.length
  const places = new Map<string, Map<number, number>>()
  for (const [at, { pairs }] of sentences.entries())
    for (const pair of pairs) {
      const counts = places.get(pair) ?? new Map<number, number>()
      places.set(pair, counts.set(at, (counts.get(at) ?? 0) + 1))
    }
  return text => {
    const scores = new Map<number, number>()
    for (const pair of new Set(pairsOf(text))) {
      const counts = places.get(pair) ?? new Map<number, number>()
      const rarity = Math.log(1 + (sentences.length - counts.size + 0.5) / (counts.size + 0.5))
      for (const [at, count] of counts) {
        const length = (sentences[at]?.pairs.length ?? mean) / mean
        const weight = (count * (saturation + 1)) / (count + saturation * (1 - lengthShare + lengthShare * length))
        scores.set(at, (scores.get(at) ?? 0) + rarity * weight)
      }
    }
    const [best] = [...scores].sort(([a, one], [b, other]) => other - one || a - b)
    return best === undefined ? null : (sentences[best[0]]?.matter ?? null)
  }
}

function pairsOf(text: string): string[] {
  const runs =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{Letter}\p{Number}]+/gu) ?? []
  return runs.flatMap(run => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)))
}
