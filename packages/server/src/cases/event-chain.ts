// Each event's chain covers the event and the chain before it: an altered, removed or reordered row shows.
import type { CaseEvent } from '@remit/core'
import { canonicalJson } from '../secrets/canonical-json.ts'
import { type HashAlgorithm, hashAlgorithms, hashText } from '../secrets/hash.ts'

/** The chain before a case's first event. */
export const noChain = ''

/**
 * The chain of an event: a hash over the chain before it, the jurisdiction, and the event with its envelope as it is stored. In
 * hex; after `sm3:` where it is SM3, so that each says for itself how it was made and old chains go on holding.
 */
export function chainOf(
  before: string,
  jurisdiction: string,
  event: CaseEvent,
  algorithm: HashAlgorithm = 'sha256',
): string {
  const hash = hashText(algorithm, canonicalJson([before, jurisdiction, event]))
  return algorithm === 'sha256' ? hash : `${algorithm}:${hash}`
}

/** By which hash a chain was made. */
export const algorithmOf = (chain: string): HashAlgorithm =>
  hashAlgorithms.find(algorithm => chain.startsWith(`${algorithm}:`)) ?? 'sha256'

/** Whether a chain is that of an event after another chain. */
export const chains = (chain: string, before: string, jurisdiction: string, event: CaseEvent): boolean =>
  chain === chainOf(before, jurisdiction, event, algorithmOf(chain))

/** The first version of a case, as it is stored, at which the chain is broken or a version is missing; undefined when it holds. */
export function findBreak(
  jurisdiction: string,
  events: readonly { readonly event: CaseEvent; readonly stored?: CaseEvent; readonly chain: string }[],
): number | undefined {
  let before = noChain
  let version = 1
  for (const { event, stored = event, chain } of events) {
    if (stored.version !== version || !chains(chain, before, jurisdiction, stored)) return version
    before = chain
    version++
  }
  return undefined
}
