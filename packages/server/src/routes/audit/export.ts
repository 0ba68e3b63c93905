import { ok, refuse } from '@remit/core'
import { exportProof } from '../../audit/export-proof.ts'
import { actorOf } from '../../auth/sessions.ts'
import { recordRead } from '../../cases/sensitive-read.ts'
import { roleRoute } from '../../http/route.ts'
import { refusal } from '../../refusal.ts'
import { jurisdictionOf } from '../../setting.ts'
import { caseParams } from '../shapes.ts'

/** A case with its proof, as a zip, for an auditor; that it was taken is recorded with the case. */
export const exportCase = roleRoute(['auditor'], {
  method: 'get',
  path: '/api/cases/:id/proof',
  params: caseParams,
  handle: async ({ setting, person, params }) => {
    const { db } = setting
    const jurisdiction = jurisdictionOf(setting)
    const found = await db
      .selectFrom('case')
      .select('number')
      .where('jurisdiction', '=', jurisdiction)
      .where('case_id', '=', params.id)
      .executeTakeFirst()
    if (found === undefined) return refuse(refusal('unknown-case', { caseId: params.id }))
    await recordRead(db, { jurisdiction, caseId: params.id, by: actorOf(person), what: ['proof'] })
    const zip = await exportProof(db, { jurisdiction, number: found.number })
    if (zip === undefined) return refuse(refusal('unknown-case', { caseId: params.id }))
    return ok(
      new Response(zip, {
        headers: {
          'content-type': 'application/zip',
          'content-disposition': `attachment; filename="case.zip"; filename*=UTF-8''${encodeURIComponent(`${found.number}.zip`)}`,
          'cache-control': 'no-store',
        },
      }),
    )
  },
})
