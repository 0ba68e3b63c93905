// Who reported a case, sealed and apart from it.
import type { Db, Tx } from '../db/tables.ts'
import { takeDataKey, wrappedKeyOf } from '../secrets/data-key.ts'
import { keysOf } from '../secrets/keys-of.ts'
import { isSealedField, openField, sealField } from '../secrets/sealed-field.ts'
import { unseal } from '../secrets/sealing.ts'
import { type CaseKey, dataKeyFor } from './stored-events.ts'

/** How to reach a reporter, as far as they said. */
export interface Contact {
  readonly name?: string
  readonly phone?: string
}

/** Keeps how to reach a reporter, sealed under the key of the case; nothing when they said nothing. */
export async function keepContact(tx: Tx, key: CaseKey, contact: Contact): Promise<void> {
  if (contact.name === undefined && contact.phone === undefined) return
  const dataKey = await takeDataKey(tx, key)
  const sealed = sealField(keysOf(tx).cipher, dataKey, aboutCase(key), JSON.stringify(contact))
  await tx.insertInto('reporter').values({ jurisdiction: key.jurisdiction, case_id: key.caseId, sealed }).execute()
}

/** How to reach the reporter of a case, if they said. `sealingKey`: the server's, under which the older ones are sealed. */
export async function openContact(db: Db | Tx, sealingKey: Uint8Array, key: CaseKey): Promise<Contact | undefined> {
  const row = await db
    .selectFrom('reporter')
    .select('sealed')
    .select(wrappedKeyOf(key).as('wrapped'))
    .where('jurisdiction', '=', key.jurisdiction)
    .where('case_id', '=', key.caseId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { sealed, wrapped } = row
  const written = isSealedField(sealed)
    ? openField(dataKeyFor(db, key, wrapped)(), aboutCase(key), sealed)
    : unseal(sealingKey, aboutCase(key), sealed)
  return JSON.parse(written) as Contact
}

const aboutCase = ({ jurisdiction, caseId }: CaseKey): string => `reporter of ${jurisdiction} ${caseId}`
