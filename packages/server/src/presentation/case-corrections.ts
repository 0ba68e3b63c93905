// What was recorded otherwise later, or does not count: each with what was done on the strength of it.
import {
  type Consequence,
  consequencesOfVoiding,
  correctionsOf,
  getMatter,
  type Matter,
  sayOutcome,
  sayValue,
} from '@remit/core'
import type { Seen } from '../cases/seen.ts'
import { titleOfDuty } from '../language/events.ts'
import { hiddenValue } from '../language/phrases.ts'
import type { CaseView, ConsequenceView } from '../views.ts'
import type { Onlooker } from './obligation-view.ts'
import { isHidden } from './sight-of-facts.ts'

/** Corrections and void discharges; nothing where there are none. */
export function presentCorrections(
  { list, state }: Seen,
  onlooker: Onlooker,
): Pick<CaseView, 'corrections' | 'voided'> {
  const { nameOf } = onlooker
  const matter = getMatter(list, state.matter)
  const corrections = correctionsOf(list, state).map(({ fact: id, before, after, consequences }) => {
    const fact = matter.facts[id]
    const say = (value: unknown) => (isHidden(fact, onlooker) ? hiddenValue : sayValue(fact, value))
    return {
      fact: id,
      label: fact?.label ?? { zh: id, en: id },
      before: say(before.value),
      after: say(after.value),
      at: after.since,
      ...(after.by.department !== undefined && { department: after.by.department }),
      person: nameOf(after.by.person),
      ...(after.reason !== undefined && { reason: after.reason }),
      consequences: presentConsequences(matter, consequences),
    }
  })
  const voided = (state.voided ?? []).map(entry => ({
    duty: entry.act.duty,
    title: titleOfDuty(matter, entry.act.duty),
    outcome: sayOutcome(matter, entry.act.duty, entry.act.outcome),
    done: entry.act.at,
    at: entry.at,
    ...(entry.by.department !== undefined && { department: entry.by.department }),
    person: nameOf(entry.by.person),
    reason: entry.reason,
    consequences: presentConsequences(matter, consequencesOfVoiding(list, state, entry)),
  }))
  return { ...(corrections.length > 0 && { corrections }), ...(voided.length > 0 && { voided }) }
}

const presentConsequences = (matter: Matter, consequences: readonly Consequence[]): ConsequenceView[] =>
  consequences.map(({ duty, act, how }) => ({
    duty,
    title: titleOfDuty(matter, duty),
    at: act.at,
    ...(act.by.department !== undefined && { department: act.by.department }),
    how,
  }))
