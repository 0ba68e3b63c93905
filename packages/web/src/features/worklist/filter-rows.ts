import type { WorklistRow, WorklistView } from '../../api/views.ts'

/** Which rows of the worklist are shown. */
export type Filter = 'all' | keyof WorklistView['counts']

const tests: Record<Filter, (row: WorklistRow) => boolean> = {
  all: () => true,
  owed: row => row.modality === 'must',
  overdue: row => row.overdue,
  soon: row => row.soon,
  acknowledge: row => row.kind === 'acknowledge',
  approve: row => row.kind === 'approve',
  may: row => row.modality === 'may',
}

export const filters = Object.keys(tests) as readonly Filter[]

export const isFilter = (name: string | null): name is Filter => name !== null && Object.hasOwn(tests, name)

export const rowsOf = (
  rows: readonly WorklistRow[],
  filter: Filter,
  matter: string | undefined,
): readonly WorklistRow[] => rows.filter(row => tests[filter](row) && (matter === undefined || row.matter === matter))

/** What a row is known by: one act of one case. */
export const rowKey = ({ caseId, kind, duty, since }: WorklistRow): string =>
  [caseId, kind, duty ?? '', since].join(' ')
