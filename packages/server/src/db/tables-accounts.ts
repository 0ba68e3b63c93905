import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Role } from '../auth/roles.ts'

/** The tables of people and of how they sign in. */
export interface AccountTables {
  person: PersonTable
  person_role: PersonRoleTable
  credential: CredentialTable
  recovery_code: { jurisdiction: string; person: string; code_hash: string }
  account_link: AccountLinkTable
  sign_in_attempt: SignInAttemptTable
  account_event: AccountEventTable
  session: SessionTable
}

interface PersonTable {
  jurisdiction: string
  person: string
  name: string
  department: string
  demonstration: ColumnType<boolean, boolean | undefined, boolean>
  account: string | null
  locked: Generated<boolean>
  left_on: string | null
  created_at: Generated<Date>
}

interface PersonRoleTable {
  jurisdiction: string
  person: string
  role: Role
  department: string
  since: string
  until: string | null
}

interface CredentialTable {
  jurisdiction: string
  person: string
  password_hash: string | null
  password_set_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  former_hashes: JSONColumnType<readonly string[], string | undefined, string>
  totp_sealed: string | null
  totp_draft: string | null
  totp_last_step: ColumnType<string | number, number | undefined, number>
}

/** What a one-time link is for. */
export type LinkPurpose = 'first-run' | 'administrator' | 'invitation' | 'reset'

interface AccountLinkTable {
  jurisdiction: string
  token_hash: string
  purpose: LinkPurpose
  person: string | null
  expires_at: Date
  used_at: Date | null
  created_at: Date
}

interface SignInAttemptTable {
  jurisdiction: string
  subject: string
  failures: number
  last_at: Date
  wait_until: Date
}

interface AccountEventTable {
  jurisdiction: string
  event_id: Generated<string>
  at: Date
  by: string
  act: string
  whom: string | null
  data: JSONColumnType<Record<string, unknown>>
}

/** How far a session is: open, or what is still to be done before it is. */
export type SessionStage = 'open' | 'code' | 'enrol' | 'renew'

interface SessionTable {
  jurisdiction: string
  token_hash: string
  session_id: Generated<string>
  person: string
  stage: ColumnType<SessionStage, SessionStage | undefined, SessionStage>
  second_factor: ColumnType<boolean, boolean | undefined, boolean>
  agent: ColumnType<string, string | undefined, string>
  expires_at: ColumnType<Date, Date | string, Date>
  used_at: ColumnType<Date, Date, Date>
  created_at: ColumnType<Date, Date | undefined, Date>
}
