// Whether a case is as a story says it must be; the first difference otherwise.

import { factValues } from '../case/deciding.ts'
import type { CaseState } from '../case/state.ts'
import type { ResponsibilityList } from '../catalogue/list.ts'
import { becauseOf } from '../obligations/because-of.ts'
import { type CaseInView, viewCase } from '../obligations/case-in-view.ts'
import { mayClose } from '../obligations/closing.ts'
import { obligationsOf } from '../obligations/derive.ts'
import { dueOf } from '../obligations/due-of.ts'
import type { Obligation } from '../obligations/obligation.ts'
import { whoIsResponsible } from '../responsibility/who-is-responsible.ts'
import type { Expectation } from './scenario-schema.ts'

/** What was expected and what is so. */
export interface Difference {
  readonly what: string
  readonly expected: unknown
  readonly found: unknown
}

/** Must duties that are owed, by department, in a fixed order. */
export function owedBy(
  obligations: readonly Obligation[],
  modality: 'must' | 'may' = 'must',
): Readonly<Record<string, readonly string[]>> {
  const owed: Record<string, string[]> = {}
  for (const { kind, duty, bearer, modality: how, upcoming } of obligations) {
    if (kind !== 'discharge' || duty === undefined || how !== modality || upcoming === true) continue
    owed[bearer] = [...(owed[bearer] ?? []), duty]
  }
  return sorted(owed)
}

const sorted = (owed: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.keys(owed)
      .sort()
      .filter(department => (owed[department] ?? []).length > 0)
      .map(department => [department, [...(owed[department] ?? [])].sort()]),
  )

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The first difference between what is expected of a case at an instant and what is so. */
export function firstDifference({
  list,
  state,
  now,
  expected,
}: {
  list: ResponsibilityList
  state: CaseState
  now: string
  expected: Expectation
}): Difference | undefined {
  const view = viewCase({ list, state, now })
  const obligations = obligationsOf(view)
  return (
    differenceInLead(view, expected) ??
    differenceInOwed(obligations, expected) ??
    differenceInDue(list, state, obligations, expected) ??
    differenceInReason(view, obligations, expected) ??
    differenceInComputed(state, expected) ??
    differenceInEnd(view, obligations, expected)
  )
}

function differenceInLead(
  { list, matter, state, lead }: CaseInView,
  { lead: wanted, answer }: Expectation,
): Difference | undefined {
  if (wanted !== undefined && wanted !== lead) return { what: 'lead', expected: wanted, found: lead }
  if (answer === undefined) return undefined
  const found = whoIsResponsible({ list, matter, facts: factValues(state) }).answer
  return found === answer ? undefined : { what: 'answer', expected: answer, found }
}

function differenceInOwed(
  obligations: readonly Obligation[],
  { owed, owedIncludes, notOwed, may }: Expectation,
): Difference | undefined {
  const found = owedBy(obligations)
  if (owed !== undefined && !same(sorted(owed), found)) return { what: 'owed', expected: sorted(owed), found }
  const lacking = (
    wanted: Readonly<Record<string, readonly string[]>>,
    among: Readonly<Record<string, readonly string[]>>,
  ) => Object.entries(wanted).some(([department, duties]) => duties.some(duty => !among[department]?.includes(duty)))
  if (owedIncludes !== undefined && lacking(owedIncludes, found))
    return { what: 'owed-includes', expected: sorted(owedIncludes), found }
  const still = (notOwed ?? []).filter(duty => Object.values(found).some(duties => duties.includes(duty)))
  if (still.length > 0) return { what: 'not-owed', expected: notOwed, found }
  const powers = owedBy(obligations, 'may')
  return may !== undefined && lacking(may, powers) ? { what: 'may', expected: sorted(may), found: powers } : undefined
}

function differenceInDue(
  list: ResponsibilityList,
  state: CaseState,
  obligations: readonly Obligation[],
  { due = {} }: Expectation,
): Difference | undefined {
  for (const [duty, expected] of Object.entries(due)) {
    const obligation = obligations.find(each => each.kind === 'discharge' && each.duty === duty)
    const found = obligation === undefined ? 'not owed' : dueOf({ list, state, obligation })
    const shown =
      found === undefined || typeof found === 'string' ? found : expected.length === 10 ? found.date : found.at
    if (shown !== expected) return { what: `due.${duty}`, expected, found: shown }
  }
  return undefined
}

function differenceInReason(
  { list, state, standings }: CaseInView,
  obligations: readonly Obligation[],
  { because = {} }: Expectation,
): Difference | undefined {
  for (const [duty, expected] of Object.entries(because)) {
    const obligation = obligations.find(each => each.kind === 'discharge' && each.duty === duty)
    if (obligation === undefined) return { what: `because.${duty}`, expected, found: 'not owed' }
    const found = becauseOf({ list, state, obligation, standings }).grounds.map(({ key }) => key)
    if (!expected.every(key => found.includes(key))) return { what: `because.${duty}`, expected, found }
  }
  return undefined
}

function differenceInComputed(state: CaseState, { computed = {} }: Expectation): Difference | undefined {
  const results: Record<string, unknown> = Object.assign(
    {},
    ...[...Object.values(state.periods).flat(), ...Object.values(state.acts)].map(act => act.computed ?? {}),
  )
  for (const [id, expected] of Object.entries(computed)) {
    const found = results[id]
    if (
      String(found) !== String(expected) &&
      !(found !== undefined && found !== null && Number(found) === Number(expected))
    )
      return { what: `computed.${id}`, expected, found }
  }
  return undefined
}

function differenceInEnd(
  view: CaseInView,
  obligations: readonly Obligation[],
  { closable, settler }: Expectation,
): Difference | undefined {
  if (closable !== undefined) {
    const found = obligations.some(({ kind }) => kind === 'close') && mayClose(view)
    if (found !== closable) return { what: 'closable', expected: closable, found }
  }
  if (settler === undefined) return undefined
  const found = obligations.find(({ kind }) => kind === 'settle-gap')?.bearer
  return found === settler ? undefined : { what: 'settler', expected: settler, found }
}
