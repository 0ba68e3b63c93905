import type { Setting } from '../setting.ts'
import type { SearchView } from '../views.ts'
import { countFacets } from './count-facets.ts'
import { findPersonCases, type PersonWanted } from './find-person-cases.ts'
import { presentHits } from './present-hits.ts'

/** What a search by an identity number answers: the cases, and nothing of the number. */
export async function searchPerson(setting: Setting, wanted: PersonWanted): Promise<SearchView> {
  const found = await findPersonCases(setting, wanted)
  const groups = found.map(({ matter, standing, lead }) => ({ matter, standing, lead, count: 1 }))
  return {
    hits: await presentHits(setting, found, { person: wanted.by, parts: [] }),
    facets: countFacets(setting.lists.current, groups, {}),
  }
}
