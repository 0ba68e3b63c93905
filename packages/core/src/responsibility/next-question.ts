// The next best question: the unknown fact whose answers would differ most in who is responsible.

import { conditionsOf } from '../catalogue/check-conditions.ts'
import type { Fact, Matter } from '../catalogue/list.ts'
import type { RowTest, Test } from '../condition/condition.ts'
import { evaluate } from '../condition/evaluate.ts'
import { leadRows } from './lead.ts'
import { regularCourse } from './regular-course.ts'

interface Asking {
  readonly matter: Matter
  readonly facts: Readonly<Record<string, unknown>>
  readonly skip: readonly string[]
}

/** The fact to ask for next; undefined when no answer would change who is responsible. */
export function nextQuestion({ matter, facts, skip }: Asking): string | undefined {
  let best: { id: string; spread: number } | undefined
  for (const [id, fact] of Object.entries(matter.facts)) {
    if (fact.question === undefined || fact.derived !== undefined || facts[id] !== undefined || skip.includes(id))
      continue
    if (!mayExist(matter, fact, facts)) continue
    const spread = spreadOf(matter, facts, id, fact)
    if (spread > 1 && (best === undefined || spread > best.spread)) best = { id, spread }
  }
  return best?.id
}

const mayExist = (matter: Matter, fact: Fact, facts: Readonly<Record<string, unknown>>): boolean =>
  fact.onlyWhen === undefined || evaluate(fact.onlyWhen, regularCourse(matter, facts).read) === 'met'

/** How many different answers the fact's values would give; a different lead counts double. */
function spreadOf(matter: Matter, facts: Readonly<Record<string, unknown>>, id: string, fact: Fact): number {
  const answers = new Set<string>()
  const leads = new Set<string>()
  for (const value of valuesOf(matter, id, fact)) {
    const course = regularCourse(matter, { ...facts, [id]: value })
    const { met } = leadRows(matter, course.read)
    const bearers = [...course.arising].flatMap(duty =>
      matter.duties[duty]?.modality === 'must' ? [matter.duties[duty]?.by] : [],
    )
    leads.add(met.join())
    answers.add(`${met.join()}|${[...new Set(bearers)].sort().join()}`)
  }
  return answers.size + (leads.size > 1 ? leads.size : 0)
}

/** One value for each answer that the matter's conditions tell apart. */
function valuesOf(matter: Matter, id: string, fact: Fact): readonly unknown[] {
  if (fact.type === 'boolean') return [true, false]
  if (fact.type === 'enum') return Object.keys(fact.values)
  if (fact.type === 'table' || fact.type === 'text') return []
  const tests = conditionsOf(matter).flatMap(({ condition }) => condition.flat().filter(({ key }) => key === id))
  return [...new Set(tests.flatMap(thresholdsOf))]
}

const thresholdsOf = ({ test }: RowTest): readonly unknown[] => around(test)

/** Values on both sides of each threshold. */
function around(test: Test): readonly unknown[] {
  if (test.kind === 'not') return around(test.test)
  if (test.kind === 'known') return []
  const values: readonly unknown[] = test.kind === 'one-of' ? test.values : [test.from?.value, test.to?.value]
  return values
    .filter(value => value !== undefined)
    .flatMap((value): unknown[] => (typeof value === 'number' ? [value - 1, value, value + 1] : [value]))
}
