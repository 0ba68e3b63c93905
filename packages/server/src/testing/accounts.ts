// People with passwords, for tests: made as an administrator makes them, and signed in as they sign in.
import { Secret, TOTP } from 'otpauth'
import { firstRunLink } from '../auth/first-administrator.ts'
import type { Role } from '../auth/roles.ts'
import type { FactorSetupView, InvitationView, RecoveryCodesView, SessionView } from '../views.ts'
import type { TestSite, Visitor } from './test-site.ts'

/** A password that keeps to the usual rules. */
export const goodPassword = 'seven quiet herons'

/** The six digits of a secret at the site's time, or some steps of 30 seconds later. */
export const codeAt = ({ setting }: TestSite, secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: setting.clock().getTime() + steps * 30_000 })

/** Somebody who is signed in with a password and a second factor. */
export interface Administrator extends Visitor {
  readonly id: string
  readonly secret: string
  readonly codes: readonly string[]
}

/** The first administrator, by the link of the first run. */
export async function firstAdministrator(site: TestSite, account = 'root-of-it'): Promise<Administrator> {
  const token = await firstRunLink(site.setting)
  if (token === undefined) throw new Error('There is an administrator already')
  const visitor = site.visitor()
  const given = { token, account, name: 'Ada', password: goodPassword }
  expectStatus(await visitor.post('/api/account-links/use', given))
  return enrolled(site, visitor)
}

/** Sets up a second factor for a visitor who has just given the password. */
export async function enrolled(site: TestSite, visitor: Visitor): Promise<Administrator> {
  const { secret } = expectStatus(await visitor.post<FactorSetupView>('/api/account/second-factor', {}))
  const code = codeAt(site, secret)
  const { codes } = expectStatus(await visitor.post<RecoveryCodesView>('/api/account/second-factor/confirm', { code }))
  const { person } = expectStatus(await visitor.get<SessionView>('/api/session'))
  return { ...visitor, id: person?.id ?? '', secret, codes }
}

/** Invites a person; the link is not used yet. */
export async function invited(
  by: Visitor,
  given: { account: string; name?: string; department?: string; roles: readonly Role[]; until?: string },
): Promise<InvitationView> {
  const { account, name = 'Wen', department = 'water', roles, until } = given
  const held = roles.map(role => ({ role, ...(until !== undefined && { until }) }))
  return expectStatus(await by.post<InvitationView>('/api/accounts', { account, name, department, roles: held }))
}

/** Uses a link to set a password; returns the visitor who did, signed in as far as that goes. */
export async function accepted(site: TestSite, token: string, password = goodPassword): Promise<Visitor> {
  const visitor = site.visitor()
  expectStatus(await visitor.post('/api/account-links/use', { token, password }))
  return visitor
}

/** Signs in by password, and returns what was answered. */
export const signingIn = (site: TestSite, account: string, password = goodPassword, visitor = site.visitor()) =>
  visitor.post<SessionView>('/api/session', { account, password })

/** Takes everybody and all attempts away, and sets the time back: so that tests of one file share a database. */
export async function withoutPeople({ setting: { db }, setTime }: TestSite): Promise<void> {
  setTime('2026-03-02T09:00')
  for (const table of ['session', 'recovery_code', 'account_link', 'credential', 'person_role', 'person'] as const)
    await db.deleteFrom(table).execute()
  await db.deleteFrom('sign_in_attempt').execute()
}

function expectStatus<T>({ status, body }: { status: number; body: T }): T {
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body
}
