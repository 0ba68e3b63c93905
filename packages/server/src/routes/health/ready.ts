import { ok } from '@remit/core'
import { publicRoute } from '../../http/route.ts'
import { readReadiness } from '../../operation/health/readiness.ts'

/** Whether the server should be sent requests: for whatever stands in front of it. */
export const readReady = publicRoute({
  method: 'get',
  path: '/api/ready',
  connection: 'own',
  handle: async ({ setting }) => {
    const view = await readReadiness(setting)
    return ok(
      new Response(JSON.stringify(view), {
        status: view.ready ? 200 : 503,
        headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
      }),
    )
  },
})
