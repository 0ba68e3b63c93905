// In which ways something can come to be so, a duty owed or a question open, and what can then not be so.
import type { CompiledDuty, CompiledMatter, CompiledTest, Table } from './compiled.ts'
import { entails, impliedBy } from './implied.ts'
import { DONE, isKnown, NO, rowIsFailed, type Situation, testIsMet, YES } from './situation.ts'

/** A row of a condition, with the tests that are met whenever it is, and those that cannot be. */
export interface Way {
  readonly tests: readonly number[]
  readonly implied: ReadonlySet<number>
  /** By variable, the values that these leave; no entry where it may have none. */
  readonly left: ReadonlyMap<number, number>
  readonly impossible: ReadonlySet<number>
  /** What would take the duty away. */
  readonly until: Table | undefined
}

/** A duty that is left undone. `waived`: imagined away as soon as it is owed, so that it reads as one that can not arise. */
export interface Left {
  readonly duty: CompiledDuty
  readonly waived: boolean
}

/** The ways in which a condition can come to be met; in a situation, those that are still open there. */
export function waysOf(compiled: CompiledMatter, when: Table, left?: Left, situation?: Situation): readonly Way[] {
  return when.rows
    .filter(({ tests }) => situation === undefined || rowIsFailed(situation, tests) !== YES)
    .map(({ tests }) => {
      const implied = impliedBy(compiled, tests)
      const impossible = impossibleTests(compiled, { left, implied, situation })
      return { tests, implied, left: valuesLeft(compiled, implied), impossible, until: left?.duty.until }
    })
}

/** Whether, in whichever of the ways it comes about, some closing rule then stands against closing. */
export function isGuarded(situation: Situation, ways: readonly Way[]): boolean {
  const { compiled } = situation
  const { closedWhen, needs } = compiled
  return ways.every(way => {
    const { tests, impossible, until } = way
    const gone = ({ rows }: Table): boolean =>
      rows.every(
        row =>
          row.tests.some(test => impossible.has(test)) ||
          rowIsFailed(situation, row.tests) === YES ||
          brings(compiled, row.tests, until),
      )
    const applies = (when: Table | undefined): boolean => when === undefined || isSure(situation, when, way)
    return (
      rowIsFailed(situation, tests) === YES ||
      gone(closedWhen) ||
      needs.some(({ when, needs: needed }) => gone(needed) && applies(when))
    )
  })
}

/** The closing needs that cannot be met without a duty. */
export function needsAskingFor(compiled: CompiledMatter, duty: CompiledDuty): CompiledMatter['needs'] {
  const left = { duty, waived: true }
  const impossible = impossibleTests(compiled, { left, implied: new Set(), situation: undefined })
  const isGone = (tests: readonly number[]): boolean =>
    tests.some(test => impossible.has(test)) || brings(compiled, tests, duty.until)
  return compiled.needs.filter(({ needs }) => needs.rows.every(({ tests }) => isGone(tests)))
}

/** Whether a table is met for sure: by one of its rows, or by some that between them leave out no value of one variable. */
function isSure(situation: Situation, { rows }: Table, { implied, left }: Way): boolean {
  const { compiled } = situation
  const covered = new Map<number, number>()
  for (const { tests } of rows) {
    const unsure = tests.filter(test => !implied.has(test) && testIsMet(situation, test) !== YES)
    const [variable, ...others] = new Set(unsure.map(test => (compiled.tests[test] as CompiledTest).variable))
    if (variable === undefined) return true
    if (others.length > 0) continue
    const holds = unsure.reduce((bits, test) => bits & (compiled.tests[test] as CompiledTest).holds, -1)
    covered.set(variable, (covered.get(variable) ?? 0) | holds)
  }
  return [...covered].some(([variable, bits]) => ((left.get(variable) ?? -1) & ~bits) === 0)
}

/** Whether a table is met wherever some tests are. */
const brings = (compiled: CompiledMatter, tests: readonly number[], table: Table | undefined): boolean =>
  table?.rows.some(row => row.tests.every(test => tests.some(given => entails(compiled, given, test)))) ?? false

/** By variable, the values that the implied tests leave. */
function valuesLeft({ tests }: CompiledMatter, implied: ReadonlySet<number>): ReadonlyMap<number, number> {
  const left = new Map<number, number>()
  for (const test of implied) {
    const { variable, holds, none } = tests[test] as CompiledTest
    if (!none) left.set(variable, (left.get(variable) ?? -1) & holds)
  }
  return left
}

interface Given {
  readonly left: Left | undefined
  readonly implied: ReadonlySet<number>
  readonly situation: Situation | undefined
}

/**
 * The tests that cannot be met: those that read a duty that is left undone or what can only come of it, and those that the
 * implied ones contradict. In a situation, what has failed there counts too.
 */
function impossibleTests(compiled: CompiledMatter, { left, implied, situation }: Given): ReadonlySet<number> {
  const { facts, duties, establishers, tests } = compiled
  const possible = valuesLeft(compiled, implied)
  const absent = new Set(left === undefined ? [] : [left.duty.variable])
  const isImpossible = (test: number): boolean => {
    const { variable, holds, none } = tests[test] as CompiledTest
    if (((possible.get(variable) ?? -1) & holds) === 0) return possible.has(variable)
    return absent.has(variable) && (!none || (variable === left?.duty.variable && !left.waived))
  }
  const neverMet = ({ rows }: Table): boolean =>
    rows.every(
      row =>
        row.tests.some(isImpossible) ||
        brings(compiled, row.tests, left?.duty.until) ||
        (situation && rowIsFailed(situation, row.tests) === YES),
    )
  const neverFound = (variable: number): boolean => {
    const { opening, inputs } = facts[variable] as CompiledMatter['facts'][number]
    if (opening !== 'absent' || (situation !== undefined && isKnown(situation, variable) !== NO)) return false
    const unstated = (establishers[variable] ?? []).every(one => absent.has(one))
    return unstated && (inputs === undefined || inputs.some(one => absent.has(one)))
  }
  for (let before = 0; before !== absent.size; ) {
    before = absent.size
    for (const { variable, when } of duties)
      if (!absent.has(variable) && situation?.status[variable] !== DONE && neverMet(when)) absent.add(variable)
    for (const variable of facts.keys()) if (neverFound(variable)) absent.add(variable)
  }
  return new Set([...tests.keys()].filter(isImpossible))
}
