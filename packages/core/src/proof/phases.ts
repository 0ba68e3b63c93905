// In which order the proof discharges duties, and which of them it must try in every order.
//
// Only `until` makes order matter: a duty may be discharged before its `until` is met, or not. Such a duty is *tied* to
// those whose discharge can help to make its `until` met. A phase is a set of duties tied together, with all that decides
// whether these can arise. Nothing later decides anything in it, nor makes an `until` in it met; so in any course the acts
// of a phase can be moved before all later ones without changing where the course ends.
import { type CompiledDuty, type CompiledMatter, dutyOf, readBy } from './compiled.ts'

/** Duties (variables). `plain`: one order does. `tied`: all orders are tried, when nothing plain is left. */
export interface Phase {
  readonly plain: readonly number[]
  readonly tied: readonly number[]
}

/** The phases of a matter. `first`: what is to be decided before the rest, as far as ties allow (see `deciding`). */
export function phasesOf(compiled: CompiledMatter, first: ReadonlySet<number> = new Set()): readonly Phase[] {
  const place = placer(compiled)
  const ties = tiesInOrder(compiled)
  const sooner = tiesFor(compiled, ties, first)
  const later = ties.filter(tie => !sooner.includes(tie))
  return [
    ...sooner.map(tie => place(deciding(compiled, tie), tie)),
    place(first),
    ...later.map(tie => place(deciding(compiled, tie), tie)),
    place(undefined),
  ]
}

/** The ties that have a part in deciding some duties, those that decide such a tie among them. */
function tiesFor(
  compiled: CompiledMatter,
  ties: readonly ReadonlySet<number>[],
  wanted: ReadonlySet<number>,
): readonly ReadonlySet<number>[] {
  let needed = wanted
  const found = new Set<ReadonlySet<number>>()
  for (const tie of ties.toReversed()) {
    if (tie.isDisjointFrom(needed)) continue
    found.add(tie)
    needed = needed.union(deciding(compiled, tie))
  }
  return ties.filter(tie => found.has(tie))
}

/**
 * Phases for leaving a duty with an `until` undone. What could take it away comes last, so that it is seen owed with
 * everything else done: all that its tie does not decide, then the rest in one phase.
 */
export function phasesAround(compiled: CompiledMatter, duty: number): readonly Phase[] {
  const place = placer(compiled)
  const ties = tiesInOrder(compiled)
  const own = ties.find(tie => tie.has(duty)) ?? new Set()
  const free = ties.filter(tie => tie !== own && own.isDisjointFrom(deciding(compiled, tie)))
  const last = new Set(ties.filter(tie => !free.includes(tie)).flatMap(tie => [...tie]))
  return [...free.map(tie => place(deciding(compiled, tie), tie)), place(undefined, last)]
}

/** Makes phases one after the other: each of the duties that are wanted and have not been placed. */
function placer({ duties }: CompiledMatter) {
  const placed = new Set<number>()
  return (wanted: ReadonlySet<number> | undefined, tie: ReadonlySet<number> = new Set()): Phase => {
    const variables = duties
      .map(({ variable }) => variable)
      .filter(variable => !placed.has(variable) && (wanted === undefined || wanted.has(variable)))
    for (const variable of variables) placed.add(variable)
    return { plain: variables.filter(one => !tie.has(one)), tied: variables.filter(one => tie.has(one)) }
  }
}

/** The variables that decide, at any remove, whether some duties arise; those duties among them. */
export function deciding(compiled: CompiledMatter, of: Iterable<number>): ReadonlySet<number> {
  const found = new Set(of)
  for (const variable of found) {
    const fact = compiled.facts[variable]
    const duty = dutyOf(compiled, variable)
    const read = [duty?.when, duty?.until, fact?.onlyWhen].flatMap(table => readBy(compiled, table))
    for (const one of [...read, ...(fact?.inputs ?? []), ...(compiled.establishers[variable] ?? [])]) found.add(one)
  }
  return found
}

/** Ties so ordered that none decides an earlier one; those that decide each other are made one. */
function tiesInOrder(compiled: CompiledMatter): readonly ReadonlySet<number>[] {
  let waiting = tiesOf(compiled).map(tie => ({ tie, before: deciding(compiled, tie) }))
  const ordered: ReadonlySet<number>[] = []
  while (waiting.length > 0) {
    const free = waiting.find(({ tie, before }) =>
      waiting.every(other => other.tie === tie || other.tie.isDisjointFrom(before)),
    )
    if (free === undefined) return [...ordered, new Set(waiting.flatMap(({ tie }) => [...tie]))]
    ordered.push(free.tie)
    waiting = waiting.filter(({ tie }) => tie !== free.tie)
  }
  return ordered
}

/** The sets of duties that an `until` ties together; those that have a duty in common are one. */
export function tiesOf(compiled: CompiledMatter): readonly ReadonlySet<number>[] {
  let ties: ReadonlySet<number>[] = []
  for (const duty of compiled.duties) {
    if (duty.until === undefined) continue
    const tie = new Set([duty.variable, ...tiedBy(compiled, duty)])
    const joined = ties.filter(other => !other.isDisjointFrom(tie))
    ties = [...ties.filter(other => other.isDisjointFrom(tie)), new Set([tie, ...joined].flatMap(one => [...one]))]
  }
  return ties
}

/**
 * The duties whose discharge can help to make an `until` met: those that it reads, those that establish the facts that it
 * reads, and, where it asks whether something can arise no more, whatever decides that.
 */
function tiedBy(compiled: CompiledMatter, { until }: CompiledDuty): ReadonlySet<number> {
  const found = new Set<number>()
  for (const row of until?.rows ?? []) {
    for (const test of row.tests) {
      const { variable, none } = compiled.tests[test] as CompiledMatter['tests'][number]
      const isDuty = dutyOf(compiled, variable) !== undefined
      const all = none || !isDuty ? deciding(compiled, [variable]) : [variable]
      for (const one of all) if (dutyOf(compiled, one) !== undefined) found.add(one)
    }
  }
  return found
}
