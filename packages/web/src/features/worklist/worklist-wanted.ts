// Which part of the worklist an address asks for, and how rows are told apart and put together.
import type { WorklistRow, WorklistView } from '../../api/views.ts'
import { daysUntil, today } from '../../ui/dates.ts'

/** A part of the worklist that has a count of its own. */
export type Part = keyof WorklistView['counts']

export const parts: readonly Part[] = ['all', 'owed', 'overdue', 'soon', 'acknowledge', 'approve', 'may']

export const isPart = (name: string | undefined): name is Part => parts.some(part => part === name)

/** The names of what an address may ask of the worklist. */
export const narrowing = ['matter', 'from', 'dueBefore', 'q'] as const
export const askedNames = ['filter', ...narrowing, 'sort', 'order'] as const

/** The rows of a page that are read at once. */
export const pageSize = '50'

/** What the server is asked, from what stands in the address. */
export function wantedOf(asked: URLSearchParams): string {
  const wanted = new URLSearchParams(asked)
  if (!isPart(wanted.get('filter') ?? undefined) || wanted.get('filter') === 'all') wanted.delete('filter')
  wanted.set('limit', pageSize)
  return wanted.toString()
}

/** What a row is known by: one act of one case. */
export const rowKey = ({ caseId, kind, duty, since, title }: WorklistRow): string =>
  [caseId, kind, duty ?? title.zh, since].join(' ')

export const groupings = ['due', 'matter', 'none'] as const
export type Grouping = (typeof groupings)[number]

export const groupingOf = (name: string | undefined): Grouping => groupings.find(each => each === name) ?? 'due'

/** Rows under one heading; `id` names it. */
export interface Group {
  readonly id: string
  readonly rows: readonly WorklistRow[]
}

/** Rows put together, in the order in which the first of each comes. */
export function groupRows(rows: readonly WorklistRow[], grouping: Grouping, now = today()): readonly Group[] {
  const groups = new Map<string, WorklistRow[]>()
  for (const row of rows) {
    const id = idOf(row, grouping, now)
    const group = groups.get(id)
    if (group === undefined) groups.set(id, [row])
    else group.push(row)
  }
  return [...groups].map(([id, grouped]) => ({ id, rows: grouped }))
}

function idOf(row: WorklistRow, grouping: Grouping, now: string): string {
  switch (grouping) {
    case 'none':
      return ''
    case 'matter':
      return row.matter
    case 'due':
      return dueGroup(row, now)
  }
}

const week = 7

/** When it is due, as one speaks of it: today, within a week of days, later. */
export function dueGroup({ due, overdue }: Pick<WorklistRow, 'due' | 'overdue'>, now: string): string {
  if (due === undefined) return 'none'
  if (overdue) return 'overdue'
  const days = daysUntil(due, now)
  if (days <= 0) return 'today'
  return days <= week ? 'week' : 'later'
}
