// Which departments have a part in a case.
import type { Obligation } from '@remit/core'
import { leadOf } from './lead-of.ts'
import type { Seen } from './seen.ts'

const bearing = new Set<Obligation['kind']>(['discharge', 'join', 'approve', 'approve-extension', 'complete'])

/** The departments with a part in a case as it stands; true for those that lead it or bear a duty in it. */
export function partsOf({ list, state }: Seen, obligations: readonly Obligation[]): ReadonlyMap<string, boolean> {
  const parts = new Map<string, boolean>()
  const add = (department: string | undefined, bears: boolean): void => {
    if (department === undefined || list.departments[department] === undefined) return
    parts.set(department, bears || parts.get(department) === true)
  }
  add(leadOf(list, state), true)
  add(state.opened.by.department, true)
  for (const { kind, bearer, recorder, from } of obligations) {
    add(bearer, bearing.has(kind))
    add(recorder, bearing.has(kind))
    add(from, false)
  }
  for (const joined of Object.values(state.joined)) for (const department of Object.keys(joined)) add(department, true)
  for (const received of Object.values(state.receipts))
    for (const department of Object.keys(received)) add(department, false)
  return parts
}
