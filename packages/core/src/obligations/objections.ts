// While an objection is open the first receiver still owes; the lead convenes, and past its limit the settler rules.
import type { Objection } from '../case/state.ts'
import { bearerOf, type CaseInView } from './case-in-view.ts'
import type { Obligation } from './obligation.ts'
import { spanDue } from './span-due.ts'

/** What an objector proposes who believes that nobody on the list bears the duty. */
export const NOBODY = 'none'

/** The objections that are to be settled: once a duty is owed no longer, nobody need settle who bears it. */
export const openObjections = ({ state, standings }: CaseInView): readonly Objection[] =>
  state.objections.filter(({ duty, ended }) => ended === undefined && standings.owed.includes(duty))

/** The open objection to a duty. */
export const openObjection = (view: CaseInView, duty: string): Objection | undefined =>
  openObjections(view).find(objection => objection.duty === duty)

/** The departments that an objection concerns: the lead, who objects, who bears the duty, and who is said to bear it. */
export function concernedBy(view: CaseInView, { duty, by, proposes }: Objection): readonly string[] {
  const listed = view.matter.duties[duty]
  const bearer = listed === undefined ? undefined : bearerOf(view, listed)
  const named = [view.lead, by.department, bearer, proposes === NOBODY ? undefined : proposes]
  return [...new Set(named)].filter(department => department !== undefined)
}

/** The last instant at which the lead may still bring the departments to an agreement. */
export const convenedUntil = ({ list }: Pick<CaseInView, 'list'>, { at }: Objection): string =>
  spanDue(list, at, list.convene).at

/** What open objections make the lead and the settler owe. */
export function objectionObligations(view: CaseInView): Obligation[] {
  const { list, lead, now } = view
  return openObjections(view).map((objection): Obligation => {
    const { duty, at, by, referred } = objection
    const convened = convenedUntil(view, objection)
    if (referred === undefined && now <= convened)
      return { kind: 'convene', duty, bearer: lead, modality: 'must', since: at, cause: { by, key: duty } }
    const since = referred?.at ?? convened
    const cause = { by: referred?.by ?? by, key: duty }
    return { kind: 'rule', duty, bearer: list.settledBy, modality: 'must', since, cause }
  })
}
