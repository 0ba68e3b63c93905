// Which departments have a part in a case.
import type { Obligation } from '@remit/core'
import { leadOf } from './lead-of.ts'
import type { Seen } from './seen.ts'

const bearing = new Set<Obligation['kind']>(['discharge', 'join', 'approve', 'approve-extension', 'complete'])

/** A department's part in a case. */
export interface Part {
  /** It leads the case or bears a duty in it. */
  readonly bears: boolean
  /** Since when it owes what gives it the part; undefined where an act gave it. */
  readonly since: string | undefined
}

/** The departments with a part in a case as it stands. */
export function partsOf({ list, state }: Seen, obligations: readonly Obligation[]): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>()
  const add = (department: string | undefined, bears: boolean, since?: string): void => {
    if (department === undefined || list.departments[department] === undefined) return
    const before = parts.get(department)
    const first = before === undefined ? since : earlier(before.since, since)
    parts.set(department, { bears: bears || before?.bears === true, since: first })
  }
  add(leadOf(list, state), true)
  add(state.opened.by.department, true)
  for (const { kind, bearer, recorder, from, since } of obligations) {
    add(bearer, bearing.has(kind), since)
    add(recorder, bearing.has(kind), since)
    add(from, false, since)
  }
  for (const joined of Object.values(state.joined)) for (const department of Object.keys(joined)) add(department, true)
  for (const received of Object.values(state.receipts))
    for (const department of Object.keys(received)) add(department, false)
  // Whoever is said to bear a duty may write what it thinks of that.
  for (const { proposes } of state.objections) add(proposes, false)
  return parts
}

const earlier = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || b === undefined ? undefined : a < b ? a : b
