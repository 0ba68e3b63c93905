// What requests work with, on a database that no server has open any more.
import { usualAttachmentRules } from '../packages/server/src/attachments/attachment-rules.ts'
import { createGate } from '../packages/server/src/attachments/gate.ts'
import { usualRules } from '../packages/server/src/auth/account-rules.ts'
import type { Database } from '../packages/server/src/db/database.ts'
import { putInForce } from '../packages/server/src/lists/list-store.ts'
import { readListFolder } from '../packages/server/src/lists/read-list-folder.ts'
import { findKeyRing } from '../packages/server/src/secrets/key-ring.ts'
import { withKeys } from '../packages/server/src/secrets/keys-of.ts'
import { readSealingKey } from '../packages/server/src/secrets/sealing-key.ts'
import type { Setting } from '../packages/server/src/setting.ts'
import { createMemoryStore } from '../packages/server/src/testing/memory-store.ts'
import { willow } from './server-process.ts'

/** The setting of the invented county on a database, with the keys that its servers kept in their data folder. */
export async function settingOn(database: Pick<Database, 'db'>, dataFolder: string): Promise<Setting> {
  const sealingKey = await readSealingKey(undefined, dataFolder)
  const db = withKeys(database.db, await findKeyRing({}, dataFolder, sealingKey))
  const lists = await putInForce(db, await readListFolder(willow))
  if (!lists.ok) throw new Error(JSON.stringify(lists.error))
  return {
    db,
    lists: lists.value,
    clock: () => new Date(),
    demonstration: true,
    sealingKey,
    accounts: usualRules,
    attachments: { store: createMemoryStore(), rules: usualAttachmentRules, gate: createGate(1) },
  }
}
