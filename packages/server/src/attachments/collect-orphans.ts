// Files that nobody will use: sent and left, or kept by a server that was stopped before it could write down where.

import { jurisdictionOf, type Setting } from '../setting.ts'
import type { BlobStore } from './blob-store.ts'
import { uploadLasts } from './uploads.ts'

// A file is in its place a moment before its row is; only what has no row long after that has been lost.
const graceMilliseconds = uploadLasts + 3_600_000
const atOnce = 500

/** Forgets uploads that were left, and removes files that no row of any jurisdiction names. Returns how many files it removed. */
export async function collectOrphans(setting: Setting): Promise<number> {
  const now = setting.clock().getTime()
  await setting.db
    .deleteFrom('upload')
    .where('jurisdiction', '=', jurisdictionOf(setting))
    .where('created_at', '<', new Date(now - uploadLasts))
    .execute()
  const { store } = setting.attachments
  let removed = 0
  let batch: string[] = []
  for await (const { address, at } of store.list()) {
    if (at.getTime() < now - graceMilliseconds) batch.push(address)
    if (batch.length === atOnce) {
      removed += await removeUnnamed(setting, store, batch)
      batch = []
    }
  }
  return removed + (await removeUnnamed(setting, store, batch))
}

async function removeUnnamed({ db }: Setting, store: BlobStore, addresses: readonly string[]): Promise<number> {
  if (addresses.length === 0) return 0
  const named = await db
    .selectFrom('attachment')
    .select('blob')
    .where('blob', 'in', addresses)
    .union(db.selectFrom('upload').select('blob').where('blob', 'in', addresses))
    .execute()
  const kept = new Set(named.map(({ blob }) => blob))
  const orphans = addresses.filter(address => !kept.has(address))
  for (const address of orphans) await store.remove(address)
  return orphans.length
}
