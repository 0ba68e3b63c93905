// Every case of a database on which no server need run: each jurisdiction under the lists that were in force there.

import type { Db, Tx } from '../../db/tables.ts'
import { putInForce } from '../../lists/list-store.ts'
import type { KeyRing } from '../../secrets/key-ring.ts'
import { withKeys } from '../../secrets/keys-of.ts'
import type { Clock } from '../../time/clock.ts'
import { type Rebuilding, type Rebuilt, rebuildCases } from './rebuild-cases.ts'

/** What rebuilding needs besides the database. */
export interface RebuildMeans {
  /** What is sealed in the events is opened with it. */
  readonly ring: KeyRing
  readonly clock: Clock
}

/** Rebuilds the cases of every jurisdiction, or looks whether they would be the same. Throws `KeyMissing`. */
export async function rebuildAll(db: Db | Tx, { ring, clock }: RebuildMeans, rebuilding: Rebuilding): Promise<Rebuilt> {
  const keyed = withKeys(db, ring)
  const versions = await db
    .selectFrom('list_version')
    .select(['jurisdiction', 'hash', 'files'])
    .distinctOn('jurisdiction')
    .orderBy('jurisdiction')
    .orderBy('published_at', 'desc')
    .execute()
  const results: Rebuilt[] = []
  for (const { jurisdiction, hash, files } of versions) {
    const lists = await putInForce(keyed, { files: new Map(Object.entries(files)), hash })
    if (!lists.ok) throw new Error(`The list ${hash} of ${jurisdiction}, once in force, cannot be read any more`)
    results.push(await rebuildCases({ db: keyed, lists: lists.value, clock }, rebuilding))
  }
  return {
    cases: results.reduce((sum, { cases }) => sum + cases, 0),
    differences: results.flatMap(({ differences }) => differences),
    more: results.some(({ more }) => more),
    unknown: rebuilding.number !== undefined && results.every(({ unknown }) => unknown),
  }
}
