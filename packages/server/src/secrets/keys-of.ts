// The database's handle carries the keys with which its sealed fields are opened, into every transaction begun on it.
import type { KyselyPlugin } from 'kysely'
import type { Db } from '../db/tables.ts'
import type { KeyRing } from './key-ring.ts'

class CarriesKeys implements KyselyPlugin {
  readonly ring: KeyRing
  constructor(ring: KeyRing) {
    this.ring = ring
  }
  transformQuery: KyselyPlugin['transformQuery'] = ({ node }) => node
  transformResult: KyselyPlugin['transformResult'] = async ({ result }) => result
}

/** The same database with a ring of keys; whatever ring it had is put aside. */
export const withKeys = (db: Db, ring: KeyRing): Db => db.withoutPlugins().withPlugin(new CarriesKeys(ring))

/** The ring of a database or a transaction. Throws where it was given none. */
export function keysOf(db: Db): KeyRing {
  const carrier = db.getExecutor().plugins.find(plugin => plugin instanceof CarriesKeys)
  if (carrier === undefined) throw new Error('This database was opened without the keys of its sealed fields')
  return carrier.ring
}
