// What the fake server finds: parts of the worklist, and the one case that has the words.
import type { SearchView, WorklistRow, WorklistView } from '../api/views.ts'
import { cases, worklist } from './willow-case.ts'

const tests: Record<string, (row: WorklistRow) => boolean> = {
  owed: row => row.modality === 'must',
  overdue: row => row.overdue,
  soon: row => row.soon,
  acknowledge: row => row.kind === 'acknowledge',
  approve: row => row.kind === 'approve',
  may: row => row.modality === 'may',
}

const pageSize = 4

/** The worklist, or a part of it; two pages where `limit` asks for pages of the ordinary size and `sort` for the numbers. */
export function partOfWorklist(query: URLSearchParams): WorklistView {
  const rows = worklist.rows.filter(tests[query.get('filter') ?? ''] ?? (() => true))
  if (query.get('sort') !== 'number') return { ...worklist, rows }
  return query.get('cursor') === 'behind-the-fourth'
    ? { ...worklist, rows: rows.slice(pageSize) }
    : { ...worklist, rows: rows.slice(0, pageSize), next: 'behind-the-fourth' }
}

/** Finds the case of the oil barrels by 油桶, and nothing by anything else. */
export function searchWillow(query: URLSearchParams): SearchView {
  const [, barrels] = cases
  const found = query.get('q') === '油桶' && query.get('standing') !== 'closed' && barrels !== undefined
  if (!found) return { hits: [], facets: { total: 0, capped: false, matters: [], standings: [], leads: [] } }
  const { caseId, number, matter, matterTitle, opened, lead } = barrels
  return {
    hits: [
      {
        caseId,
        number: [{ text: number }],
        matter,
        matterTitle,
        subject: [{ text: '渡口' }, { text: '油桶', hit: true }],
        opened,
        lead,
        standing: 'open',
        snippets: [{ field: 'report', text: [{ text: '渡口边倒了' }, { text: '油桶', hit: true }] }],
      },
    ],
    facets: {
      total: 1,
      capped: false,
      matters: [{ id: matter, title: matterTitle, count: 1 }],
      standings: [
        { id: 'open', count: 1 },
        { id: 'overdue', count: 0 },
        { id: 'closed', count: 2 },
      ],
      leads: [{ id: lead, count: 1 }],
    },
  }
}
