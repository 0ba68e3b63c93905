// How content the reporter is once the case is closed. An opinion, no act in the case: it stands beside the events.
import { type CaseState, ok, type Result, refuse } from '@remit/core'
import { sql } from 'kysely'
import type { Db, Tx } from '../db/tables.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { seal, unseal } from '../secrets/sealing.ts'
import { jurisdictionOf, nowOf, type Setting } from '../setting.ts'
import type { CaseKey } from './stored-events.ts'

/** From 1 (not at all) to 5 (very), with words if they like. */
export interface Satisfaction {
  readonly score: number
  readonly words?: string
}

/** Keeps how content the reporter is with this closing: once, even when two say it at the same moment. */
export async function giveSatisfaction(
  setting: Setting,
  { caseId, closed }: Pick<CaseState, 'caseId' | 'closed'>,
  { score, words = '' }: Satisfaction,
): Promise<Result<void, Refusal>> {
  if (closed === undefined) return refuse(refusal('case-open'))
  const jurisdiction = jurisdictionOf(setting)
  const about = aboutClosing({ jurisdiction, caseId }, closed.at)
  const taken = await setting.db
    .insertInto('satisfaction')
    .values({
      jurisdiction,
      case_id: caseId,
      closed_at: closed.at,
      score,
      sealed_words: words.trim() === '' ? null : seal(setting.sealingKey, about, words),
      at: nowOf(setting),
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('score')
    .executeTakeFirst()
  return taken === undefined ? refuse(refusal('satisfaction-given')) : ok(undefined)
}

/** How content the reporter was with each closing of a case, the last first. Their words only where `words`. */
export async function readSatisfaction(
  { db, sealingKey }: Setting,
  key: CaseKey,
  { words }: { readonly words: boolean },
): Promise<readonly (Satisfaction & { readonly at: string; readonly closed: string })[]> {
  const rows = await db
    .selectFrom('satisfaction')
    .select(['score', 'sealed_words', 'at', 'closed_at'])
    .where('jurisdiction', '=', key.jurisdiction)
    .where('case_id', '=', key.caseId)
    .orderBy('closed_at', 'desc')
    .execute()
  return rows.map(({ score, sealed_words, at, closed_at }) => ({
    score,
    at,
    closed: closed_at,
    ...(words && sealed_words !== null && { words: unseal(sealingKey, aboutClosing(key, closed_at), sealed_words) }),
  }))
}

/** How many reporters gave which score, by matter and leading department, over the cases that the request may see. */
export async function countSatisfaction(
  db: Db | Tx,
  jurisdiction: string,
): Promise<readonly { matter: string; lead: string; score: number; count: number }[]> {
  const rows = await db
    .selectFrom('satisfaction')
    .innerJoin('case', join =>
      join
        .onRef('case.jurisdiction', '=', 'satisfaction.jurisdiction')
        .onRef('case.case_id', '=', 'satisfaction.case_id'),
    )
    .innerJoin('case_state', join =>
      join
        .onRef('case_state.jurisdiction', '=', 'satisfaction.jurisdiction')
        .onRef('case_state.case_id', '=', 'satisfaction.case_id'),
    )
    .select(['case.matter', 'case_state.lead', 'satisfaction.score', sql<number>`count(*)::int`.as('count')])
    .where('satisfaction.jurisdiction', '=', jurisdiction)
    .groupBy(['case.matter', 'case_state.lead', 'satisfaction.score'])
    .orderBy('case.matter')
    .orderBy('case_state.lead')
    .orderBy('satisfaction.score')
    .execute()
  return rows
}

const aboutClosing = ({ jurisdiction, caseId }: CaseKey, closedAt: string): string =>
  `satisfaction of ${jurisdiction} ${caseId} ${closedAt}`
