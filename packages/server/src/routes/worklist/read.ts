import { z } from 'zod'
import { refreshLapsed } from '../../cases/refresh-cases.ts'
import { readWorklist } from '../../cases/worklist.ts'
import { worklistFilters, worklistSorts } from '../../cases/worklist-order.ts'
import { staffRoute } from '../../http/route.ts'
import { searchWords } from '../../search/search-words.ts'
import { day, listId, pageQuery } from '../shapes.ts'

/** What the person's department owes, a page at a time. */
export const worklist = staffRoute({
  method: 'get',
  path: '/api/worklist',
  prepare: refreshLapsed,
  query: z.object({
    filter: z.enum(worklistFilters).default('mine'),
    kind: listId.optional(),
    matter: listId.optional(),
    from: listId.optional(),
    dueBefore: day.optional(),
    q: searchWords.optional(),
    sort: z.enum(worklistSorts).default('due'),
    order: z.enum(['asc', 'desc']).default('asc'),
    ...pageQuery,
  }),
  handle: ({ setting, person, query: { q, ...query }, now }) =>
    readWorklist(setting, { ...query, words: q === '' ? undefined : q, department: person.department, now }),
})
