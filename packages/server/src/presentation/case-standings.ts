import {
  bearerOf,
  type CaseInView,
  type Duty,
  evaluate,
  evaluateTest,
  explainTest,
  sayOutcome,
  type Text,
  viewCase,
} from '@remit/core'
import type { Seen } from '../cases/seen.ts'
import type { CaseView } from '../views.ts'

/** The standing of each duty of the matter in a case; of a possible one, what it waits for. */
export function presentStandings(seen: Seen): CaseView['standings'] {
  const view = viewCase(seen)
  return view.matter.order.flatMap(id => {
    const duty = view.matter.duties[id]
    return duty === undefined ? [] : [presentStanding(view, duty)]
  })
}

function presentStanding(view: CaseInView, duty: Duty): CaseView['standings'][number] {
  const { matter, state, standings } = view
  const standing = standings.of()[duty.id] ?? 'dormant'
  const act = standing === 'discharged' ? (state.acts[duty.id] ?? state.periods[duty.id]?.at(-1)) : undefined
  return {
    duty: duty.id,
    title: duty.title,
    bearer: bearerOf(view, duty),
    standing,
    ...(act !== undefined && { outcome: sayOutcome(matter, duty.id, act.outcome), at: act.at }),
    waitsFor: standing === 'possible' ? waitsFor(view, duty) : [],
  }
}

/** The tests that are not decided yet, in the rows that can still hold; each key once. */
function waitsFor({ matter, standings: { read } }: CaseInView, duty: Duty): Text[] {
  const open = duty.when
    .filter(row => evaluate([row], read) === 'unknown')
    .flatMap(row => row.filter(({ key, test }) => evaluateTest(test, read(key)) === 'unknown'))
  const keys = new Set<string>()
  return open.filter(({ key }) => !keys.has(key) && keys.add(key)).map(test => explainTest(matter, test))
}
