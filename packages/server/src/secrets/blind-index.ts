// Cases are found by an identity number that stands in them sealed: a keyed hash of it stands beside them.
import { createHmac, randomBytes } from 'node:crypto'
import type { Db, Tx } from '../db/tables.ts'
import { canonicalJson } from './canonical-json.ts'
import { type KeyRing, unwrapKey, type Wrapped, wrapKey } from './key-ring.ts'
import { keysOf } from './keys-of.ts'

/** What the key of a jurisdiction's blind index is for, as it is wrapped. */
export const aboutIndexKey = (jurisdiction: string): string => canonicalJson(['blind index', jurisdiction])

/** How numbers are hashed in a jurisdiction. */
export type Blind = (identity: string) => string

/** The hash of identity numbers in a jurisdiction; its key is made where there is none. */
export async function takeBlind(tx: Db | Tx, jurisdiction: string): Promise<Blind> {
  const ring = keysOf(tx)
  const found = await findBlind(tx, jurisdiction)
  if (found !== undefined) return found
  const { keyId, wrapped } = wrapKey(ring, aboutIndexKey(jurisdiction), new Uint8Array(randomBytes(32)))
  await tx
    .insertInto('index_key')
    .values({ jurisdiction, key_id: keyId, wrapped })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  // Perhaps another was first: the one that stands there counts.
  const stands = await findBlind(tx, jurisdiction)
  if (stands === undefined) throw new Error('The key of the blind index cannot be read')
  return stands
}

/** The hash of identity numbers in a jurisdiction; undefined where nothing was ever indexed. */
export async function findBlind(db: Db | Tx, jurisdiction: string): Promise<Blind | undefined> {
  const row = await db
    .selectFrom('index_key')
    .select(['key_id', 'wrapped'])
    .where('jurisdiction', '=', jurisdiction)
    .executeTakeFirst()
  return row === undefined
    ? undefined
    : blindWith(keysOf(db), jurisdiction, { keyId: row.key_id, wrapped: row.wrapped })
}

function blindWith(ring: KeyRing, jurisdiction: string, wrapped: Wrapped): Blind {
  const key = unwrapKey(ring, aboutIndexKey(jurisdiction), wrapped)
  return identity =>
    createHmac('sha256', key)
      .update(canonicalJson([jurisdiction, identity]))
      .digest('base64url')
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/**
 * An identity number as it is compared: half-width, X in capitals, without blanks or dashes; one of 15 digits as the one of 18
 * that it became (GB 11643-1999: the century 19 put in, the check digit at the end). Undefined for what is no such number.
 */
export function normalIdentity(written: string): string | undefined {
  const plain = written
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—]/g, '')
  if (/^\d{17}[\dX]$/.test(plain)) return plain
  if (!/^\d{15}$/.test(plain)) return undefined
  const long = `${plain.slice(0, 6)}19${plain.slice(6)}`
  const sum = weights.reduce((total, weight, place) => total + weight * Number(long[place]), 0)
  return `${long}${'10X98765432'[sum % 11]}`
}
