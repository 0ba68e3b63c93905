// Facts in a case's state: a value never overwrites another without keeping it.
import type { CaseEvent } from './events.ts'
import type { CaseState, FactEntry } from './state.ts'

/** The facts after more values; `duty`: on whose discharge, `reason`: why a value was corrected. */
export function recordFacts(
  facts: CaseState['facts'],
  values: Readonly<Record<string, unknown>>,
  event: CaseEvent,
  { duty, reason }: { readonly duty?: string | undefined; readonly reason?: string | undefined } = {},
): CaseState['facts'] {
  const next: Record<string, FactEntry> = { ...facts }
  for (const [id, value] of Object.entries(values)) {
    const before = next[id]
    const entry = { value, since: event.at, by: event.by, ...(duty !== undefined && { duty }) }
    if (before === undefined) next[id] = { ...entry, earlier: [] }
    else if (same(before.value, value)) next[id] = { ...entry, ...sameAs(before) }
    else {
      const { earlier, ...was } = before
      next[id] = { ...entry, ...(reason !== undefined && { reason }), earlier: [...earlier, was] }
    }
  }
  return next
}

const sameAs = ({ since, reason, earlier }: FactEntry): Pick<FactEntry, 'since' | 'reason' | 'earlier'> => ({
  since,
  ...(reason !== undefined && { reason }),
  earlier,
})

/** The facts as they were before a discharge recorded them. What has been recorded otherwise since then stays. */
export function revertFacts(facts: CaseState['facts'], duty: string, at: string): CaseState['facts'] {
  const next: Record<string, FactEntry> = {}
  for (const [id, entry] of Object.entries(facts)) {
    if (entry.duty !== duty || entry.since !== at) {
      next[id] = entry
      continue
    }
    const before = entry.earlier.at(-1)
    if (before !== undefined) next[id] = { ...before, earlier: entry.earlier.slice(0, -1) }
  }
  return next
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
