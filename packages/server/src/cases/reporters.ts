// Who reported a case, sealed and apart from it.
import type { Db, Tx } from '../db/tables.ts'
import { seal, unseal } from '../secrets/sealing.ts'
import type { CaseKey } from './stored-events.ts'

/** How to reach a reporter, as far as they said. */
export interface Contact {
  readonly name?: string
  readonly phone?: string
}

/** Keeps how to reach a reporter, sealed with the server's key; nothing when they said nothing. */
export async function keepContact(tx: Tx, sealingKey: Uint8Array, key: CaseKey, contact: Contact): Promise<void> {
  if (contact.name === undefined && contact.phone === undefined) return
  const sealed = seal(sealingKey, aboutCase(key), JSON.stringify(contact))
  await tx.insertInto('reporter').values({ jurisdiction: key.jurisdiction, case_id: key.caseId, sealed }).execute()
}

/** How to reach the reporter of a case, if they said. */
export async function openContact(db: Db | Tx, sealingKey: Uint8Array, key: CaseKey): Promise<Contact | undefined> {
  const row = await db
    .selectFrom('reporter')
    .select('sealed')
    .where('jurisdiction', '=', key.jurisdiction)
    .where('case_id', '=', key.caseId)
    .executeTakeFirst()
  return row === undefined ? undefined : (JSON.parse(unseal(sealingKey, aboutCase(key), row.sealed)) as Contact)
}

const aboutCase = ({ jurisdiction, caseId }: CaseKey): string => `reporter of ${jurisdiction} ${caseId}`
