// From a report in people's own words to the matters of the list. It never names a department: those are derived.
import type { Matter, ResponsibilityList } from '../catalogue/list.ts'
import { type Classifier, chancesOf, type Sample, train, weightBySign } from './classifier.ts'
import { type Feature, featureReader } from './features.ts'
import { findFacts } from './find-facts.ts'
import type { FoundFact } from './found-fact.ts'
import { normalise } from './normalise.ts'

/** A list's triage, trained from its own sentences. */
export interface Triage {
  readonly list: ResponsibilityList
  readonly classifier: Classifier
  /** Class by class: a matter, or a topic that is not for this list. */
  readonly classes: readonly ({ readonly matter: string } | { readonly elsewhere: string })[]
  readonly featuresOf: (text: string) => readonly Feature[]
}

/** What a report is about. */
export interface ReadReport {
  /** Likely enough on the list. */
  readonly inScope: boolean
  /** Matters by likelihood, best first; with the topics that are not for this list they add up to 1. */
  readonly matters: readonly { readonly id: string; readonly score: number }[]
  /** The likeliest topic that is not for this list. */
  readonly elsewhere?: { readonly id: string; readonly score: number }
  /** Facts of the best matter that the text states, in their stored shapes. */
  readonly facts: Readonly<Record<string, unknown>>
  /** Words that decided: facts, and what points to the matter. */
  readonly words: readonly { readonly start: number; readonly end: number; readonly fact?: string }[]
}

/** An even chance is enough: whoever is wrongly sent away loses more than whoever is wrongly taken in. */
const enoughForTheList = 0.5

/** What single clauses say counts for so much beside the whole text: a report may state two matters. */
const shareOfClauses = 0.3

/** A mean of chances is less sure than it is right; this much sharper they hold, as sentences that were held back show. */
const sharpnessOfMeans = 1.4

/** Learns to read reports from the list's examples, titles, clauses and cases, and from what sounds alike. */
export function trainTriage(list: ResponsibilityList): Triage {
  const classes = [
    ...list.matters.map(({ id }) => ({ matter: id })),
    ...list.outOfScope.map(({ id }) => ({ elsewhere: id })),
  ]
  const featuresOf = featureReader(list)
  const sentences = [
    ...list.matters.flatMap((matter, label) => sentencesOf(matter).map(each => ({ ...each, label }))),
    ...list.outOfScope.flatMap(({ examples, label: name }, index) =>
      [...examples, name.zh].map(text => ({ text, weight: 1, label: list.matters.length + index })),
    ),
  ]
  const samples = sentences.map(({ text, ...rest }): Sample => ({ ...rest, features: featuresOf(normalise(text)) }))
  return { list, classifier: train(samples, classes.length), classes, featuresOf }
}

const sentencesOf = (matter: Matter): { text: string; weight: number; isNot?: boolean }[] => [
  ...matter.examples.map(text => ({ text, weight: 1 })),
  ...matter.notExamples.map(text => ({ text, weight: 1, isNot: true })),
  { text: matter.title.zh, weight: 1 },
  { text: matter.summary.zh, weight: 1 },
  ...Object.values(matter.clauses).map(({ text }) => ({ text, weight: 0.3 })),
  { text: matter.case.text, weight: 0.5 },
]

/** Reads a report. An empty text is about nothing. */
export function readReport(triage: Triage, text: string): ReadReport {
  const { list, classifier, classes, featuresOf } = triage
  const read = normalise(text)
  if (!/[\p{Letter}\p{Number}]/u.test(read)) return { inScope: false, matters: [], facts: {}, words: [] }
  const features = featuresOf(read)
  const chances = blend(chancesOf(classifier, features), clauseChances(triage, read))
  const ranked = classes
    .map((each, index) => ({ each, index, score: chances[index] ?? 0 }))
    .sort((a, b) => b.score - a.score)
  const matters = ranked.flatMap(({ each, score }) => ('matter' in each ? [{ id: each.matter, score }] : []))
  const [elsewhere] = ranked.flatMap(({ each, score }) => ('elsewhere' in each ? [{ id: each.elsewhere, score }] : []))
  const matter = list.matters.find(({ id }) => id === matters[0]?.id)
  const facts = matter === undefined ? [] : findFacts(matter, read)
  const label = classes.findIndex(each => 'matter' in each && each.matter === matter?.id)
  return {
    inScope: matters.reduce((sum, { score }) => sum + score, 0) >= enoughForTheList,
    matters,
    ...(elsewhere !== undefined && { elsewhere }),
    facts: Object.fromEntries(facts.map(({ fact, value }) => [fact, value])),
    words: words(facts, strongWords(weightBySign(classifier, features, label))),
  }
}

/** The chances of a text's clauses, the longer ones counting more; of a very long text only the beginning. */
function clauseChances({ classifier, featuresOf }: Triage, text: string): { chances: Float64Array; weight: number }[] {
  const clauses = text.split(/[。!?;,\n]/).filter(clause => clause.trim().length >= 4)
  if (clauses.length < 2) return []
  return clauses
    .slice(0, 40)
    .map(clause => ({ chances: chancesOf(classifier, featuresOf(clause)), weight: Math.min(clause.length, 20) }))
}

function blend(whole: Float64Array, clauses: readonly { chances: Float64Array; weight: number }[]): Float64Array {
  const all = clauses.reduce((sum, { weight }) => sum + weight, 0)
  if (all === 0) return whole
  const powers = whole.map((chance, index) => {
    const mean = clauses.reduce((sum, { chances, weight }) => sum + (chances[index] ?? 0) * weight, 0) / all
    return (chance * (1 - shareOfClauses) + mean * shareOfClauses) ** sharpnessOfMeans
  })
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map(power => power / sum)
}

/** Runs of signs that speak clearly for the matter. */
function strongWords(weights: ReadonlyMap<number, number>): { start: number; end: number }[] {
  let top = 0
  for (const weight of weights.values()) top = Math.max(top, weight)
  const found: { start: number; end: number }[] = []
  for (const [at, weight] of [...weights].sort(([a], [b]) => a - b)) {
    if (weight < top * 0.55 || weight <= 0) continue
    const last = found.at(-1)
    if (last !== undefined && last.end === at) last.end = at + 1
    else found.push({ start: at, end: at + 1 })
  }
  return found.filter(({ start, end }) => end - start >= 2).slice(0, 5)
}

/** Facts first; what points to the matter only where no fact's words stand. */
function words(facts: readonly FoundFact[], strong: readonly { start: number; end: number }[]): ReadReport['words'] {
  const stated = facts.map(({ fact, start, end }) => ({ start, end, fact }))
  const free = strong.filter(({ start, end }) => !stated.some(each => each.start < end && start < each.end))
  return [...stated, ...free].sort((a, b) => a.start - b.start)
}
