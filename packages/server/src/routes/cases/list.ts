import { z } from 'zod'
import { caseSorts, caseStandings } from '../../cases/case-order.ts'
import { readCases } from '../../cases/case-rows.ts'
import { oversees } from '../../cases/part-in-case.ts'
import { refreshLapsed } from '../../cases/refresh-cases.ts'
import { staffRoute } from '../../http/route.ts'
import { searchWords } from '../../search/search-words.ts'
import { day, listId, pageQuery } from '../shapes.ts'

/** The cases in which the person's department has or had a part, or which the person oversees; newest first unless asked otherwise. */
export const listCases = staffRoute({
  method: 'get',
  path: '/api/cases',
  prepare: refreshLapsed,
  query: z.object({
    q: searchWords.optional(),
    matter: listId.optional(),
    standing: z.enum(caseStandings).optional(),
    lead: listId.optional(),
    bearer: listId.optional(),
    openedFrom: day.optional(),
    openedTo: day.optional(),
    closedFrom: day.optional(),
    closedTo: day.optional(),
    sort: z.enum(caseSorts).default('opened'),
    order: z.enum(['asc', 'desc']).default('desc'),
    ...pageQuery,
  }),
  handle: ({ setting, person: { department, roles }, query: { q, ...query } }) =>
    readCases(setting, {
      ...query,
      words: q === '' ? undefined : q,
      department,
      oversees: oversees(setting.lists.current, department, roles),
    }),
})
