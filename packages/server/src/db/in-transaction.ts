// One command is one transaction: it is done as a whole, or it leaves no trace.
import { type Result, refuse } from '@remit/core'
import type { Refusal } from '../refusal.ts'
import { planOutlived } from './prepared.ts'
import type { Db, Tx } from './tables.ts'

const attempts = 5

/** Carries a refusal out of a transaction, so that everything done in it is taken back. */
class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** Open transactions in which something was refused: nothing of them may stay. */
const spoilt = new WeakSet<Db>()

/**
 * Runs a change in a transaction. A refusal takes back everything. Two that collide are run one after the other: the
 * second begins again and sees what the first did. When it returns, what was done is on disk.
 * Within an open transaction it is a part of that: whoever opened it commits, takes back and begins again.
 */
export async function inTransaction<T>(
  db: Db,
  run: (tx: Tx) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  if (isOpen(db)) return join(db, run)
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(async tx => {
        const result = await run(tx)
        if (!result.ok) throw new Refused(result.error)
        if (spoilt.has(tx)) throw new Error('A refusal was passed over within a transaction')
        return result
      })
    } catch (error) {
      if (error instanceof Refused) return refuse(error.refusal)
      if (attempt === attempts || !isCollision(error)) throw error
    }
  }
}

const isOpen = (db: Db): db is Tx => db.isTransaction

async function join<T>(tx: Tx, run: (tx: Tx) => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
  const result = await run(tx)
  if (!result.ok) spoilt.add(tx)
  return result
}

// Serialization failure, deadlock, a table altered under a prepared statement, and two that append the same version of a case, open the same period's, or use the same key.
const isCollision = (error: unknown): boolean => {
  const { code, constraint } = error as { code?: unknown; constraint?: unknown }
  if (code === '40001' || code === '40P01' || code === planOutlived) return true
  return code === '23505' && typeof constraint === 'string' && takenAtOnce.has(constraint)
}

const takenAtOnce: ReadonlySet<string> = new Set(['event_pkey', 'case_of_period', 'idempotency_key_pkey'])
