import { jurisdictionOf, type Setting } from '../setting.ts'
import { hashOfToken } from './sessions.ts'

/** A session of a person. `here`: the one from which it is asked. */
export interface PersonsSession {
  readonly session: string
  readonly agent: string
  readonly began: Date
  readonly used: Date
  readonly here: boolean
}

/** The open sessions of a person that have not ended, the last used first. */
export async function readSessions(
  setting: Setting,
  { person, token }: { person: string; token: string },
): Promise<PersonsSession[]> {
  const now = setting.clock()
  const rows = await setting.db
    .selectFrom('session')
    .select(['session_id', 'agent', 'created_at', 'used_at', 'token_hash'])
    .where('jurisdiction', '=', jurisdictionOf(setting))
    .where('person', '=', person)
    .where('stage', '=', 'open')
    .where('expires_at', '>', now)
    .where('used_at', '>', new Date(now.getTime() - setting.accounts.idleMinutes * 60_000))
    .orderBy('used_at', 'desc')
    .execute()
  const here = hashOfToken(token)
  return rows.map(row => ({
    session: row.session_id,
    agent: row.agent,
    began: row.created_at,
    used: row.used_at,
    here: row.token_hash === here,
  }))
}
