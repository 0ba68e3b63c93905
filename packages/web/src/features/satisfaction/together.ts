import type { SatisfactionCountsView } from '../../api/views.ts'

/** How many reporters gave which score, the lowest first, with their mean. */
export type Counts = Pick<SatisfactionCountsView['rows'][number], 'count' | 'mean' | 'scores'>

/** Several counts as one; their mean is that of all answers. */
export function together(rows: readonly Counts[]): Counts {
  const scores = (rows[0]?.scores ?? []).map((_, index) => rows.reduce((sum, row) => sum + (row.scores[index] ?? 0), 0))
  const count = scores.reduce((sum, each) => sum + each, 0)
  const points = scores.reduce((sum, each, index) => sum + each * (index + 1), 0)
  return { count, mean: count === 0 ? 0 : points / count, scores }
}
