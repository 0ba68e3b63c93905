// The transaction of a request: under the role of requests, with who asks told to the database.
import { type Result, refuse } from '@remit/core'
import { sql } from 'kysely'
import { type Refusal, refusal } from '../refusal.ts'
import { KeyMissing } from '../secrets/key-ring.ts'
import { inTransaction } from './in-transaction.ts'
import type { Db, Tx } from './tables.ts'

/** For whom the database is asked: row-level security reads it. */
export interface Asker {
  readonly jurisdiction: string
  /** The department whose cases may be seen; none for the public, and for those who never see a case. */
  readonly department?: string
  /** Whether every case of the jurisdiction may be seen. */
  readonly oversees: boolean
  /** Who is signed in; none for the public. */
  readonly person?: string
  /** The hash of a reporter's tracking code: its case may be seen. */
  readonly tracking?: string
}

/**
 * Runs a request's work in one transaction under the role `remit_request`, for somebody. As `inTransaction`, it begins again
 * when two collide. Where something is sealed under a key that this server lacks, all of it is refused.
 */
export async function asRequest<T>(
  db: Db,
  asker: Asker,
  run: (tx: Tx) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  try {
    return await inTransaction(db, async tx => {
      await takeOn(tx, asker)
      return run(tx)
    })
  } catch (error) {
    if (error instanceof KeyMissing) return refuse(refusal('sealed-away', { key: error.keyId }))
    throw error
  }
}

/** Takes on the role of requests until the transaction ends. */
export async function takeOn(
  tx: Tx,
  { jurisdiction, department = '', oversees, person = '', tracking = '' }: Asker,
): Promise<void> {
  await sql`select
    set_config('role', 'remit_request', true),
    set_config('remit.jurisdiction', ${jurisdiction}, true),
    set_config('remit.department', ${department}, true),
    set_config('remit.oversees', ${oversees ? 'yes' : ''}, true),
    set_config('remit.person', ${person}, true),
    set_config('remit.tracking', ${tracking}, true)`.execute(tx)
}
