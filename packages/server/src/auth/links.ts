// One-time links: whoever holds one sets a password of their own. The database knows only the hash of what stands in it.
import { randomBytes } from 'node:crypto'
import { ok, type Result, refuse } from '@remit/core'
import type { Db, Tx } from '../db/tables.ts'
import type { LinkPurpose } from '../db/tables-accounts.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { sha256 } from '../secrets/hash.ts'
import { jurisdictionOf, type Setting } from '../setting.ts'

/** What a link is for, and whose account it opens; none yet for an administrator's first. */
export interface Link {
  readonly purpose: LinkPurpose
  readonly person: string | undefined
}

const hour = 3_600_000

/** Makes a link; what it returns stands behind `/welcome#`. A person's earlier links are worth nothing any more. */
export async function makeLink(
  setting: Pick<Setting, 'lists' | 'clock' | 'accounts'>,
  db: Db | Tx,
  { purpose, person }: Link,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const jurisdiction = jurisdictionOf(setting)
  const now = setting.clock()
  if (person !== undefined)
    await db
      .deleteFrom('account_link')
      .where('jurisdiction', '=', jurisdiction)
      .where('person', '=', person)
      .where('used_at', 'is', null)
      .execute()
  await db
    .insertInto('account_link')
    .values({
      jurisdiction,
      token_hash: hashOf(token),
      purpose,
      person: person ?? null,
      expires_at: new Date(now.getTime() + setting.accounts.linkHours * hour),
      used_at: null,
      created_at: now,
    })
    .execute()
  return token
}

/** What a link is for, while it is good. */
export async function readLink(setting: Setting, token: string): Promise<Result<Link, Refusal>> {
  const row = await setting.db
    .selectFrom('account_link')
    .select(['purpose', 'person', 'expires_at', 'used_at'])
    .where('jurisdiction', '=', jurisdictionOf(setting))
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst()
  if (row === undefined) return refuse(refusal('link-unknown'))
  if (row.used_at !== null) return refuse(refusal('link-used'))
  if (row.expires_at <= setting.clock()) return refuse(refusal('link-expired'))
  return ok({ purpose: row.purpose, person: row.person ?? undefined })
}

/** Uses a link up. Of two that use it at once, one does. */
export async function spendLink(setting: Setting, tx: Tx, token: string): Promise<Result<undefined, Refusal>> {
  const now = setting.clock()
  const { numUpdatedRows } = await tx
    .updateTable('account_link')
    .set({ used_at: now })
    .where('jurisdiction', '=', jurisdictionOf(setting))
    .where('token_hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return numUpdatedRows === 1n ? ok(undefined) : refuse(refusal('link-used'))
}

const hashOf = (token: string): string => sha256(`account link ${token}`)
