// The same key twice is done once, and answers the same.
import { ok, type Result, refuse } from '@remit/core'
import type { Tx } from '../db/tables.ts'
import type { Refusal } from '../refusal.ts'
import { canonicalJson } from '../secrets/canonical-json.ts'
import { sha256 } from '../secrets/hash.ts'
import { keyFrom, seal, unseal } from '../secrets/sealing.ts'

/** What was done under a key: enough to answer the same again. `secret` is kept nowhere else. */
export interface Done {
  readonly caseId: string
  readonly version: number
  readonly at: string
  readonly secret?: string
}

/** A request that must not be done twice. */
export interface KeyedRequest {
  readonly jurisdiction: string
  /** Whose key it is: two people's keys do not meet. */
  readonly by: string
  readonly key: string
  /** What is asked. The same key for something else is refused. */
  readonly request: unknown
}

/** Does something once for a key; a second time it returns what was done. */
export async function once(
  tx: Tx,
  keyed: KeyedRequest,
  act: () => Promise<Result<Done, Refusal>>,
): Promise<Result<Done, Refusal>> {
  const { jurisdiction } = keyed
  const { key_hash, request_hash } = hashesOf(keyed)
  // Waits here while another with the same key is being done.
  const taken = await tx
    .insertInto('idempotency_key')
    .values({ jurisdiction, key_hash, request_hash })
    .onConflict(conflict => conflict.doNothing())
    .returning('key_hash')
    .executeTakeFirst()
  if (taken === undefined) return doneBefore(tx, keyed, { key_hash, request_hash })
  const done = await act()
  if (!done.ok) return done
  const { caseId, version, at, secret } = done.value
  const sealed = secret === undefined ? null : seal(keyOf(keyed), key_hash, secret)
  await tx
    .updateTable('idempotency_key')
    .set({ case_id: caseId, version, at, sealed })
    .where('jurisdiction', '=', jurisdiction)
    .where('key_hash', '=', key_hash)
    .execute()
  return done
}

/** By what a request that must not be done twice is known. */
export interface Hashes {
  readonly key_hash: string
  readonly request_hash: string
}

/** The hashes of a key and of the request that it stands for. */
export const hashesOf = ({ by, key, request }: KeyedRequest): Hashes => ({
  key_hash: sha256(canonicalJson([by, key])),
  // With the key, which is stored nowhere: facts are not found by trying what would hash like this.
  request_hash: sha256(canonicalJson([by, key, request])),
})

/** What is kept of a request that was done. */
export interface KeptDone {
  readonly request_hash: string
  readonly case_id: string | null
  readonly version: number | null
  readonly at: string | null
  readonly sealed: string | null
}

async function doneBefore(tx: Tx, keyed: KeyedRequest, hashes: Hashes): Promise<Result<Done, Refusal>> {
  const row = await tx
    .selectFrom('idempotency_key')
    .selectAll()
    .where('jurisdiction', '=', keyed.jurisdiction)
    .where('key_hash', '=', hashes.key_hash)
    .executeTakeFirstOrThrow()
  return doneUnder(keyed, hashes, row)
}

/** What was done under a key, answered again; refused where the key stood for something else. */
export function doneUnder(
  keyed: KeyedRequest,
  { key_hash, request_hash }: Hashes,
  row: KeptDone,
): Result<Done, Refusal> {
  if (row.request_hash !== request_hash) return refuse({ code: 'key-used-otherwise', data: {} })
  if (row.case_id === null || row.version === null || row.at === null)
    throw new Error('A key was committed before what it stands for')
  const done = { caseId: row.case_id, version: row.version, at: row.at }
  return ok(row.sealed === null ? done : { ...done, secret: unseal(keyOf(keyed), key_hash, row.sealed) })
}

const keyOf = ({ key, by }: KeyedRequest): Uint8Array => keyFrom(canonicalJson([by, key]), 'answer')
