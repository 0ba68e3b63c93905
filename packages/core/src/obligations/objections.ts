// While an objection is open the first receiver still owes; the lead convenes, and past its limit the settler rules.
import type { Objection } from '../case/state.ts'
import type { CaseInView } from './case-in-view.ts'
import type { Obligation } from './obligation.ts'
import { spanDue } from './span-due.ts'

/** The objections that are to be settled: once a duty is owed no longer, nobody need settle who bears it. */
export const openObjections = ({ state, standings }: CaseInView): readonly Objection[] =>
  state.objections.filter(({ duty, ended }) => ended === undefined && standings.owed.includes(duty))

/** The open objection to a duty. */
export const openObjection = (view: CaseInView, duty: string): Objection | undefined =>
  openObjections(view).find(objection => objection.duty === duty)

/** What open objections make the lead and the settler owe. */
export function objectionObligations(view: CaseInView): Obligation[] {
  const { list, lead, now } = view
  return openObjections(view).map(({ duty, at, by }): Obligation => {
    const convened = spanDue(list, at, list.convene).at
    const cause = { by, key: duty }
    return now <= convened
      ? { kind: 'convene', duty, bearer: lead, modality: 'must', since: at, cause }
      : { kind: 'rule', duty, bearer: list.settledBy, modality: 'must', since: convened, cause }
  })
}
