// Two cases linked by hand: the link stands in both, and no chain of links comes back to where it began.
import { type Actor, type CaseState, decide, type LinkRelation, ok, oppositeOf, type Result, refuse } from '@remit/core'
import { inTransaction } from '../db/in-transaction.ts'
import type { Tx } from '../db/tables.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { jurisdictionOf, nowOf, type Setting } from '../setting.ts'
import { append } from './append.ts'
import { movedOn, notBefore } from './change-case.ts'
import { type LoadedCase, loadCase } from './load-case.ts'
import { type Done, once } from './once.ts'
import { findSight } from './part-in-case.ts'
import type { CaseKey } from './stored-events.ts'

/** A link that a signed-in person makes between a case and another one. */
export interface Linking {
  readonly caseId: string
  /** The version of the case that the person saw. */
  readonly seen: number
  readonly key: string
  readonly by: Actor & { readonly department: string }
  /** The number of the other case. */
  readonly number: string
  readonly relation: LinkRelation
  readonly reason?: string
}

/** Links a case to another one that the person's department may see as well; both timelines say so. */
export async function linkCases(setting: Setting, linking: Linking): Promise<Result<Done, Refusal>> {
  const { by, key, ...request } = linking
  const jurisdiction = jurisdictionOf(setting)
  return inTransaction(setting.db, async tx => {
    if (!(await sees(tx, setting, linking.caseId, by)))
      return refuse(refusal('unknown-case', { caseId: linking.caseId }))
    return once(tx, { jurisdiction, by: by.person, key, request }, () => carryOut(tx, setting, linking))
  })
}

const sees = async (tx: Tx, { lists }: Setting, caseId: string, by: Linking['by']): Promise<boolean> =>
  (await findSight(tx, lists.current, caseId, by.department)) !== undefined

async function carryOut(tx: Tx, setting: Setting, linking: Linking): Promise<Result<Done, Refusal>> {
  const { caseId, seen, by, number, relation, reason } = linking
  const jurisdiction = jurisdictionOf(setting)
  const other = await findByNumber(tx, setting, linking)
  if (other === undefined) return refuse(refusal('unknown-number', { number }))
  // Always in the same order, so that two people who link the same cases do not wait for each other.
  const loaded = new Map<string, LoadedCase>()
  for (const id of [...new Set([caseId, other.caseId])].sort()) {
    const found = await loadCase(tx, { jurisdiction, caseId: id }, { lock: true })
    if (found === undefined) return refuse(refusal('unknown-case', { caseId: id }))
    loaded.set(id, found)
  }
  const one = loaded.get(caseId) as LoadedCase
  const two = loaded.get(other.caseId) as LoadedCase
  if (one.state.version !== seen) return refuse(await movedOn(tx, { jurisdiction, caseId }, one, seen))
  const list = await setting.lists.get(tx, one.state.list)
  const at = notBefore(one.lastAt > two.lastAt ? one.lastAt : two.lastAt, nowOf(setting))
  const command = { type: 'link' as const, ...other, relation, ...(reason !== undefined && { reason }) }
  const decided = decide(one.state, command, { list, at, by })
  if (!decided.ok) return decided
  if (await comesBack(tx, { jurisdiction, caseId }, two.state, relation))
    return refuse(refusal('link-loop', { number }))
  const from = { caseId, state: one.state, chain: one.chain, dataKey: one.dataKey }
  const state = await append(tx, from, decided.value, { list, at, by })
  const back = {
    type: 'case-linked' as const,
    data: { caseId, matter: one.state.matter, relation: oppositeOf[relation], ...(reason && { reason }) },
  }
  const otherList = await setting.lists.get(tx, two.state.list)
  const into = { caseId: other.caseId, state: two.state, chain: two.chain, dataKey: two.dataKey }
  await append(tx, into, [back], { list: otherList, at, by })
  return ok({ caseId, version: state.version, at })
}

async function findByNumber(
  tx: Tx,
  setting: Setting,
  { number, by }: Linking,
): Promise<{ caseId: string; matter: string } | undefined> {
  const row = await tx
    .selectFrom('case')
    .select(['case_id', 'matter'])
    .where('jurisdiction', '=', jurisdictionOf(setting))
    .where('number', '=', number.trim())
    .executeTakeFirst()
  if (row === undefined || !(await sees(tx, setting, row.case_id, by))) return undefined
  return { caseId: row.case_id, matter: row.matter }
}

/** Whether going on from a case along the same relation leads back to where the link is to begin. */
async function comesBack(tx: Tx, { jurisdiction, caseId }: CaseKey, from: CaseState, relation: LinkRelation) {
  if (relation === 'related') return false
  const seen = new Set([from.caseId])
  const open = [from]
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (const link of state.links) {
      if (link.relation !== relation || link.caseId === undefined || seen.has(link.caseId)) continue
      if (link.caseId === caseId) return true
      seen.add(link.caseId)
      const next = await loadCase(tx, { jurisdiction, caseId: link.caseId })
      if (next !== undefined) open.push(next.state)
    }
  }
  return false
}
