// What is owed in a case, by whom: a pure function of the list, the case's state and an instant.
import type { CaseState } from '../case/state.ts'
import type { Duty, ResponsibilityList } from '../catalogue/list.ts'
import { actsBefore, proposalOf } from './acts-before.ts'
import { bearerOf, type CaseInView, viewCase } from './case-in-view.ts'
import { closingObligations } from './closing.ts'
import { objectionObligations } from './objections.ts'
import type { Obligation } from './obligation.ts'
import { periodStart } from './periods.ts'
import { receipts } from './receipts.ts'
import { recorded } from './recorder.ts'
import { leadSince, type Moment, metSince } from './since.ts'

/** Everything that is owed in a case now. A closed case owes nothing. */
export function deriveObligations(input: {
  list: ResponsibilityList
  state: CaseState
  now: string
}): readonly Obligation[] {
  return obligationsOf(viewCase(input))
}

/** Everything that is owed in a case already seen. */
export function obligationsOf(view: CaseInView): readonly Obligation[] {
  if (view.state.closed !== undefined) return []
  const duties = dutyObligations(view)
  const beside = [...receipts(view, duties), ...objectionObligations(view), ...closingObligations(view)]
  return [...duties, ...beside.map(obligation => recorded(view, obligation))]
}

function dutyObligations(view: CaseInView): Obligation[] {
  const found: Obligation[] = []
  for (const id of view.standings.owed) {
    const duty = view.matter.duties[id] as Duty
    const obligation = recorded(view, dutyObligation(view, duty))
    const proposed = proposalOf(view.state, obligation) !== undefined
    found.push(
      proposed ? { ...obligation, proposed } : obligation,
      ...actsBefore(view, duty, obligation).map(act => recorded(view, act)),
    )
  }
  return found
}

function dutyObligation(view: CaseInView, duty: Duty): Obligation {
  const moment = arisenAt(view, duty)
  const bearer = bearerOf(view, duty)
  const moved = movedTo(view, duty, bearer)
  const period = duty.repeats === undefined ? undefined : currentPeriod(view, duty, moment.at)
  const by = moved?.by ?? moment.by
  const from = by?.department
  const arisen = period?.since ?? moment.at
  return {
    kind: 'discharge',
    duty: duty.id,
    bearer,
    modality: duty.modality,
    // Whoever gets it in the middle of a period owes it since then.
    since: moved !== undefined && (period === undefined || moved.at > arisen) ? moved.at : arisen,
    ...(by !== undefined && { cause: { by, key: moment.key ?? duty.id } }),
    ...(from !== undefined && from !== bearer && { from }),
    ...(period !== undefined && { period: period.index, start: period.start }),
    ...(period?.upcoming === true && { upcoming: true }),
  }
}

/** Who moved the duty away from whom the list names. A ruling that confirms the list's bearer starts no new clock. */
function movedTo({ state, lead }: CaseInView, duty: Duty, bearer: string): CaseState['bearers'][string] | undefined {
  const named = duty.by === 'lead' ? lead : duty.by
  return bearer === named ? undefined : state.bearers[duty.id]
}

/** When the duty became owed; what whoever leads owes is owed by a new lead since it leads. */
function arisenAt(view: CaseInView, duty: Duty): Moment {
  const { list, matter, state, standings } = view
  const met = broughtByMove(state, duty, metSince(matter, state, duty.when, standings.read))
  if (duty.by !== 'lead' || state.bearers[duty.id] !== undefined) return met
  const led = leadSince(list, matter, state, standings.read)
  return led !== undefined && led.at > met.at ? led : met
}

/** What only another version of the list makes owed, is owed since the case went over to it. */
function broughtByMove({ moves = [] }: CaseState, { id }: Duty, met: Moment): Moment {
  const move = moves.findLast(({ at, continuing }) => at > met.at && !continuing.includes(id))
  return move === undefined ? met : { at: move.at, key: id, by: move.by }
}

/** The period of a repeated duty that is to be discharged next; it may not have begun. */
function currentPeriod(
  { state, now }: CaseInView,
  duty: Duty,
  owedSince: string,
): { index: number; since: string; start: string; upcoming: boolean } {
  const done = state.periods[duty.id] ?? []
  const index = done.length
  const start = done[0]?.start ?? owedSince.slice(0, 10)
  const since = index === 0 ? owedSince : `${periodStart(duty, start, index)}T00:00:00`
  return { index, since, start, upcoming: since > now }
}
