import { ok, refuse } from '@remit/core'
import { z } from 'zod'
import { staffRoute } from '../../http/route.ts'
import { refusal } from '../../refusal.ts'
import { countFacets } from '../../search/count-facets.ts'
import { findCases } from '../../search/find-cases.ts'
import { presentHits } from '../../search/present-hits.ts'
import { searchPerson } from '../../search/search-person.ts'
import { readSearchQuery } from '../../search/search-query.ts'
import { searchWords } from '../../search/search-words.ts'
import { normalIdentity } from '../../secrets/blind-index.ts'
import { day, listId, pageQuery } from '../shapes.ts'

/** The cases that have some words, among those that the person may see. */
export const searchCases = staffRoute({
  method: 'get',
  path: '/api/search',
  query: z.object({
    q: searchWords,
    matter: listId.optional(),
    standing: z.enum(['open', 'overdue', 'closed']).optional(),
    lead: listId.optional(),
    openedFrom: day.optional(),
    openedTo: day.optional(),
    ...pageQuery,
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  handle: async ({ setting, person, query: { q, limit, cursor, ...narrowing }, now }) => {
    const query = readSearchQuery(q)
    if (normalIdentity(q) !== undefined) return ok(await searchPerson(setting, { written: q, by: person, now }))
    if (query === undefined) return refuse(refusal('nothing-to-search'))
    const page = await findCases(setting, { query, narrowing, limit, cursor, now })
    if (!page.ok) return page
    const { found, groups, next } = page.value
    return ok({
      hits: await presentHits(setting, found, { person, parts: query.parts }),
      ...(groups !== undefined && { facets: countFacets(setting.lists.current, groups, narrowing) }),
      ...(next !== undefined && { next }),
    })
  },
})
