// How many of what was found there are by matter, standing and lead. A choice does not count against itself: one sees what
// another choice would show.
import { findMatter, type ResponsibilityList } from '@remit/core'
import type { SearchFacets } from '../views.ts'
import { type FoundGroup, mostFound, type Narrowing } from './find-cases.ts'

type Aspect = 'matter' | 'standing' | 'lead'

/** The facets of what was found. */
export function countFacets(
  list: ResponsibilityList,
  groups: readonly FoundGroup[],
  narrowing: Narrowing,
): SearchFacets {
  const fitting = (apart?: Aspect): FoundGroup[] =>
    groups.filter(group => aspects.every(aspect => aspect === apart || fits(group, aspect, narrowing)))
  const by = (aspect: Aspect): { id: string; count: number }[] => tally(fitting(aspect), aspect)
  const standings = (['open', 'overdue', 'closed'] as const).map(id => ({
    id,
    count: sum(fitting('standing').filter(group => fits(group, 'standing', { standing: id }))),
  }))
  return {
    total: sum(fitting()),
    capped: sum(groups) >= mostFound,
    matters: by('matter').map(({ id, count }) => ({
      id,
      title: findMatter(list, id)?.title ?? { zh: id, en: id },
      count,
    })),
    standings,
    leads: by('lead'),
  }
}

const aspects: readonly Aspect[] = ['matter', 'standing', 'lead']

const fits = (group: FoundGroup, aspect: Aspect, narrowing: Narrowing): boolean => {
  const wanted = narrowing[aspect]
  if (wanted === undefined || group[aspect] === wanted) return true
  // What is overdue is open as well.
  return aspect === 'standing' && wanted === 'open' && group.standing === 'overdue'
}

const sum = (groups: readonly FoundGroup[]): number => groups.reduce((total, { count }) => total + count, 0)

function tally(groups: readonly FoundGroup[], aspect: Aspect): { id: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const group of groups) counts.set(group[aspect], (counts.get(group[aspect]) ?? 0) + group.count)
  return [...counts].map(([id, count]) => ({ id, count })).sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
}
