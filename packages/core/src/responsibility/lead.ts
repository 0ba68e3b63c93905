import type { Matter, ResponsibilityList } from '../catalogue/list.ts'
import { evaluate, type Reader } from '../condition/evaluate.ts'

/** Which departments lead, by the rows that hold, and which rows are still open. */
export function leadRows(matter: Matter, read: Reader): { met: readonly string[]; open: readonly number[] } {
  const met = new Set<string>()
  const open: number[] = []
  matter.lead.forEach(({ lead, when }, index) => {
    const truth = evaluate(when, read)
    if (truth === 'met') met.add(lead)
    if (truth === 'unknown') open.push(index)
  })
  return { met: [...met], open }
}

/** The lead of a case: the first row that holds; before any does, the list's first receiver. */
export function leadBy(list: ResponsibilityList, matter: Matter, read: Reader): string {
  for (const { lead, when } of matter.lead) if (evaluate(when, read) === 'met') return lead
  return list.firstReceiver
}
