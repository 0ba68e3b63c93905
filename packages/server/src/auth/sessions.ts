// Who is signed in. A session is a random token; the database knows only its hash.
import { randomBytes } from 'node:crypto'
import type { Actor } from '@remit/core'
import { sha256 } from '../secrets/hash.ts'
import { jurisdictionOf, type Setting } from '../setting.ts'

/** A person who is signed in. */
export interface SignedIn {
  readonly id: string
  readonly name: string
  readonly department: string
  readonly role: 'officer' | 'head'
}

/** How long a session lasts, in hours. */
export const sessionHours = 12

/** The person as the actor of an event. */
export const actorOf = ({ id, department, role }: SignedIn): Actor & { readonly department: string } => ({
  person: id,
  department,
  role,
})

/** Begins a session and returns its token. */
export async function startSession(setting: Setting, person: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await setting.db
    .insertInto('session')
    .values({
      jurisdiction: jurisdictionOf(setting),
      token_hash: hashOf(token),
      person,
      expires_at: new Date(setting.clock().getTime() + sessionHours * 3_600_000),
    })
    .execute()
  return token
}

/** The person whose session a token is, if it has not run out. */
export async function findSignedIn(setting: Setting, token: string): Promise<SignedIn | undefined> {
  return setting.db
    .selectFrom('session')
    .innerJoin('person', join =>
      join.onRef('person.jurisdiction', '=', 'session.jurisdiction').onRef('person.person', '=', 'session.person'),
    )
    .select(['person.person as id', 'person.name', 'person.department', 'person.role'])
    .where('session.jurisdiction', '=', jurisdictionOf(setting))
    .where('session.token_hash', '=', hashOf(token))
    .where('session.expires_at', '>', setting.clock())
    .$if(!setting.demonstration, query => query.where('person.demonstration', '=', false))
    .executeTakeFirst()
}

/** Ends a session. */
export async function endSession(setting: Setting, token: string): Promise<void> {
  await setting.db
    .deleteFrom('session')
    .where('jurisdiction', '=', jurisdictionOf(setting))
    .where('token_hash', '=', hashOf(token))
    .execute()
}

const hashOf = (token: string): string => sha256(`session ${token}`)
