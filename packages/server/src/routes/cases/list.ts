import { ok } from '@remit/core'
import { readCaseRows } from '../../cases/case-rows.ts'
import { refreshLapsed } from '../../cases/refresh-cases.ts'
import { staffRoute } from '../../http/route.ts'

/** The cases in which the person's department has or had a part, or which it oversees; newest first. */
export const listCases = staffRoute({
  method: 'get',
  path: '/api/cases',
  prepare: refreshLapsed,
  handle: async ({ setting, person }) => {
    return ok(await readCaseRows(setting, person.department))
  },
})
