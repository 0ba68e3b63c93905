import { ok } from '@remit/core'
import { roleRoute } from '../../http/route.ts'
import { readAccounts } from '../../people/read-accounts.ts'
import type { AccountsView } from '../../views.ts'

/** Everybody who has or had an account. */
export const listAccounts = roleRoute(['security-administrator'], {
  method: 'get',
  path: '/api/accounts',
  connection: 'own',
  handle: async ({ setting }) => {
    const { settledBy, supervisedBy } = setting.lists.current
    return ok<AccountsView>({
      people: await readAccounts(setting),
      settledBy,
      ...(supervisedBy !== undefined && { supervisedBy }),
    })
  },
})
