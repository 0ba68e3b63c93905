// People, their accounts and how they sign in.
import type { AccountAct } from '../auth/account-events.ts'
import type { PasswordProblem } from '../auth/password-rules.ts'
import type { Role } from '../auth/roles.ts'
import type { LinkPurpose } from '../db/tables-accounts.ts'

export type { AccountAct, LinkPurpose, PasswordProblem, Role }

/** Somebody who is signed in, or can be by a click. */
export interface PersonView {
  id: string
  name: string
  /** Empty for administrators of the county. */
  department: string
  roles: readonly Role[]
  /** As whom they act in cases, where `roles` hold one of the two. */
  role: 'officer' | 'head'
}

/** `GET`, `POST` and `DELETE /api/session`, `POST /api/session/code`: who is signed in, or what is still to be done. */
export interface SessionView {
  person?: PersonView
  /** The password was right; before anybody is signed in: the code, a second factor to set up, or a new password. */
  step?: 'code' | 'enrol' | 'renew'
  /** What the new password must be, at the step `renew`. */
  rules?: PasswordRulesView
  /** Only in the demonstration: people to sign in as by a click. */
  people?: PersonView[]
}

/** What a new password must be. */
export interface PasswordRulesView {
  length: number
  kinds: number
  days: number
}

/** `GET /api/account`: one's own. Without `account` for people of the demonstration. */
export interface OwnAccountView {
  person: PersonView
  account?: string
  passwordSet?: string
  secondFactor: boolean
  secondFactorRequired: boolean
  recoveryCodes: number
  rules: PasswordRulesView
  sessions: SessionRow[]
}

/** A session of one's own. `agent`: what the browser calls itself. */
export interface SessionRow {
  session: string
  agent: string
  began: string
  used: string
  here: boolean
}

/** `POST /api/account/second-factor`: the secret to type, and the address to scan. */
export interface FactorSetupView {
  secret: string
  uri: string
}

/** `POST /api/account/second-factor/confirm` and `POST /api/account/recovery-codes`: shown once. */
export interface RecoveryCodesView {
  codes: readonly string[]
  step?: 'renew'
}

/** `POST /api/account-links/read`: what a one-time link is for. */
export interface AccountLinkView {
  purpose: LinkPurpose
  /** Whose it is; not there where it makes an administrator. */
  account?: string
  name?: string
  rules: PasswordRulesView
}

/** A role with its first and last day, `YYYY-MM-DD`. */
export interface HeldRole {
  role: Role
  since: string
  until?: string
}

/** A person, as the security administrator sees them: never what they do in cases. */
export interface AccountRow {
  person: string
  name: string
  account: string
  department: string
  roles: HeldRole[]
  standing: 'invited' | 'active' | 'locked' | 'left'
  /** The first day on which they no longer sign in. */
  left?: string
  /** Whether failed attempts make them wait. */
  waiting: boolean
  secondFactor: boolean
}

/** `GET /api/accounts` */
export interface AccountsView {
  people: AccountRow[]
  /** The departments in which alone `establishment` and `supervision` are held. */
  settledBy: string
  supervisedBy?: string
}

/** `POST /api/accounts` and `POST /api/accounts/:person/link`: the link to hand over; it is shown once. */
export interface InvitationView {
  person: string
  /** What stands behind `/welcome#`. */
  token: string
  expires: string
}

/** `GET /api/account-events`: what was done to accounts, newest first. */
export interface AccountEventsView {
  events: AccountEventRow[]
  /** Where the next page begins. */
  before?: string
}

export interface AccountEventRow {
  id: string
  at: string
  by: string
  byName: string
  act: AccountAct
  whom?: string
  whomName?: string
  data: Readonly<Record<string, unknown>>
}
