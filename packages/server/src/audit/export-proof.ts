import { loadList, type ResponsibilityList } from '@remit/core'
import type { Db, Tx } from '../db/tables.ts'
import { packProof } from './pack-proof.ts'
import { buildProof } from './proof.ts'
import { proofPage } from './proof-page.ts'

/** A case for an auditor, as a zip; undefined where there is none of that number. */
export async function exportProof(
  db: Db | Tx,
  wanted: { readonly jurisdiction: string; readonly number: string },
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const proof = await buildProof(db, wanted)
  if (proof === undefined) return undefined
  const lists = new Map<string, ResponsibilityList>()
  for (const { hash, files } of proof.lists) {
    const loaded = loadList(new Map(Object.entries(files)), hash)
    if (loaded.ok) lists.set(hash, loaded.value.list)
  }
  return packProof(
    proof,
    proofPage(proof, hash => lists.get(hash)),
  )
}
