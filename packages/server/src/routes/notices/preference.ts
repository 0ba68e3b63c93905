import { ok, refuse } from '@remit/core'
import { z } from 'zod'
import { roles } from '../../auth/roles.ts'
import { roleRoute } from '../../http/route.ts'
import { isAddress } from '../../integrations/mail/send-mails.ts'
import { keepPreference, readPreference } from '../../notices/preference.ts'
import { refusal } from '../../refusal.ts'

/** How the person is written to. */
export const readNoticePreference = roleRoute(roles, {
  method: 'get',
  path: '/api/notice-preference',
  handle: async ({ setting, person }) => ok(await readPreference(setting, person)),
})

/** Keeps how the person wants to be written to. */
export const keepNoticePreference = roleRoute(roles, {
  method: 'post',
  path: '/api/notice-preference',
  body: z.strictObject({
    mail: z.enum(['none', 'at-once', 'daily']),
    address: z.string().max(254).optional(),
    dailyAt: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .default('08:30'),
    language: z.enum(['zh', 'en']).default('zh'),
  }),
  handle: async ({ setting, person, body }) => {
    const { address, ...rest } = body
    if (address === undefined ? body.mail !== 'none' : !isAddress(address)) return refuse(refusal('address-unusable'))
    await keepPreference(setting, person, { ...rest, ...(address !== undefined && { address }) })
    return ok(await readPreference(setting, person))
  },
})
