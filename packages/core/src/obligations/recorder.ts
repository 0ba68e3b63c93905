// A body without a worklist acts outside: a department records what it does, whatever it is that it owes.
import type { CaseInView } from './case-in-view.ts'
import type { Obligation } from './obligation.ts'

/** The obligation, with the department that records its bearer's act where the bearer has no worklist. */
export function recorded({ list, matter, lead }: CaseInView, obligation: Obligation): Obligation {
  const bearer = list.departments[obligation.bearer]
  if (bearer?.kind !== 'external') return obligation
  const { by, recordedBy } = matter.duties[obligation.duty ?? ''] ?? {}
  const named = by === obligation.bearer ? recordedBy : undefined
  return { ...obligation, recorder: named ?? bearer.recordedBy ?? lead }
}
