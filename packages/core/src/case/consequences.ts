// What was done on the strength of something that proved otherwise: listed, so that somebody looks at it again.
import type { Duty, Matter, ResponsibilityList } from '../catalogue/list.ts'
import { evaluate } from '../condition/evaluate.ts'
import type { CaseInView } from '../obligations/case-in-view.ts'
import { viewCase } from '../obligations/case-in-view.ts'
import { computeFor } from './compute-for.ts'
import { factValues } from './deciding.ts'
import type { Act, CaseState, FactEntry, VoidedAct } from './state.ts'

/** A discharge that relied on an earlier value, and what the later one makes of it. */
export interface Consequence {
  readonly duty: string
  readonly act: Act
  /** The duty would not be owed now; its result would be another; or it still holds and was done on the earlier value. */
  readonly how: 'not-owed' | 'computed-otherwise' | 'relied-on'
}

/** A fact whose value was recorded otherwise later. */
export interface Correction {
  readonly fact: string
  readonly before: Omit<FactEntry, 'earlier'>
  readonly after: Omit<FactEntry, 'earlier'>
  readonly consequences: readonly Consequence[]
}

/** The corrections of a case's facts, oldest first, each with what was discharged on the value before it. */
export function correctionsOf(list: ResponsibilityList, state: CaseState): readonly Correction[] {
  const view = viewCase({ list, state, now: state.opened.at })
  return Object.entries(state.facts)
    .flatMap(([fact, { earlier, ...last }]) => {
      const values = [...earlier, last]
      return values.slice(1).map((after, index): Correction => {
        const before = values[index] ?? last
        return { fact, before, after, consequences: reliedOn(view, fact, before.since, after.since) }
      })
    })
    .sort((a, b) => (a.after.since < b.after.since ? -1 : a.after.since > b.after.since ? 1 : 0))
}

/** What was discharged because of an act that does not count, while it counted. */
export function consequencesOfVoiding(
  list: ResponsibilityList,
  state: CaseState,
  { act, at }: VoidedAct,
): readonly Consequence[] {
  const view = viewCase({ list, state, now: state.opened.at })
  return reliedOn(view, act.duty, act.at, at)
}

function reliedOn(view: CaseInView, key: string, from: string, until: string): Consequence[] {
  const { matter, state } = view
  const acts = [...Object.values(state.acts), ...Object.values(state.periods).flat()]
  return acts
    .filter(act => act.duty !== key && act.at >= from && act.at < until)
    .flatMap(act => {
      const duty = matter.duties[act.duty]
      return duty === undefined || !reads(matter, duty, key) ? [] : [{ duty: duty.id, act, how: now(view, duty, act) }]
    })
}

/** Whether what a duty is about depends on a fact or an act: whether it is owed, or what its calculation gives. */
const reads = (matter: Matter, duty: Duty, key: string): boolean =>
  [...duty.when, ...(duty.until ?? [])].some(row => row.some(test => test.key === key)) ||
  (duty.computes !== undefined && (matter.calculations[duty.computes]?.asks ?? []).includes(key))

function now(view: CaseInView, duty: Duty, act: Act): Consequence['how'] {
  if (evaluate(duty.when, view.standings.read) !== 'met') return 'not-owed'
  if (duty.computes === undefined || act.computed === undefined) return 'relied-on'
  const again = computeFor(view, duty, act.outcome, factValues(view.state))
  const same = again.ok && JSON.stringify(again.value?.result) === JSON.stringify(act.computed)
  return same ? 'relied-on' : 'computed-otherwise'
}
