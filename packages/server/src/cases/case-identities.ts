// The identity numbers that stand in a case, so that it is found by one of them and tells none.
import { type CaseState, type Fact, getMatter, type ResponsibilityList } from '@remit/core'
import type { Db, Tx } from '../db/tables.ts'
import { findBlind, normalIdentity, takeBlind } from '../secrets/blind-index.ts'
import type { CaseKey } from './stored-events.ts'

/** The identity numbers in a case's facts, as they are compared, each once. Only what the list calls sensitive, or an identity number. */
export function identitiesIn(list: ResponsibilityList, { matter, facts }: CaseState): readonly string[] {
  const declared = getMatter(list, matter).facts
  const found = Object.entries(facts).flatMap(([id, { value, earlier }]) =>
    [value, ...earlier.map(before => before.value)].flatMap(each => textsIn(declared[id], each)),
  )
  return [...new Set(found.flatMap(text => normalIdentity(text) ?? []))]
}

/** The texts in which a number may stand: of a sensitive fact, of a sensitive column, of a column of identity numbers. */
function textsIn(fact: Fact | undefined, value: unknown): string[] {
  if (fact === undefined) return []
  if (typeof value === 'string') return fact.type === 'text' && fact.sensitive !== undefined ? [value] : []
  if (fact.type !== 'table' || !Array.isArray(value)) return []
  const columns = Object.entries(fact.columns).flatMap(([id, { type, sensitive }]) =>
    type === 'id-number' || (type === 'text' && (sensitive ?? fact.sensitive) !== undefined) ? [id] : [],
  )
  return value.flatMap((row: Record<string, unknown>) =>
    columns.flatMap(id => (typeof row[id] === 'string' ? [row[id]] : [])),
  )
}

/** Keeps by which identity numbers a case is found. A number that was corrected still finds it. */
export async function keepIdentities(tx: Tx, key: CaseKey, list: ResponsibilityList, state: CaseState): Promise<void> {
  const identities = identitiesIn(list, state)
  if (identities.length === 0) return
  const blind = await takeBlind(tx, key.jurisdiction)
  const rows = identities.map(each => ({ jurisdiction: key.jurisdiction, case_id: key.caseId, blind: blind(each) }))
  await tx
    .insertInto('case_identity')
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/**
 * The ids of the cases in whose facts an identity number stands, of those that whoever asks may see: a department finds them
 * where it bears or bore a duty, for only there does it see what is sensitive. None for what is no such number.
 */
export async function findByIdentity(
  db: Db | Tx,
  { jurisdiction, department, written }: { jurisdiction: string; department: string; written: string },
): Promise<readonly string[]> {
  const identity = normalIdentity(written)
  const blind = identity === undefined ? undefined : await findBlind(db, jurisdiction)
  if (identity === undefined || blind === undefined) return []
  const rows = await db
    .selectFrom('case_identity')
    .innerJoin('part', join =>
      join
        .onRef('part.jurisdiction', '=', 'case_identity.jurisdiction')
        .onRef('part.case_id', '=', 'case_identity.case_id'),
    )
    .select('case_identity.case_id')
    .where('case_identity.jurisdiction', '=', jurisdiction)
    .where('case_identity.blind', '=', blind(identity))
    .where('part.department', '=', department)
    .where('part.bears', '=', true)
    .orderBy('case_identity.case_id')
    .execute()
  return rows.map(row => row.case_id)
}
