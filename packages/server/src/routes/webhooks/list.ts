import { ok } from '@remit/core'
import { roleRoute } from '../../http/route.ts'
import { readWebhooks } from '../../integrations/webhooks/webhooks.ts'
import type { WebhookRow } from '../../views/notice-views.ts'
import { keepers } from './shapes.ts'

/** The systems that are told what happens. */
export const listWebhooks = roleRoute(keepers, {
  method: 'get',
  path: '/api/webhooks',
  connection: 'own',
  handle: async ({ setting }) => {
    const webhooks = await readWebhooks(setting)
    return ok(
      webhooks.map(
        (webhook): WebhookRow => ({
          id: webhook.webhook_id,
          name: webhook.name,
          url: webhook.url,
          types: [...webhook.types],
          state: webhook.state,
          ...(webhook.failing_since !== null && { failingSince: webhook.failing_since.toISOString() }),
          ...(webhook.last_problem !== null && { problem: webhook.last_problem }),
          ...(webhook.delivered_at !== null && { delivered: webhook.delivered_at.toISOString() }),
        }),
      ),
    )
  },
})
