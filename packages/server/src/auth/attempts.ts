// How often somebody may try. An attempt is counted before it is looked at, and taken back when it succeeds: so that of many
// that come at once, to whichever server, none slips past.
import { ok, type Result, refuse } from '@remit/core'
import { sql } from 'kysely'
import { type Refusal, refusal } from '../refusal.ts'
import { sha256 } from '../secrets/hash.ts'
import { jurisdictionOf, type Setting } from '../setting.ts'

/** What attempts are counted by. */
export type Subject =
  | { readonly by: 'account'; readonly account: string }
  | { readonly by: 'code'; readonly person: string }
  | { readonly by: 'address'; readonly address: string }

const second = 1000
const addressMinutes = 15

/** What stands for a subject in the database: who tried to sign in as whom is not kept there in the clear. */
export function subjectOf(subject: Subject): string {
  switch (subject.by) {
    case 'account':
      return sha256(`attempts at account ${subject.account}`)
    case 'code':
      return sha256(`attempts at code ${subject.person}`)
    case 'address':
      return sha256(`attempts from ${subject.address}`)
  }
}

interface Limits {
  readonly delayAfter: number
  readonly lockAfter: number
  readonly lockMinutes: number
}

function limitsOf({ accounts }: Setting, { by }: Subject): Limits {
  const { delayAfter, lockAfter, lockMinutes, addressFailures } = accounts
  return by === 'address'
    ? { delayAfter: addressFailures, lockAfter: addressFailures, lockMinutes: addressMinutes }
    : { delayAfter, lockAfter, lockMinutes }
}

/**
 * Counts an attempt, or refuses it because an earlier one makes it wait (`seconds`). Past `delayAfter` failures each makes the
 * next wait, twice as long each time; at `lockAfter` the subject is locked for a time. `last`: whether this one locks, if it fails.
 */
export async function beginAttempt(setting: Setting, subject: Subject): Promise<Result<{ last: boolean }, Refusal>> {
  const now = setting.clock()
  const { delayAfter, lockAfter, lockMinutes } = limitsOf(setting, subject)
  const key = { jurisdiction: jurisdictionOf(setting), subject: subjectOf(subject) }
  // After a lock the count begins again where delays begin.
  const failures = sql<number>`case
    when sign_in_attempt.last_at < ${new Date(now.getTime() - 86_400 * second)} then 1
    when sign_in_attempt.failures >= ${lockAfter} then least(${delayAfter}::int, ${lockAfter}::int - 1) + 1
    else sign_in_attempt.failures + 1 end`
  const wait = sql<Date>`${now}::timestamptz + case
    when ${failures} >= ${lockAfter} then ${lockMinutes} * interval '1 minute'
    when ${failures} > ${delayAfter} then power(2, ${failures} - ${delayAfter}) * interval '1 second'
    else interval '0' end`
  const lockAtOnce = lockAfter <= 1
  const counted = await setting.db
    .insertInto('sign_in_attempt')
    .values({
      ...key,
      failures: 1,
      last_at: now,
      wait_until: lockAtOnce ? new Date(now.getTime() + lockMinutes * 60 * second) : now,
    })
    .onConflict(conflict =>
      conflict
        .columns(['jurisdiction', 'subject'])
        .doUpdateSet({ failures, last_at: now, wait_until: wait })
        .where('sign_in_attempt.wait_until', '<=', now),
    )
    .returning('failures')
    .executeTakeFirst()
  if (counted !== undefined) return ok({ last: counted.failures >= lockAfter })
  const until = await waitsUntil(setting, subject)
  const seconds = Math.max(1, Math.ceil(((until ?? now).getTime() - now.getTime()) / second))
  return refuse(refusal('too-many-attempts', { seconds }))
}

/** Until when a subject has to wait; undefined when it need not. */
export async function waitsUntil(setting: Setting, subject: Subject): Promise<Date | undefined> {
  const row = await setting.db
    .selectFrom('sign_in_attempt')
    .select('wait_until')
    .where('jurisdiction', '=', jurisdictionOf(setting))
    .where('subject', '=', subjectOf(subject))
    .where('wait_until', '>', setting.clock())
    .executeTakeFirst()
  return row?.wait_until
}

/** The attempt succeeded, or an administrator unlocks: nothing is counted against the subject any more. */
export async function forgetAttempts(setting: Setting, subject: Subject): Promise<void> {
  await setting.db
    .deleteFrom('sign_in_attempt')
    .where('jurisdiction', '=', jurisdictionOf(setting))
    .where('subject', '=', subjectOf(subject))
    .execute()
}

/** Takes back the one attempt that succeeded. What others tried from the same address still counts. */
export async function takeBackAttempt(setting: Setting, subject: Subject): Promise<void> {
  await setting.db
    .updateTable('sign_in_attempt')
    .set({ failures: sql`greatest(failures - 1, 0)`, wait_until: setting.clock() })
    .where('jurisdiction', '=', jurisdictionOf(setting))
    .where('subject', '=', subjectOf(subject))
    .execute()
}
