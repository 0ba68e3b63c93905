// How much a department owes, told apart in one pass over what stands in its worklist.
import { findMatter, type ObligationKind, type Text } from '@remit/core'
import { sql } from 'kysely'
import { jurisdictionOf, type Setting } from '../setting.ts'
import type { WorklistView } from '../views.ts'
import type { Instants } from './worklist-order.ts'

/** Counting goes so far and no further; beyond it the counts say that there is more. */
export const mostCounted = 20_000

interface Group {
  readonly matter: string
  readonly kind: ObligationKind
  readonly modality: 'must' | 'may'
  readonly overdue: boolean
  readonly soon: boolean
  readonly count: number
}

/** What a department's worklist holds: in one matter or all, and how much by matter. */
export async function countWorklist(
  setting: Setting,
  { department, matter, now, soonBy }: Instants & { readonly department: string; readonly matter: string | undefined },
): Promise<Pick<WorklistView, 'counts' | 'matters' | 'capped'>> {
  const { rows } = await sql<Group>`
    select matter, kind, modality,
      modality = 'must' and due_order < ${now} as overdue,
      modality = 'must' and due_order >= ${now} and due_order <= ${soonBy} as soon,
      count(*)::int as count
    from (
      select matter, kind, modality, due_order from obligation
      where jurisdiction = ${jurisdictionOf(setting)} and holder = ${department} and since <= ${now}
      limit ${mostCounted + 1}
    ) as owed
    group by 1, 2, 3, 4, 5`.execute(setting.db)
  const all = sum(rows, () => true)
  const shown = rows.filter(row => matter === undefined || row.matter === matter)
  return {
    counts: {
      all: sum(shown, () => true),
      owed: sum(shown, ({ modality }) => modality === 'must'),
      overdue: sum(shown, ({ overdue }) => overdue),
      soon: sum(shown, ({ soon }) => soon),
      acknowledge: sum(shown, ({ kind }) => kind === 'acknowledge'),
      approve: sum(shown, ({ kind }) => kind === 'approve' || kind === 'approve-extension'),
      may: sum(shown, ({ modality }) => modality === 'may'),
    },
    capped: all > mostCounted,
    matters: byMatter(setting, rows),
  }
}

const sum = (rows: readonly Group[], test: (row: Group) => boolean): number =>
  rows.filter(test).reduce((total, { count }) => total + count, 0)

function byMatter({ lists }: Setting, rows: readonly Group[]): WorklistView['matters'] {
  const counts = new Map<string, number>()
  for (const { matter, count } of rows) counts.set(matter, (counts.get(matter) ?? 0) + count)
  return [...counts]
    .map(([matter, count]) => ({ matter, title: titleOf(lists, matter), count }))
    .sort((a, b) => b.count - a.count || (a.matter < b.matter ? -1 : 1))
}

const titleOf = ({ current }: Setting['lists'], matter: string): Text =>
  findMatter(current, matter)?.title ?? { zh: matter, en: matter }
