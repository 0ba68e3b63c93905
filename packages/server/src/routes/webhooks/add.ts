import { ok, refuse } from '@remit/core'
import { z } from 'zod'
import { roleRoute } from '../../http/route.ts'
import { networksOf, placeOf } from '../../integrations/webhooks/allowed-address.ts'
import { addWebhook } from '../../integrations/webhooks/webhooks.ts'
import { refusal } from '../../refusal.ts'
import { keepers } from './shapes.ts'

/** Adds a system that is told what happens; answers with its secret, this once. */
export const addOneWebhook = roleRoute(keepers, {
  method: 'post',
  path: '/api/webhooks',
  connection: 'own',
  body: z.strictObject({
    name: z.string().min(1).max(100),
    url: z.string().max(2000),
    types: z
      .array(z.string().regex(/^[a-z][a-z-]{0,60}$/))
      .max(50)
      .default([]),
  }),
  handle: async ({ setting, person, body }) => {
    const place = await placeOf(body.url, networksOf(setting.outside?.allowedNetworks ?? []))
    if (typeof place === 'string') return refuse(refusal('webhook-unusable', { why: place }))
    return ok(await addWebhook(setting, { ...body, by: person.id }))
  },
})
