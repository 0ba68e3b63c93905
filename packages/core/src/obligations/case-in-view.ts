// A case seen at an instant: what the parts of the derivation share.
import type { CaseState } from '../case/state.ts'
import { getMatter } from '../catalogue/find-matter.ts'
import type { Duty, Matter, ResponsibilityList } from '../catalogue/list.ts'
import { leadBy } from '../responsibility/lead.ts'
import { deriveStandings, type Standings } from './standing.ts'

/** The list, the case and the instant, with what is read of them first. */
export interface CaseInView {
  readonly list: ResponsibilityList
  readonly matter: Matter
  readonly state: CaseState
  readonly standings: Standings
  readonly lead: string
  /** The county's wall clock. */
  readonly now: string
}

/** A case seen at an instant. */
export function viewCase({
  list,
  state,
  now,
}: {
  list: ResponsibilityList
  state: CaseState
  now: string
}): CaseInView {
  const matter = getMatter(list, state.matter)
  const standings = deriveStandings(matter, state)
  return { list, matter, state, standings, lead: leadBy(list, matter, standings.read), now }
}

/** Who bears a duty in this case: whoever an agreement or ruling named, else whom the list names. */
export function bearerOf({ state, lead }: Pick<CaseInView, 'state' | 'lead'>, duty: Duty): string {
  return state.bearers[duty.id]?.department ?? (duty.by === 'lead' ? lead : duty.by)
}
