import { ok, refuse } from '@remit/core'
import { roleRoute } from '../../http/route.ts'
import { changeSecret } from '../../integrations/webhooks/webhooks.ts'
import { refusal } from '../../refusal.ts'
import { idParams, keepers } from './shapes.ts'

/** Gives a webhook a new secret; the former one is signed with as well for a day. */
export const changeWebhookSecret = roleRoute(keepers, {
  method: 'post',
  path: '/api/webhooks/:id/secret',
  connection: 'own',
  params: idParams,
  handle: async ({ setting, params: { id } }) => {
    const secret = await changeSecret(setting, id)
    return secret === undefined ? refuse(refusal('unknown-webhook')) : ok({ id, secret })
  },
})
