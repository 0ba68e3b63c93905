import { ok } from '@remit/core'
import { z } from 'zod'
import { openLink } from '../../auth/use-link.ts'
import { publicRoute } from '../../http/route.ts'
import type { AccountLinkView } from '../../views.ts'
import { presentRules } from './present-rules.ts'
import { linkToken } from './shapes.ts'

/** What a one-time link is for. Its token comes in the body, so that no log of addresses holds it. */
export const readAccountLink = publicRoute({
  method: 'post',
  path: '/api/account-links/read',
  connection: 'own',
  body: z.strictObject({ token: linkToken }),
  limit: 60,
  handle: async ({ setting, body }) => {
    const link = await openLink(setting, body.token)
    if (!link.ok) return link
    const { purpose, holder } = link.value
    return ok<AccountLinkView>({
      purpose,
      ...(holder !== undefined && { account: holder.account, name: holder.name }),
      rules: presentRules(setting.accounts),
    })
  },
})
