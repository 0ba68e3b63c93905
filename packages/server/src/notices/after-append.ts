// What follows from an append besides the case's own rows: who is told, when time will change something, what goes outside.
import {
  type CaseEvent,
  type CaseState,
  deriveObligations,
  evolve,
  nextWaking,
  openedBy,
  type ResponsibilityList,
  remindersDue,
} from '@remit/core'
import { newlyOwed, noticeOfOwed } from './newly-owed.ts'
import type { NoticeDraft } from './notice.ts'
import { noticesOfEvent } from './notices-of-events.ts'
import type { Telling } from './tell-after.ts'

/** What was appended to a case. */
export interface Appended {
  /** The list under which the case is kept after it. */
  readonly list: ResponsibilityList
  /** Undefined for a case that was opened. */
  readonly before: CaseState | undefined
  readonly state: CaseState
  readonly events: readonly CaseEvent[]
  /** The county's wall clock. */
  readonly now: string
}

/** What follows from an append, to be written with it. */
export function tellingOf(appended: Appended): Telling | undefined {
  const { list, state, events, now } = appended
  const [first, last] = [events[0]?.version, events.at(-1)?.version]
  if (first === undefined || last === undefined) return undefined
  const obligations = deriveObligations({ list, state, now })
  return {
    notices: noticesOf(appended),
    // What is late already when it arises, or when its date moves, is seen to in the next round.
    wakeAt:
      remindersDue({ list, state, obligations, now }).length > 0 ? now : nextWaking({ list, state, obligations, now }),
    versions: [first, last],
  }
}

/** Everybody who is told of an append, each of the same thing once. */
export function noticesOf({ list, before, state, events, now }: Appended): readonly NoticeDraft[] {
  const drafts: NoticeDraft[] = []
  let known = before
  for (const event of events) {
    const after: CaseState = known === undefined ? openedBy(event) : evolve(known, event)
    // A move puts the case under a list by which it could not be read before it.
    if (known !== undefined && event.type !== 'case-moved')
      drafts.push(...noticesOfEvent({ list, before: known, after, event }))
    known = after
  }
  const by = events[0]?.by.department
  const owed = newlyOwed(list, before === undefined ? undefined : { state: before, now }, { state, now })
  for (const obligation of owed) drafts.push(...noticeOfOwed(list, { state, now }, obligation, by))
  return [...new Map(drafts.map(draft => [sameness(draft), draft])).values()]
}

const sameness = ({ code, department, role, person, data }: NoticeDraft): string =>
  JSON.stringify([code, department, role, person, data.kind, data.duty])
