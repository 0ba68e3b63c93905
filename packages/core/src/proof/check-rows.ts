// Nothing idle: each row of each condition can be met.
import type { CompiledMatter, CompiledRow, Table } from './compiled.ts'
import { phasesOf } from './phases.ts'
import { type Budget, follow, type Look } from './search.ts'
import { hingeOf, NO, rowIsFailed, rowIsMet, type Situation, testIsMet, YES } from './situation.ts'

/** A row that is met in no situation that a case can reach. */
export interface IdleRow {
  readonly table: Table
  /** Its place among the rows of its table. */
  readonly at: number
}

/** Which of some rows can never be met. Follows, for each, only the duties that decide it. */
export function idleRows(
  compiled: CompiledMatter,
  rows: readonly number[],
  budget: Budget,
): { readonly idle: readonly IdleRow[]; readonly complete: boolean } {
  const idle: IdleRow[] = []
  let complete = true
  for (const table of compiled.tables) {
    table.rows.forEach((row, at) => {
      if (!rows.includes(row.index)) return
      const reached = canBeMet(compiled, row, budget)
      if (reached === undefined) complete = false
      else if (!reached) idle.push({ table, at })
    })
  }
  return { idle, complete }
}

/**
 * Whether a row is met in one of the cases that a situation stands for, as far as that shows without splitting it. Values
 * that have not been told apart are free of each other, so each need only leave one that all its tests allow.
 */
export function isMetInSome(situation: Situation, { tests }: CompiledRow): boolean {
  const { compiled, mask } = situation
  const left = new Map<number, number>()
  for (const test of tests) {
    const met = testIsMet(situation, test)
    if (met === YES) continue
    if (met === NO) return false
    const { variable, holds } = compiled.tests[test] as CompiledMatter['tests'][number]
    if (hingeOf(compiled, met).test !== test) return false
    const bits = (left.get(variable) ?? (mask[variable] as number)) & holds
    if (bits === 0) return false
    left.set(variable, bits)
  }
  return true
}

function canBeMet(compiled: CompiledMatter, row: CompiledRow, budget: Budget): boolean | undefined {
  let reached = false
  const look = (_: unknown, situation: Situation): Look => {
    if (rowIsFailed(situation, row.tests) === YES) return 'leave'
    const met = rowIsMet(situation, row.tests)
    if (met !== YES) return met === NO ? 'go-on' : met
    reached = true
    return 'end'
  }
  const tables = [{ path: '', rows: [row] }]
  const concern = { tables, closing: false, questions: false, lead: false, musts: false }
  const complete = follow(compiled, { concern, phases: phasesOf(compiled), onlyLive: true, look }, budget)
  return complete ? reached : undefined
}
