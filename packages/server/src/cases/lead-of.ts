import { type CaseState, deriveStandings, getMatter, leadBy, type ResponsibilityList } from '@remit/core'

/** The department that leads a case as it stands. */
export function leadOf(list: ResponsibilityList, state: CaseState): string {
  const matter = getMatter(list, state.matter)
  return leadBy(list, matter, deriveStandings(matter, state).read)
}
