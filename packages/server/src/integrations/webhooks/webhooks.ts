// The systems that are told what happens: kept by administrators, their secrets sealed with the server's key.
import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { NoticeTables } from '../../db/tables-notices.ts'
import { seal, unseal } from '../../secrets/sealing.ts'
import { jurisdictionOf, type Setting } from '../../setting.ts'
import { newSecret } from './sign.ts'

export type Webhook = Selectable<NoticeTables['webhook']>

/** How long a former secret is still signed with, in milliseconds: time enough to bring the new one to the other side. */
const overlap = 24 * 3_600_000

const about = (id: string): string => `webhook ${id}`

/** A webhook as an administrator describes it. `types`: of events; none for all. */
export interface NewWebhook {
  readonly name: string
  readonly url: string
  readonly types: readonly string[]
  readonly by: string
}

/** Adds a webhook. Its secret is returned now and never again. */
export async function addWebhook(
  setting: Setting,
  { name, url, types, by }: NewWebhook,
): Promise<{ id: string; secret: string }> {
  const id = randomUUID()
  const secret = newSecret()
  await setting.db
    .insertInto('webhook')
    .values({
      jurisdiction: jurisdictionOf(setting),
      webhook_id: id,
      name,
      url,
      types: JSON.stringify(types),
      secret: seal(setting.sealingKey, about(id), secret),
      created_by: by,
      created_at: setting.clock(),
    })
    .execute()
  return { id, secret }
}

/** Gives a webhook a new secret; for a day calls are signed with both. Undefined when there is no such webhook. */
export async function changeSecret(setting: Setting, id: string): Promise<string | undefined> {
  const secret = newSecret()
  const changed = await setting.db
    .updateTable('webhook')
    .set(({ ref }) => ({
      former_secret: ref('secret'),
      former_until: new Date(setting.clock().getTime() + overlap),
      secret: seal(setting.sealingKey, about(id), secret),
    }))
    .where('jurisdiction', '=', jurisdictionOf(setting))
    .where('webhook_id', '=', id)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n ? secret : undefined
}

/** Turns a webhook on or off. Returns whether there is one. */
export async function turnWebhook(setting: Setting, id: string, state: 'on' | 'off'): Promise<boolean> {
  const changed = await setting.db
    .updateTable('webhook')
    .set({ state, failing_since: null })
    .where('jurisdiction', '=', jurisdictionOf(setting))
    .where('webhook_id', '=', id)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** Removes a webhook. Returns whether there was one. */
export async function removeWebhook(setting: Setting, id: string): Promise<boolean> {
  const removed = await setting.db
    .deleteFrom('webhook')
    .where('jurisdiction', '=', jurisdictionOf(setting))
    .where('webhook_id', '=', id)
    .executeTakeFirst()
  return removed.numDeletedRows > 0n
}

/** All webhooks, the oldest first. */
export const readWebhooks = (setting: Setting): Promise<Webhook[]> =>
  setting.db
    .selectFrom('webhook')
    .selectAll()
    .where('jurisdiction', '=', jurisdictionOf(setting))
    .orderBy('created_at')
    .orderBy('webhook_id')
    .execute()

/** The secrets that a call is signed with now, the newest first. */
export function secretsOf({ sealingKey, clock }: Setting, webhook: Webhook): readonly string[] {
  const { webhook_id: id, secret, former_secret: former, former_until: until } = webhook
  const both = former !== null && until !== null && until > clock() ? [secret, former] : [secret]
  return both.map(sealed => unseal(sealingKey, about(id), sealed))
}
