// Who is signed in. A session is a random token; the database knows only its hash.
import { randomBytes } from 'node:crypto'
import { type Actor, dateOf } from '@remit/core'
import { sql } from 'kysely'
import type { SessionStage } from '../db/tables-accounts.ts'
import { sha256 } from '../secrets/hash.ts'
import { jurisdictionOf, nowOf, type Setting } from '../setting.ts'
import { actingRole, inOrder, isAdministrator, type Role } from './roles.ts'

/** A person who is signed in. */
export interface SignedIn {
  readonly id: string
  readonly name: string
  /** The department in which they hold their roles; empty for administrators of the county. */
  readonly department: string
  readonly roles: readonly Role[]
  /** As whom they act. Whoever holds neither role reads as an officer; no route lets them act: `actingRole` says so. */
  readonly role: 'officer' | 'head'
}

/** A session as its holder is to be known by. `agent`: what the browser calls itself. */
export interface NewSession {
  readonly person: string
  readonly stage?: SessionStage
  readonly secondFactor?: boolean
  readonly agent?: string
}

/** A session, whether it is open or something is still to be done before it is. */
export interface FoundSession extends SignedIn {
  readonly session: string
  readonly stage: SessionStage
  readonly secondFactor: boolean
}

/** Minutes that are left for a second step of signing in. */
const stepMinutes = 10

const minute = 60_000

/** The person as the actor of an event. */
export const actorOf = ({ id, department, role }: SignedIn): Actor & { readonly department: string } => ({
  person: id,
  department,
  role,
})

/** Begins a session and returns its token. */
export async function startSession(setting: Setting, given: NewSession): Promise<string> {
  const { person, stage = 'open', secondFactor = false, agent = '' } = given
  const token = randomBytes(32).toString('base64url')
  const now = setting.clock()
  const lasts = stage === 'open' ? setting.accounts.sessionHours * 60 : stepMinutes
  await setting.db
    .insertInto('session')
    .values({
      jurisdiction: jurisdictionOf(setting),
      token_hash: hashOfToken(token),
      person,
      stage,
      second_factor: secondFactor,
      agent: agent.slice(0, 200),
      expires_at: new Date(now.getTime() + lasts * minute),
      used_at: now,
      created_at: now,
    })
    .execute()
  return token
}

/**
 * The person whose session a token is. Roles are those of today; an administrator's count only in a session with a second
 * factor. Nobody where the session has run out or was idle, or where the person left, is locked, or holds no role any more.
 * `passive`: asking does not count as use.
 */
export async function findSignedIn(setting: Setting, token: string, passive = false): Promise<SignedIn | undefined> {
  const found = await findSession(setting, token, passive)
  if (found?.stage !== 'open') return undefined
  const { id, name, department, roles, role } = found
  return { id, name, department, roles, role }
}

/** The session that a token is of, if it has not ended. */
export async function findSession(setting: Setting, token: string, passive = false): Promise<FoundSession | undefined> {
  const now = setting.clock()
  const today = dateOf(nowOf(setting))
  const idleSince = new Date(now.getTime() - setting.accounts.idleMinutes * minute)
  const row = await setting.db
    .selectFrom('session')
    .innerJoin('person', join =>
      join.onRef('person.jurisdiction', '=', 'session.jurisdiction').onRef('person.person', '=', 'session.person'),
    )
    .select(['person.person as id', 'person.name', 'person.department', 'person.demonstration'])
    .select(['session.session_id', 'session.stage', 'session.second_factor', 'session.used_at'])
    .select(
      sql<readonly Role[]>`(select coalesce(jsonb_agg(held.role), '[]') from person_role held
        where held.jurisdiction = person.jurisdiction and held.person = person.person
          and held.department = person.department
          and held.since <= ${today} and (held.until is null or held.until >= ${today}))`.as('roles'),
    )
    .where('session.jurisdiction', '=', jurisdictionOf(setting))
    .where('session.token_hash', '=', hashOfToken(token))
    .where('session.expires_at', '>', now)
    .where('session.used_at', '>', idleSince)
    .where('person.locked', '=', false)
    .where(eb => eb.or([eb('person.left_on', 'is', null), eb('person.left_on', '>', today)]))
    .$if(!setting.demonstration, query => query.where('person.demonstration', '=', false))
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { id, name, department, stage, second_factor: secondFactor } = row
  const trusted = secondFactor || row.demonstration || stage !== 'open'
  const roles = inOrder(row.roles.filter(role => trusted || !isAdministrator(role)))
  if (roles.length === 0) return undefined
  if (!passive && now.getTime() - row.used_at.getTime() >= minute) await touch(setting, token, now)
  const role = actingRole(roles) ?? 'officer'
  return { id, name, department, roles, role, session: row.session_id, stage, secondFactor }
}

async function touch(setting: Setting, token: string, now: Date): Promise<void> {
  await setting.db
    .updateTable('session')
    .set({ used_at: now })
    .where('jurisdiction', '=', jurisdictionOf(setting))
    .where('token_hash', '=', hashOfToken(token))
    .where('used_at', '<', now)
    .execute()
}

/** Ends a session. */
export async function endSession(setting: Setting, token: string): Promise<void> {
  await setting.db
    .deleteFrom('session')
    .where('jurisdiction', '=', jurisdictionOf(setting))
    .where('token_hash', '=', hashOfToken(token))
    .execute()
}

/** What the database knows of a session's token. */
export const hashOfToken = (token: string): string => sha256(`session ${token}`)
