import type { Tx } from '../db/tables.ts'
import { takeDataKey } from '../secrets/data-key.ts'
import { keysOf } from '../secrets/keys-of.ts'
import type { Sealing } from './sealed-facts.ts'
import type { CaseKey } from './stored-events.ts'

/** How a case's facts are to be sealed, where they are: with the key that was read before, or one that is read or made now. */
export async function takeSealing(
  tx: Tx,
  key: CaseKey,
  known: Uint8Array | undefined,
  isNeeded: () => boolean,
): Promise<Sealing | undefined> {
  if (!isNeeded()) return undefined
  return { key, dataKey: known ?? (await takeDataKey(tx, key)), cipher: keysOf(tx).cipher }
}
