// A list of very many matters, made from a list by giving its matters other ids and other thresholds.
import type { Matter, ResponsibilityList } from '@remit/core'

/** A list with so many matters. Each copy has thresholds of its own, so that no two are proved alike. */
export function manyMatters(list: ResponsibilityList, count: number): ResponsibilityList {
  const matters = Array.from({ length: count }, (_, index): Matter => {
    const matter = list.matters[index % list.matters.length]
    if (matter === undefined) throw new Error('A list has matters')
    const copy = Math.floor(index / list.matters.length)
    return { ...(shifted(matter, copy % 7) as Matter), id: `${matter.id}-${copy}`, number: index + 1 }
  })
  return { ...list, matters }
}

/** The same data with each bound that is a number moved by so much. */
function shifted(datum: unknown, by: number): unknown {
  if (Array.isArray(datum)) return datum.map(part => shifted(part, by))
  if (typeof datum !== 'object' || datum === null) return datum
  if ('inclusive' in datum && 'value' in datum && typeof datum.value === 'number')
    return { ...datum, value: datum.value + by }
  return Object.fromEntries(Object.entries(datum).map(([key, part]) => [key, shifted(part, by)]))
}
