// The values of a fact, as far as the matter's conditions tell them apart.
import { dateOfDay, dayNumber, isLocalDate } from '../calendar/local-date.ts'
import type { Fact } from '../catalogue/list.ts'
import type { Scalar, Test } from '../condition/condition.ts'
import { holds } from '../condition/evaluate.ts'

/**
 * One value for each class of values that no test tells apart, most ordinary first. Every value that the fact's
 * declaration allows agrees with one of them on each of the tests.
 */
export function regionsOf(fact: Fact | undefined, tests: readonly Test[]): readonly unknown[] {
  const found = new Map<string, unknown>()
  for (const value of candidates(fact, tests)) {
    const signature = tests.map(test => (holds(test, value) ? '1' : '0')).join('')
    if (!found.has(signature)) found.set(signature, value)
  }
  return [...found.values()]
}

function candidates(fact: Fact | undefined, tests: readonly Test[]): readonly unknown[] {
  const thresholds = tests.flatMap(thresholdsOf)
  switch (fact?.type) {
    case 'boolean':
      return [true, false]
    case 'enum':
      return Object.keys(fact.values)
    case 'integer':
      return numbers(thresholds, { ...boundsOf(fact), whole: true })
    case 'number':
      return numbers(thresholds, { ...boundsOf(fact), whole: false })
    case 'money':
      return numbers(thresholds, { min: 0, max: Number.POSITIVE_INFINITY, whole: false })
    case 'date':
      return dates(thresholds)
    default:
      return texts(thresholds)
  }
}

function thresholdsOf(test: Test): readonly Scalar[] {
  switch (test.kind) {
    case 'known':
      return []
    case 'not':
      return thresholdsOf(test.test)
    case 'one-of':
      return test.values.filter(value => value !== 'never')
    case 'range':
      return [test.from, test.to].flatMap(bound => (bound === undefined ? [] : [bound.value]))
  }
}

interface Bounds {
  readonly min: number
  readonly max: number
  readonly whole: boolean
}

const boundsOf = ({ min, max }: { min?: number | undefined; max?: number | undefined }) => ({
  min: min ?? Number.NEGATIVE_INFINITY,
  max: max ?? Number.POSITIVE_INFINITY,
})

/** Each threshold and what is next to it, a value in each gap between two of them, and one beyond either end. */
function numbers(thresholds: readonly Scalar[], { min, max, whole }: Bounds): readonly number[] {
  const cuts = sorted(thresholds.map(Number).filter(point => !Number.isNaN(point)))
  const ends = [min, max].filter(Number.isFinite)
  const points = sorted([...cuts, ...ends])
  if (points.length === 0) return [1]
  const near = whole ? cuts.flatMap(cut => [Math.ceil(cut) - 1, Math.floor(cut) + 1]) : []
  const gaps = points.slice(1).map((point, index) => between(points[index] as number, point, whole))
  const beyond = [(points.at(-1) as number) + 1, (points[0] as number) - 1].map(value =>
    whole ? Math.round(value) : value,
  )
  return [...cuts, ...near, ...gaps, ...beyond, ...ends].filter(
    value => value >= min && value <= max && (!whole || Number.isInteger(value)),
  )
}

const between = (low: number, high: number, whole: boolean): number => (whole ? Math.floor(low) + 1 : (low + high) / 2)

function dates(thresholds: readonly Scalar[]): readonly string[] {
  const points = thresholds.map(String).filter(isLocalDate).map(dayNumber)
  if (points.length === 0) return ['2000-01-01']
  return sorted(points.flatMap(point => [point, point + 1, point - 1])).map(dateOfDay)
}

// Texts are compared letter by letter: a little more than a threshold is still less than the next one.
const texts = (thresholds: readonly Scalar[]): readonly unknown[] => [
  '…',
  ...thresholds,
  ...thresholds.map(value => `${value} `),
  '',
]

const sorted = (values: readonly number[]): readonly number[] => [...new Set(values)].sort((a, b) => a - b)
