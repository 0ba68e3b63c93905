// The routes of people's accounts: one's own first, then those of administrators.
import type { Route } from '../../http/route.ts'
import { confirmSecondFactor } from './confirm-second-factor.ts'
import { endAllSessions, endOneSession } from './end-sessions.ts'
import { listAccountEvents } from './events.ts'
import { inviteAccount } from './invite.ts'
import { leaveAccount } from './leave.ts'
import { makeAccountLink } from './link.ts'
import { listAccounts } from './list.ts'
import { lock } from './lock.ts'
import { readOwnAccount } from './own.ts'
import { changeOwnPassword } from './own-password.ts'
import { readAccountLink } from './read-link.ts'
import { renewRecoveryCodes } from './recovery-codes.ts'
import { removeSecondFactor } from './remove-second-factor.ts'
import { changeAccountRoles } from './roles.ts'
import { beginSecondFactor } from './second-factor.ts'
import { unlock } from './unlock.ts'
import { useAccountLink } from './use-link.ts'

/** Every route about accounts. */
export const accountRoutes: readonly Route[] = [
  readOwnAccount,
  changeOwnPassword,
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  endAllSessions,
  endOneSession,
  readAccountLink,
  useAccountLink,
  listAccounts,
  inviteAccount,
  changeAccountRoles,
  makeAccountLink,
  lock,
  unlock,
  leaveAccount,
  listAccountEvents,
]
