import { ok } from '@remit/core'
import { z } from 'zod'
import { refreshLapsed } from '../../cases/refresh-cases.ts'
import { readWorklist } from '../../cases/worklist.ts'
import { staffRoute } from '../../http/route.ts'
import { listId } from '../shapes.ts'

/** What the person's department owes, soonest first. */
export const worklist = staffRoute({
  method: 'get',
  path: '/api/worklist',
  prepare: refreshLapsed,
  query: z.object({
    filter: z.enum(['mine', 'overdue', 'acknowledge', 'approve']).default('mine'),
    matter: listId.optional(),
  }),
  handle: async ({ setting, person, query, now }) => {
    const { filter, matter } = query
    const wanted = { department: person.department, filter, now, ...(matter !== undefined && { matter }) }
    return ok(await readWorklist(setting, wanted))
  },
})
