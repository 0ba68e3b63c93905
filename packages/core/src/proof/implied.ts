// What is so wherever some tests are met: what was discharged was owed before, what was found was found by some duty.
import type { CompiledMatter, CompiledRow, CompiledTest } from './compiled.ts'

/** By variable: the tests that are met wherever a duty has been discharged, or a fact has a value. */
export type Implied = readonly ReadonlySet<number>[]

type Uncompleted = Omit<CompiledMatter, 'implied'>

/** Works out what each variable implies. */
export function impliedOf(compiled: Uncompleted): Implied {
  const { facts, duties } = compiled
  const known: (ReadonlySet<number> | undefined)[] = []
  const implied = (variable: number): ReadonlySet<number> => {
    const before = known[variable]
    if (before !== undefined) return before
    // Facts and duties may wait for each other in a circle; then nothing is implied for sure.
    known[variable] = new Set()
    const found = variable < facts.length ? ofFact(variable) : ofRows(duties[variable - facts.length]?.when.rows ?? [])
    known[variable] = found
    return found
  }
  const ofRows = (rows: readonly CompiledRow[]): ReadonlySet<number> =>
    common(rows.map(({ tests }) => closure(compiled, tests, implied)))
  const ofFact = (variable: number): ReadonlySet<number> => {
    const fact = facts[variable] as CompiledMatter['facts'][number]
    const exists = fact.onlyWhen === undefined ? new Set<number>() : ofRows(fact.onlyWhen.rows)
    if (fact.opening !== 'absent' || fact.inputs !== undefined) return exists
    return exists.union(common((compiled.establishers[variable] ?? []).map(implied)))
  }
  return [...facts.keys(), ...duties.map(({ variable }) => variable)].map(implied)
}

const common = (sets: readonly ReadonlySet<number>[]): ReadonlySet<number> =>
  sets.reduce((all, one) => all.intersection(one), sets[0] ?? new Set())

/** Tests that are met wherever some are. */
export const impliedBy = (compiled: CompiledMatter, tests: readonly number[]): ReadonlySet<number> =>
  closure(compiled, tests, variable => compiled.implied[variable] ?? new Set())

function closure(
  compiled: Uncompleted,
  from: readonly number[],
  implied: (variable: number) => ReadonlySet<number>,
): ReadonlySet<number> {
  const known = new Set(from)
  for (const test of known) {
    const { variable, none } = compiled.tests[test] as CompiledTest
    if (none) continue
    for (const other of compiled.tests.keys()) if (entails(compiled, test, other)) known.add(other)
    for (const other of implied(variable)) known.add(other)
  }
  return known
}

/** Whether one test is met wherever another is, because it allows all the values that the other does. */
export function entails({ tests }: Uncompleted, given: number, test: number): boolean {
  if (given === test) return true
  const [one, other] = [tests[given] as CompiledTest, tests[test] as CompiledTest]
  return one.variable === other.variable && !one.none && (one.holds & ~other.holds) === 0
}
