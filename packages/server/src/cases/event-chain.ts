// Each event's chain covers the event and the chain before it: an altered, removed or reordered row shows.
import type { CaseEvent } from '@remit/core'
import { canonicalJson } from '../secrets/canonical-json.ts'
import { sha256 } from '../secrets/hash.ts'

/** The chain before a case's first event. */
export const noChain = ''

/** The chain of an event: SHA-256, in hex, over the chain before it, the jurisdiction, and the event with its envelope. */
export const chainOf = (before: string, jurisdiction: string, event: CaseEvent): string =>
  sha256(canonicalJson([before, jurisdiction, event]))

/** The first version of a case, as it is stored, at which the chain is broken or a version is missing; undefined when it holds. */
export function findBreak(
  jurisdiction: string,
  events: readonly { readonly event: CaseEvent; readonly stored?: CaseEvent; readonly chain: string }[],
): number | undefined {
  let before = noChain
  let version = 1
  for (const { event, stored = event, chain } of events) {
    if (stored.version !== version || chain !== chainOf(before, jurisdiction, stored)) return version
    before = chain
    version++
  }
  return undefined
}
