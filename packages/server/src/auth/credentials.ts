// The passwords that are kept, and who holds them.
import { dateOf } from '@remit/core'
import type { Db, Tx } from '../db/tables.ts'
import { jurisdictionOf, nowOf, type Setting } from '../setting.ts'
import type { Role } from './roles.ts'

/** A person as signing in needs to know them. Roles are those of today. */
export interface Holder {
  readonly person: string
  readonly account: string
  readonly name: string
  readonly roles: readonly Role[]
  /** Whether they may sign in: neither locked nor gone. */
  readonly active: boolean
  readonly passwordHash: string | undefined
  readonly passwordSetAt: Date | undefined
  readonly formerHashes: readonly string[]
  readonly secondFactor: boolean
}

/** The person with an account, or with an id. People of the demonstration have no account. */
export async function findHolder(
  setting: Setting,
  by: { readonly account: string } | { readonly person: string },
  db: Db | Tx = setting.db,
): Promise<Holder | undefined> {
  const jurisdiction = jurisdictionOf(setting)
  const row = await db
    .selectFrom('person')
    .leftJoin('credential', join =>
      join
        .onRef('credential.jurisdiction', '=', 'person.jurisdiction')
        .onRef('credential.person', '=', 'person.person'),
    )
    .select(['person.person', 'person.account', 'person.name', 'person.department', 'person.locked', 'person.left_on'])
    .select(['password_hash', 'password_set_at', 'former_hashes', 'totp_sealed'])
    .where('person.jurisdiction', '=', jurisdiction)
    .where('person.account', 'is not', null)
    .$if('account' in by, query => query.where('person.account', '=', 'account' in by ? by.account : ''))
    .$if('person' in by, query => query.where('person.person', '=', 'person' in by ? by.person : ''))
    .executeTakeFirst()
  if (row === undefined) return undefined
  const today = dateOf(nowOf(setting))
  const { person, account, name, department } = row
  return {
    person,
    account: account ?? '',
    name,
    roles: await rolesOn(db, { jurisdiction, person, department, day: today }),
    active: !row.locked && (row.left_on === null || row.left_on > today),
    passwordHash: row.password_hash ?? undefined,
    passwordSetAt: row.password_set_at ?? undefined,
    formerHashes: row.former_hashes ?? [],
    secondFactor: row.totp_sealed !== null,
  }
}

/** The roles that a person holds in a department on a day. */
export async function rolesOn(
  db: Db | Tx,
  { jurisdiction, person, department, day }: Record<'jurisdiction' | 'person' | 'department' | 'day', string>,
): Promise<readonly Role[]> {
  const rows = await db
    .selectFrom('person_role')
    .select('role')
    .where('jurisdiction', '=', jurisdiction)
    .where('person', '=', person)
    .where('department', '=', department)
    .where('since', '<=', day)
    .where(eb => eb.or([eb('until', 'is', null), eb('until', '>=', day)]))
    .execute()
  return [...new Set(rows.map(({ role }) => role))]
}

const mostFormer = 24

/** Keeps a password's hash. The one before joins those that may not be taken again. */
export async function keepPassword(
  setting: Setting,
  db: Db | Tx,
  { person, hash, former }: { person: string; hash: string; former: readonly string[] },
): Promise<void> {
  const kept = {
    password_hash: hash,
    password_set_at: setting.clock(),
    former_hashes: JSON.stringify(former.slice(0, mostFormer)),
  }
  await db
    .insertInto('credential')
    .values({ jurisdiction: jurisdictionOf(setting), person, ...kept })
    .onConflict(conflict => conflict.columns(['jurisdiction', 'person']).doUpdateSet(kept))
    .execute()
}

/** The hashes of all passwords that a person had, the present one first. */
export const hashesOf = ({ passwordHash, formerHashes }: Holder): readonly string[] => [
  ...(passwordHash === undefined ? [] : [passwordHash]),
  ...formerHashes,
]
