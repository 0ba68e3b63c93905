// A linear classifier over what is seen in texts, trained from the list's own sentences. Deterministic: no randomness, a
// fixed order of examples, a fixed number of rounds. Softmax regression: Jurafsky & Martin, Speech and Language Processing.
import type { Feature } from './features.ts'

/** What is seen in a sentence, and the class that it belongs to, or does not. */
export interface Sample {
  readonly features: readonly Feature[]
  readonly label: number
  readonly weight: number
  readonly isNot?: boolean
}

/** What was learned: for each feature its weight by class. */
export interface Classifier {
  readonly classes: number
  readonly places: ReadonlyMap<string, number>
  readonly rarity: Float64Array
  readonly weights: Float64Array
  readonly bias: Float64Array
  /** How sharply scores tell classes apart. */
  readonly sharpness: number
}

const rounds = 15
/** A fact weighs as much as a piece that stands in one sentence of five hundred. */
const statedRarity = 2.5

/** Learns from samples. The sharpness is the one at which sentences that were held back are least surprising. */
export function train(samples: readonly Sample[], classes: number): Classifier {
  const held = (at: number): boolean => at % 7 === 3
  const trial = fit(
    samples.filter((_, at) => !held(at)),
    classes,
  )
  const unseen = samples.filter(({ isNot, weight }, at) => held(at) && isNot !== true && weight === 1)
  const surprise = (sharpness: number): number =>
    unseen.reduce((sum, { features, label }) => {
      const chance = chancesOf({ ...trial, sharpness }, features)[label] ?? 0
      return sum - Math.log(chance + 1e-12)
    }, 0)
  const [sharpness = 1] = [0.7, 0.85, 1, 1.2, 1.4, 1.7, 2]
    .map(each => ({ each, surprise: surprise(each) }))
    .sort((a, b) => a.surprise - b.surprise)
    .map(({ each }) => each)
  return { ...fit(samples, classes), sharpness }
}

function fit(samples: readonly Sample[], classes: number): Classifier {
  const { places, rarity } = placesOf(samples)
  const weights = new Float64Array(places.size * classes)
  const model = { classes, places, rarity, weights, bias: new Float64Array(classes), sharpness: 1 }
  const vectors = samples.map(({ features }) => vectorOf(model, features))
  const stride = strideThrough(samples.length)
  for (let round = 0; round < rounds; round += 1) {
    const rate = 2.5 / (1 + round * 0.2)
    for (let step = 0; step < samples.length; step += 1) {
      const at = (step * stride) % samples.length
      const [sample, vector] = [samples[at], vectors[at]]
      if (sample !== undefined && vector !== undefined) learn(model, sample, vector, rate * sample.weight)
    }
  }
  return model
}

/** A step that visits all of so many samples, far apart one after the other. */
function strideThrough(count: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
  let stride = Math.floor(count * 0.618) | 1
  while (divisor(stride, count) > 1) stride += 1
  return stride
}

function placesOf(samples: readonly Sample[]): Pick<Classifier, 'places' | 'rarity'> {
  const counts = new Map<string, { count: number; feature: Feature }>()
  for (const { features } of samples)
    for (const [name, feature] of new Map(features.map(each => [each.name, each])))
      counts.set(name, { count: (counts.get(name)?.count ?? 0) + 1, feature })
  const kept = [...counts].filter(([name, { count }]) => count > 1 || name.length > 1)
  return {
    places: new Map(kept.map(([name], place) => [name, place])),
    rarity: Float64Array.from(kept, ([, { count, feature }]) =>
      feature.stated ? statedRarity : Math.sqrt(Math.log(1 + samples.length / count)),
    ),
  }
}

interface Vector {
  readonly places: Int32Array
  readonly values: Float64Array
}

function vectorOf({ places, rarity }: Pick<Classifier, 'places' | 'rarity'>, features: readonly Feature[]): Vector {
  const counts = new Map<number, number>()
  for (const { name } of features) {
    const place = places.get(name)
    if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  const values = Float64Array.from(counts, ([place, count]) => (1 + Math.log(count)) * (rarity[place] ?? 0))
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1
  return { places: Int32Array.from(counts.keys()), values: values.map(value => value / length) }
}

function learn(model: Classifier, sample: Sample, vector: Vector, step: number): void {
  const { classes, weights, bias } = model
  const misses = missesOf(sample, softmax(scoresOf(model, vector), 1))
  for (let each = 0; each < classes; each += 1) {
    const miss = misses[each] ?? 0
    if (Math.abs(miss) < 1e-4) continue
    bias[each] = (bias[each] ?? 0) + step * miss * 0.1
    for (let place = 0; place < vector.places.length; place += 1) {
      const at = (vector.places[place] ?? 0) * classes + each
      const weight = weights[at] ?? 0
      weights[at] = weight + step * (miss * (vector.values[place] ?? 0) - 1e-4 * weight)
    }
  }
}

/** By how much each chance is too small. The chance of a class that a sample does not belong to goes to the others. */
function missesOf({ label, isNot = false }: Sample, chances: Float64Array): Float64Array {
  const own = chances[label] ?? 0
  const share = isNot ? own / (1 - own + 1e-9) : -1
  const misses = chances.map(chance => chance * share)
  misses[label] = isNot ? -own : 1 - own
  return misses
}

function scoresOf({ classes, weights, bias }: Classifier, { places, values }: Vector): Float64Array {
  const scores = Float64Array.from(bias)
  for (let place = 0; place < places.length; place += 1) {
    const [row, value] = [(places[place] ?? 0) * classes, values[place] ?? 0]
    for (let each = 0; each < classes; each += 1)
      scores[each] = (scores[each] ?? 0) + (weights[row + each] ?? 0) * value
  }
  return scores
}

function softmax(scores: Float64Array, sharpness: number): Float64Array {
  let top = -Infinity
  for (const score of scores) if (score > top) top = score
  let sum = 0
  const chances = new Float64Array(scores.length)
  for (let each = 0; each < scores.length; each += 1) {
    const power = Math.exp(((scores[each] ?? 0) - top) * sharpness)
    chances[each] = power
    sum += power
  }
  for (let each = 0; each < chances.length; each += 1) chances[each] = (chances[each] ?? 0) / sum
  return chances
}

/** How likely each class is, between 0 and 1. */
export const chancesOf = (classifier: Classifier, features: readonly Feature[]): Float64Array =>
  softmax(scoresOf(classifier, vectorOf(classifier, features)), classifier.sharpness)

/** How much each of a text's signs speaks for a class. */
export function weightBySign(classifier: Classifier, features: readonly Feature[], label: number): Map<number, number> {
  const bySign = new Map<number, number>()
  for (const { name, start, end } of features) {
    const place = classifier.places.get(name)
    if (place === undefined) continue
    const weight = classifier.weights[place * classifier.classes + label] ?? 0
    const share = (weight * (classifier.rarity[place] ?? 0)) / (end - start)
    for (let sign = start; sign < end; sign += 1) bySign.set(sign, (bySign.get(sign) ?? 0) + share)
  }
  return bySign
}
