import type { Db, Tx } from '../../db/tables.ts'
import { sealingKeyId } from '../../secrets/key-ring.ts'

/** The ids of the keys without which what is sealed in a database cannot be read. The server's own sealing key is always one. */
export async function findNeededKeys(db: Db | Tx): Promise<readonly string[]> {
  const ofCases = await db.selectFrom('case_key').select('key_id').distinct().execute()
  const ofIndex = await db.selectFrom('index_key').select('key_id').distinct().execute()
  return [...new Set([...ofCases, ...ofIndex].map(row => row.key_id).concat(sealingKeyId))].sort()
}
