// Finding matters by a word: in their titles, departments, laws, clauses, or in what people say of them.
import type { ListView, ListWordsView, MatterSummary } from '../../api/views.ts'
import type { Text } from '../../language/zh.ts'

/** Where a word was found. */
export type FoundIn = 'matter' | 'department' | 'law' | 'clause' | 'case' | 'duty'

export interface Found {
  readonly matter: MatterSummary
  readonly in: readonly FoundIn[]
}

export const sayFoundIn = (found: FoundIn, t: Text): string => t.list.foundInPlaces[found]

interface Search {
  readonly list: ListView
  /** What the matters say besides their summaries, once it has arrived. */
  readonly inside: ListWordsView | undefined
  readonly words: string
  readonly department: string | undefined
}

/** The matters in which every word occurs somewhere, in the list's order. */
export function searchList({ list, inside, words, department }: Search): readonly Found[] {
  const wanted = words.trim().toLowerCase().split(/\s+/).filter(Boolean)
  return list.matters.flatMap(matter => {
    if (department !== undefined && !matter.departments.includes(department)) return []
    const places = placesOf(list, matter, inside?.[matter.id])
    const hits = wanted.map(word => places.filter(({ text }) => text.includes(word)).map(place => place.in))
    return hits.some(found => found.length === 0) ? [] : [{ matter, in: [...new Set(hits.flat())] }]
  })
}

interface Place {
  readonly in: FoundIn
  readonly text: string
}

function placesOf(list: ListView, matter: MatterSummary, inside: ListWordsView[string] | undefined): readonly Place[] {
  const bodies = list.departments.filter(({ id }) => matter.departments.includes(id))
  const place = (where: FoundIn, ...texts: (string | undefined)[]): Place => ({
    in: where,
    text: texts.filter(Boolean).join('\n').toLowerCase(),
  })
  const { title, summary, examples, laws } = matter
  return [
    place('matter', title.zh, title.en, summary.zh, summary.en, ...examples),
    place(
      'department',
      ...bodies.flatMap(({ name, short, writtenAs }) => [name.zh, name.en, short.zh, short.en, ...writtenAs]),
    ),
    place('law', ...laws),
    ...(['clause', 'case', 'duty'] as const).map(where => place(where, inside?.[where])),
  ]
}
