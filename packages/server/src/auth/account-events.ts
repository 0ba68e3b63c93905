// What was done to accounts: by whom, to whom, when. It is only ever appended to.
import type { Db, Tx } from '../db/tables.ts'
import { jurisdictionOf, type Setting } from '../setting.ts'

/** What can be done to an account. */
export const accountActs = [
  'administrator-made',
  'invited',
  'roles-changed',
  'link-made',
  'link-used',
  'password-changed',
  'second-factor-set',
  'second-factor-removed',
  'recovery-codes-made',
  'locked',
  'unlocked',
  'locked-out',
  'left',
  'sessions-ended',
] as const

/** What was done to an account. */
export type AccountAct = (typeof accountActs)[number]

/** Something that was done. `by`: a person, or `system`, who acts when nobody is signed in. `data` never holds a secret. */
export interface AccountEvent {
  readonly by: string
  readonly act: AccountAct
  readonly whom?: string
  readonly data?: Readonly<Record<string, unknown>>
}

/** Who acts when nobody is signed in: whoever holds a link, or the machine. */
export const system = 'system'

/** Appends to what was done; within the transaction in which it is done. */
export async function recordAccountEvent(
  setting: Pick<Setting, 'lists' | 'clock'>,
  db: Db | Tx,
  event: AccountEvent,
): Promise<void> {
  await db
    .insertInto('account_event')
    .values({
      jurisdiction: jurisdictionOf(setting),
      at: setting.clock(),
      by: event.by,
      act: event.act,
      whom: event.whom ?? null,
      data: JSON.stringify(event.data ?? {}),
    })
    .execute()
}

/** What was done, newest first, before an event when one is named. */
export const readAccountEvents = (setting: Setting, { before, most }: { before?: string; most: number }) =>
  setting.db
    .selectFrom('account_event')
    .select(['event_id', 'at', 'by', 'act', 'whom', 'data'])
    .where('jurisdiction', '=', jurisdictionOf(setting))
    .$if(before !== undefined, query => query.where('event_id', '<', before ?? ''))
    .orderBy('event_id', 'desc')
    .limit(most)
    .execute()
