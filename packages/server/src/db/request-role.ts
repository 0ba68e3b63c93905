// The role under which requests work is made where it can be; where it cannot, an administrator is told how.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Database } from './database.ts'

/** The role that is missing, or that this connection may not take on. */
export class RequestRoleUnavailable extends Error {
  readonly role: string
  constructor(role: string) {
    super(`The role remit_request cannot be made here, or ${role} may not take it on`)
    this.role = role
  }
}

const insufficientPrivilege = '42501'

/** Makes the role `remit_request` where it is missing. Throws `RequestRoleUnavailable` where the connection may not. */
export async function makeRequestRole(database: Database): Promise<void> {
  const script = await readFile(join(import.meta.dirname, 'request-role.sql'), 'utf8')
  try {
    await database.inScript(run => run(script))
  } catch (error) {
    if ((error as { code?: unknown }).code !== insufficientPrivilege) throw error
    throw new RequestRoleUnavailable(await currentRole(database))
  }
}

/** Throws `RequestRoleUnavailable` unless this connection may take on the role. */
export async function mustTakeRequestRole(database: Database): Promise<void> {
  const { rows } = await sql<{ able: boolean | null }>`
    select pg_has_role(current_user, oid, 'member') as able from pg_roles where rolname = 'remit_request'
  `.execute(database.db)
  if (rows[0]?.able !== true) throw new RequestRoleUnavailable(await currentRole(database))
}

const currentRole = async ({ db }: Database): Promise<string> =>
  (await sql<{ role: string }>`select current_user as role`.execute(db)).rows[0]?.role ?? ''
