// What happened to a case whose chain is broken: told from which event fits where.
import type { CaseEvent } from '@remit/core'
import { algorithmOf, chainOf, chains, noChain } from '../cases/event-chain.ts'
import type { StoredEvent } from '../cases/stored-events.ts'

/** What is wrong with an event. */
export type Wrong = 'altered' | 'missing' | 'reordered' | 'inserted'

/** The first event of a case that is not as it was recorded. */
export interface Break {
  readonly version: number
  readonly what: Wrong
}

/** The first break in the chain of a case's events, in the order of their versions; undefined when it holds. */
export function findFirstBreak(jurisdiction: string, events: readonly StoredEvent[]): Break | undefined {
  let before = noChain
  for (const [at, { event, chain }] of events.entries()) {
    const version = at + 1
    if (event.version !== version || !chains(chain, before, jurisdiction, event))
      return { version, what: whatHappened({ jurisdiction, events, at, before }) }
    before = chain
  }
  return undefined
}

interface Place {
  readonly jurisdiction: string
  readonly events: readonly StoredEvent[]
  readonly at: number
  readonly before: string
}

function whatHappened(place: Place): Wrong {
  const { jurisdiction, events, at, before } = place
  const version = at + 1
  const fits = ({ event, chain }: StoredEvent, as: number, after: string): boolean =>
    chains(chain, after, jurisdiction, { ...event, version: as } as CaseEvent)
  const found = events[at]
  const later = events.slice(at + 1)
  if (found === undefined || found.event.version !== version) return 'missing'
  const [next] = later
  // Somebody put one in and counted those after it on.
  if (next !== undefined && fits(next, version, before)) return inserted(place)
  if (later.some(each => fits(each, version, before))) return 'reordered'
  // Somebody took one out and counted those after it down.
  if (
    next !== undefined &&
    !fits(next, next.event.version, found.chain) &&
    fits(next, next.event.version + 1, found.chain)
  )
    return 'missing'
  return 'altered'
}

/** The event after the wrong one fits in its place: it was put in, unless the wrong one fits further on, then two changed places. */
function inserted({ jurisdiction, events, at, before }: Place): Wrong {
  const [wrong, next] = events.slice(at, at + 2)
  if (wrong === undefined || next === undefined) return 'inserted'
  const moved = { ...next.event, version: at + 1 } as CaseEvent
  const after = chainOf(before, jurisdiction, moved, algorithmOf(next.chain))
  const fitsAfter = chains(wrong.chain, after, jurisdiction, { ...wrong.event, version: at + 2 } as CaseEvent)
  return fitsAfter ? 'reordered' : 'inserted'
}
