import { ok, refuse } from '@remit/core'
import { roleRoute } from '../../http/route.ts'
import { removeWebhook } from '../../integrations/webhooks/webhooks.ts'
import { refusal } from '../../refusal.ts'
import { idParams, keepers } from './shapes.ts'

/** Removes a webhook: its system is told nothing more. */
export const removeOneWebhook = roleRoute(keepers, {
  method: 'delete',
  path: '/api/webhooks/:id',
  connection: 'own',
  params: idParams,
  handle: async ({ setting, params: { id } }) =>
    (await removeWebhook(setting, id)) ? ok({}) : refuse(refusal('unknown-webhook')),
})
