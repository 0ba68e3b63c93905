// What a department owes, over all cases.
import { dateOf, getMatter, spanDue } from '@remit/core'
import { jurisdictionOf, type Setting } from '../setting.ts'
import type { WorklistRow, WorklistView } from '../views.ts'

/** Whose list, which rows. `now`: the county's wall clock. */
export interface Wanted {
  readonly department: string
  readonly filter: 'mine' | 'overdue' | 'acknowledge' | 'approve'
  readonly matter?: string
  readonly now: string
}

const soonSpan = '2 working days'

/** A department's worklist: what it owes itself, and what it records for bodies without a worklist; soonest due first. */
export async function readWorklist(
  setting: Setting,
  { department, filter, matter, now }: Wanted,
): Promise<WorklistView> {
  const all = await readRows(setting, department, now)
  const inMatter = matter === undefined ? all : all.filter(row => row.matter === matter)
  return { counts: countsOf(inMatter), rows: inMatter.filter(row => belongs(row, filter)) }
}

function belongs({ kind, overdue }: WorklistRow, filter: Wanted['filter']): boolean {
  switch (filter) {
    case 'mine':
      return true
    case 'overdue':
      return overdue
    case 'acknowledge':
    case 'approve':
      return kind === filter
  }
}

function countsOf(rows: readonly WorklistRow[]): WorklistView['counts'] {
  const count = (test: (row: WorklistRow) => boolean): number => rows.filter(test).length
  return {
    owed: count(({ modality }) => modality === 'must'),
    overdue: count(({ overdue }) => overdue),
    soon: count(({ soon }) => soon),
    acknowledge: count(({ kind }) => kind === 'acknowledge'),
    approve: count(({ kind }) => kind === 'approve'),
    may: count(({ modality }) => modality === 'may'),
  }
}

async function readRows(setting: Setting, department: string, now: string): Promise<WorklistRow[]> {
  const { db, lists } = setting
  const rows = await db
    .selectFrom('obligation')
    .innerJoin('case', join =>
      join.onRef('case.jurisdiction', '=', 'obligation.jurisdiction').onRef('case.case_id', '=', 'obligation.case_id'),
    )
    .innerJoin('case_state', join =>
      join
        .onRef('case_state.jurisdiction', '=', 'obligation.jurisdiction')
        .onRef('case_state.case_id', '=', 'obligation.case_id'),
    )
    .leftJoin('part', join =>
      join
        .onRef('part.jurisdiction', '=', 'obligation.jurisdiction')
        .onRef('part.case_id', '=', 'obligation.case_id')
        .on('part.department', '=', department),
    )
    .selectAll('obligation')
    .select(['case.number', 'case.matter', 'case.list', 'case_state.subject', 'case_state.version', 'part.bears'])
    .where('obligation.jurisdiction', '=', jurisdictionOf(setting))
    // The next period of a repeated duty stands there already; it is owed once it has begun.
    .where('obligation.since', '<=', now)
    .where(eb =>
      eb.or([
        eb('obligation.recorder', '=', department),
        eb.and([eb('obligation.recorder', 'is', null), eb('obligation.bearer', '=', department)]),
      ]),
    )
    .orderBy('obligation.due', order => order.asc().nullsLast())
    .orderBy('obligation.since')
    .orderBy('case.number')
    .orderBy('obligation.ordinal')
    .execute()
  const soonBy = dateOf(spanDue(lists.current, now, soonSpan).at)
  return Promise.all(
    rows.map(async row => {
      const matter = getMatter(await lists.get(db, row.list), row.matter)
      const must = row.modality === 'must' && row.due !== null
      const overdue = must && row.due !== null && row.due < now
      return {
        caseId: row.case_id,
        version: row.version,
        number: row.number,
        matter: row.matter,
        matterTitle: matter.title,
        subject: row.bears === true ? row.subject : '',
        kind: row.kind,
        ...(row.duty !== null && { duty: row.duty }),
        title: row.title,
        modality: row.modality,
        since: row.since,
        ...(row.due !== null && { due: row.due }),
        overdue,
        soon: must && !overdue && row.due !== null && dateOf(row.due) <= soonBy,
        ...(row.from_department !== null && { from: row.from_department }),
        because: row.because,
      }
    }),
  )
}
