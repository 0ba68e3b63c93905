import { type CaseState, type Matter, sayValue } from '@remit/core'
import { hiddenValue } from '../language/phrases.ts'
import type { CaseView } from '../views.ts'
import { type Eyes, hiddenColumns, isHidden, visibleValue } from './sight-of-facts.ts'

/** A case's facts, in the order in which the matter declares them. */
export function presentFacts(matter: Matter, state: CaseState, eyes: Eyes): CaseView['facts'] {
  const declared = Object.keys(matter.facts)
  const ids = [...declared, ...Object.keys(state.facts).filter(id => !declared.includes(id))]
  return ids.flatMap(id => {
    const entry = state.facts[id]
    if (entry === undefined) return []
    const fact = matter.facts[id]
    const hidden = isHidden(fact, eyes)
    const columns = hiddenColumns(fact, eyes)
    return [
      {
        id,
        label: fact?.label ?? { zh: id, en: id },
        value: visibleValue(fact, entry.value, eyes),
        text: hidden ? hiddenValue : sayValue(fact, entry.value),
        ...(fact?.sensitive !== undefined && { sensitive: fact.sensitive }),
        hidden,
        ...(columns.length > 0 && { hiddenColumns: [...columns] }),
        at: entry.since,
        ...(entry.by.department !== undefined && { department: entry.by.department }),
        ...(entry.duty !== undefined && { duty: entry.duty }),
        earlier: entry.earlier.length,
      },
    ]
  })
}
