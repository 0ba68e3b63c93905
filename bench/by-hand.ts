// What is owed in a case of the invented county's first matter, as a programmer would write it by hand: no list, no
// conditions, no reasons. It is the ceiling for deriving the same from the list.
import type { CaseState } from '@remit/core'

/** A duty that is owed: by whom, since when. */
export interface OwedByHand {
  readonly duty: string
  readonly bearer: string
  readonly since: string
}

/** The duties owed in a case of well water, in the order of the list. */
export function owedByHand(state: CaseState): OwedByHand[] {
  const { acts, facts, opened } = state
  const owed: OwedByHand[] = []
  const place = facts.place?.value
  owe(owed, state, 'accept', place === 'bath' ? 'health' : 'water', opened.at)
  if (acts.accept?.outcome === 'accepted') owe(owed, state, 'inspect', 'water', acts.accept.at)
  const found = acts.inspect?.at
  if (found === undefined) return owed
  if (facts.fouled?.value === true) owe(owed, state, 'order', 'water', later(found, facts.fouled.since))
  if (Number(facts.ill?.value) >= 1) owe(owed, state, 'treat', 'health', later(found, facts.ill?.since))
  const crime = handedOverSince(state, found)
  if (crime !== undefined) owe(owed, state, 'hand-over', 'water', crime)
  if (acts['hand-over'] !== undefined) owe(owed, state, 'prosecute', 'watch', acts['hand-over'].at)
  if (acts.order?.outcome === 'refused' && place === 'well') owe(owed, state, 'close-well', 'water', acts.order.at)
  return owed
}

function handedOverSince({ facts }: CaseState, found: string): string | undefined {
  const onPurpose = facts['on-purpose']?.value === true ? later(found, facts['on-purpose'].since) : undefined
  const manyIll = Number(facts.ill?.value) >= 10 ? later(found, facts.ill?.since) : undefined
  if (onPurpose === undefined || manyIll === undefined) return onPurpose ?? manyIll
  return onPurpose < manyIll ? onPurpose : manyIll
}

function owe(owed: OwedByHand[], { acts, bearers }: CaseState, duty: string, named: string, since: string): void {
  if (acts[duty] !== undefined) return
  const moved = bearers[duty]
  if (moved === undefined || moved.department === named) owed.push({ duty, bearer: named, since })
  else owed.push({ duty, bearer: moved.department, since: moved.at })
}

const later = (a: string, b = a): string => (a > b ? a : b)
