import { ok } from '@remit/core'
import { findHolder } from '../../auth/credentials.ts'
import { readSessions } from '../../auth/read-sessions.ts'
import { countRecoveryCodes } from '../../auth/recovery-codes.ts'
import { isAdministrator, roles } from '../../auth/roles.ts'
import { roleRoute } from '../../http/route.ts'
import { wallClock } from '../../time/clock.ts'
import type { OwnAccountView } from '../../views.ts'
import { presentRules } from './present-rules.ts'

/** One's own account, and where one is signed in. */
export const readOwnAccount = roleRoute(roles, {
  method: 'get',
  path: '/api/account',
  connection: 'own',
  passive: true,
  handle: async ({ setting, person, token }) => {
    const holder = await findHolder(setting, { person: person.id })
    const local = (at: Date): string => wallClock(at, setting.lists.current.timeZone)
    return ok<OwnAccountView>({
      person,
      ...(holder !== undefined && { account: holder.account }),
      ...(holder?.passwordSetAt !== undefined && { passwordSet: local(holder.passwordSetAt) }),
      secondFactor: holder?.secondFactor ?? false,
      secondFactorRequired: person.roles.some(isAdministrator),
      recoveryCodes: await countRecoveryCodes(setting, person.id),
      rules: presentRules(setting.accounts),
      sessions: (await readSessions(setting, { person: person.id, token: token.current ?? '' })).map(
        ({ session, agent, began, used, here }) => ({ session, agent, began: local(began), used: local(used), here }),
      ),
    })
  },
})
