import { ok, refuse } from '@remit/core'
import { z } from 'zod'
import { roleRoute } from '../../http/route.ts'
import { turnWebhook } from '../../integrations/webhooks/webhooks.ts'
import { refusal } from '../../refusal.ts'
import { idParams, keepers } from './shapes.ts'

/** Turns a webhook on or off; on, one that was disabled is tried again. */
export const turnOneWebhook = roleRoute(keepers, {
  method: 'post',
  path: '/api/webhooks/:id/state',
  connection: 'own',
  params: idParams,
  body: z.strictObject({ state: z.enum(['on', 'off']) }),
  handle: async ({ setting, params: { id }, body: { state } }) =>
    (await turnWebhook(setting, id, state)) ? ok({ id, state }) : refuse(refusal('unknown-webhook')),
})
