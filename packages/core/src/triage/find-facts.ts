// Facts that a report states, found by the cues that the list gives for them, with the words that they came from.
import type { Fact, Matter } from '../catalogue/list.ts'
import { type Cue, type CueHit, readCue } from './cue.ts'
import type { FactReader, FoundFact } from './found-fact.ts'
import { numberReader } from './number-cues.ts'
import { findNumbers } from './numerals.ts'

const readers = new WeakMap<Matter, readonly (readonly [string, FactReader])[]>()

/** The facts of a matter that a normalised text states. What a fact's cues do not say is not guessed. */
export function findFacts(matter: Matter, text: string, numbers = findNumbers(text)): readonly FoundFact[] {
  const known = readers.get(matter) ?? Object.entries(matter.facts).map(([id, fact]) => [id, readerOf(fact)] as const)
  readers.set(matter, known)
  return known.flatMap(([fact, read]) => {
    const found = read(text, numbers)
    return found === undefined ? [] : [{ fact, ...found }]
  })
}

function readerOf(fact: Fact): FactReader {
  if (fact.cues === undefined) return () => undefined
  switch (fact.type) {
    case 'boolean':
      return truthReader(fact.cues)
    case 'enum':
      return valueReader(fact.cues)
    case 'integer':
    case 'number':
    case 'money':
      return numberReader(fact, fact.cues)
    default:
      return () => undefined
  }
}

type Cues = NonNullable<Fact['cues']>

function valueReader(cues: Cues): FactReader {
  const values = Object.entries(cues).map(([value, words]) => ({ value, cues: words.map(readCue) }))
  return text => mostSaid(values.map(({ value, cues: each }) => ({ value, hits: hitsOf(each, text, false) })))
}

/** Words for a value that are taken back speak for its opposite. */
function truthReader({ true: yes = [], false: no = [] }: Cues): FactReader {
  const [forYes, forNo] = [yes.map(readCue), no.map(readCue)]
  return text =>
    mostSaid([
      { value: true, hits: [...hitsOf(forYes, text, false), ...hitsOf(forNo, text, true)] },
      { value: false, hits: [...hitsOf(forNo, text, false), ...hitsOf(forYes, text, true)] },
    ])
}

const hitsOf = (cues: readonly Cue[], text: string, denied: boolean): CueHit[] =>
  cues.flatMap(cue => cue(text).filter(hit => hit.denied === denied))

/** The value for which most of the text speaks, with its longest words; of two alike the one that the list names first. */
function mostSaid(evidence: readonly { value: unknown; hits: readonly CueHit[] }[]): ReturnType<FactReader> {
  const [best] = evidence
    .filter(({ hits }) => hits.length > 0)
    .map(({ value, hits }) => ({ value, hits, signs: signsIn(hits) }))
    .sort((a, b) => b.signs - a.signs)
  const [longest] = [...(best?.hits ?? [])].sort((a, b) => b.end - b.start - (a.end - a.start))
  return best && longest && { value: best.value, start: longest.start, end: longest.end }
}

/** How many signs of the text stand in any of the places. */
function signsIn(hits: readonly CueHit[]): number {
  const signs = new Set<number>()
  for (const { start, end } of hits) for (let sign = start; sign < end; sign += 1) signs.add(sign)
  return signs.size
}
