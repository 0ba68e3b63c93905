import { ok, refuse } from '@remit/core'
import { readCaseVersion } from '../../cases/case-version.ts'
import { staffRoute } from '../../http/route.ts'
import { refusal } from '../../refusal.ts'
import { caseParams } from '../shapes.ts'

/** How far a case is: a page that shows it asks now and then. Nothing of the case is read. */
export const readVersion = staffRoute({
  method: 'get',
  path: '/api/cases/:id/version',
  passive: true,
  params: caseParams,
  handle: async ({ setting, person, params }) => {
    const version = await readCaseVersion(setting, { caseId: params.id, department: person.department })
    return version === undefined ? refuse(refusal('unknown-case', { caseId: params.id })) : ok({ version })
  },
})
