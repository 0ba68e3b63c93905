// The cases that a department may see, a row each.
import { findMatter } from '@remit/core'
import { jurisdictionOf, nowOf, type Setting } from '../setting.ts'
import type { CaseRow } from '../views.ts'
import { oversees } from './part-in-case.ts'

const mostRows = 500

/** The cases in which a department has or had a part, or all where it oversees; the newest first, five hundred at most. */
export async function readCaseRows(setting: Setting, department: string): Promise<CaseRow[]> {
  const { db, lists } = setting
  const rows = await db
    .selectFrom('case_state')
    .innerJoin('case', join =>
      join.onRef('case.jurisdiction', '=', 'case_state.jurisdiction').onRef('case.case_id', '=', 'case_state.case_id'),
    )
    .leftJoin('part', join =>
      join
        .onRef('part.jurisdiction', '=', 'case_state.jurisdiction')
        .onRef('part.case_id', '=', 'case_state.case_id')
        .on('part.department', '=', department),
    )
    .select(['case.case_id', 'case.number', 'case.matter', 'case.list', 'case.opened_at'])
    .select(['case_state.lead', 'case_state.subject', 'case_state.closed_at', 'part.bears'])
    .where('case_state.jurisdiction', '=', jurisdictionOf(setting))
    .$if(!oversees(lists.current, department), query => query.where('part.department', 'is not', null))
    .orderBy('case.opened_at', 'desc')
    .orderBy('case.number', 'desc')
    .limit(mostRows)
    .execute()
  const owed = await readOwed(
    setting,
    rows.map(row => row.case_id),
  )
  return Promise.all(
    rows.map(async row => {
      const { owedBy, nextDue } = owed.get(row.case_id) ?? { owedBy: [], nextDue: undefined }
      const title = findMatter(await lists.get(db, row.list), row.matter)?.title
      return {
        caseId: row.case_id,
        number: row.number,
        matter: row.matter,
        matterTitle: title ?? { zh: row.matter, en: row.matter },
        subject: row.bears === true ? row.subject : '',
        opened: row.opened_at,
        ...(row.closed_at !== null && { closed: row.closed_at }),
        lead: row.lead,
        owedBy,
        ...(nextDue !== undefined && { nextDue }),
      }
    }),
  )
}

interface Owed {
  readonly owedBy: string[]
  readonly nextDue: string | undefined
}

/** By case: who owes something that must be done, and the next date. */
async function readOwed(setting: Setting, caseIds: readonly string[]): Promise<ReadonlyMap<string, Owed>> {
  const { db, lists } = setting
  if (caseIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('obligation')
    .select(['case_id', 'bearer', 'due'])
    .where('jurisdiction', '=', lists.current.jurisdiction)
    .where('case_id', 'in', caseIds)
    .where('modality', '=', 'must')
    // The next period of a repeated duty is owed once it has begun.
    .where('since', '<=', nowOf(setting))
    .orderBy('ordinal')
    .execute()
  const owed = new Map<string, Owed>()
  for (const { case_id, bearer, due } of rows) {
    const before = owed.get(case_id) ?? { owedBy: [], nextDue: undefined }
    const nextDue = due !== null && (before.nextDue === undefined || due < before.nextDue) ? due : before.nextDue
    owed.set(case_id, { owedBy: [...new Set([...before.owedBy, bearer])], nextDue })
  }
  return owed
}
