import { findMatter, ok } from '@remit/core'
import { countSatisfaction } from '../../cases/satisfaction.ts'
import { staffRoute } from '../../http/route.ts'
import { jurisdictionOf } from '../../setting.ts'
import type { SatisfactionCountsView } from '../../views.ts'

const best = 5

/** How content reporters are, by matter and leading department, over the cases that the person may see. */
export const readSatisfactionCounts = staffRoute({
  method: 'get',
  path: '/api/satisfaction',
  handle: async ({ setting }) => {
    const { db, lists } = setting
    const counts = await countSatisfaction(db, jurisdictionOf(setting))
    const rows = new Map<string, SatisfactionCountsView['rows'][number]>()
    for (const { matter, lead, score, count } of counts) {
      const key = `${matter} ${lead}`
      const title = findMatter(lists.current, matter)?.title ?? { zh: matter, en: matter }
      const row = rows.get(key) ?? { matter, title, lead, count: 0, mean: 0, scores: Array<number>(best).fill(0) }
      row.mean = (row.mean * row.count + score * count) / (row.count + count)
      row.count += count
      row.scores[score - 1] = count
      rows.set(key, row)
    }
    return ok<SatisfactionCountsView>({ rows: [...rows.values()] })
  },
})
