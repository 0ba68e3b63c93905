// A plain fold over a case's events. It never refuses; whether an act is allowed was decided before.
import type { CaseEvent } from './events.ts'
import { recordFacts, revertFacts } from './evolve-facts.ts'
import { evolveObjection } from './evolve-objection.ts'
import type { Act, CaseState, Suspension } from './state.ts'

/** The state after all events. Throws when the first event does not open a case: only we can cause that. */
export function replay(events: readonly CaseEvent[]): CaseState {
  const [first, ...rest] = events
  if (first === undefined) throw new Error('A case has at least the event that opened it')
  return rest.reduce(evolve, openedBy(first))
}

/** The state with which a case begins. */
export function openedBy(event: CaseEvent): CaseState {
  if (event.type !== 'case-opened') throw new Error(`A case begins with case-opened, not ${event.type}`)
  const { matter, channel, facts, text, period, from } = event.data
  return {
    caseId: event.caseId,
    matter,
    list: event.list,
    channel,
    opened: {
      at: event.at,
      by: event.by,
      ...(text !== undefined && { text }),
      ...(period !== undefined && { period }),
      ...(from && { from }),
    },
    version: event.version,
    facts: recordFacts({}, facts, event),
    acts: {},
    periods: {},
    proposals: {},
    returns: {},
    joined: {},
    receipts: {},
    bearers: {},
    objections: [],
    extensions: {},
    suspensions: {},
    urges: [],
    links: [],
    designations: [],
  }
}

/** The state after one more event. */
export function evolve(before: CaseState, event: CaseEvent): CaseState {
  const state = { ...before, version: event.version }
  const stamp = { at: event.at, by: event.by }
  switch (event.type) {
    case 'case-opened':
      throw new Error('A case is opened once')
    case 'facts-recorded':
    case 'facts-corrected':
      return { ...state, facts: recordFacts(state.facts, event.data.facts, event, { reason: event.data.reason }) }
    case 'discharge-proposed':
      return {
        ...state,
        proposals: { ...state.proposals, [event.data.duty]: { ...event.data, ...stamp } },
        returns: without(state.returns, event.data.duty),
      }
    case 'duty-returned':
      return {
        ...state,
        proposals: without(state.proposals, event.data.duty),
        returns: { ...state.returns, [event.data.duty]: { ...stamp, reason: event.data.reason } },
      }
    case 'duty-discharged':
      return discharged(state, event)
    case 'discharge-voided':
      return voided(state, event)
    case 'case-moved':
      return caseMoved(state, event)
    case 'duty-joined':
      return { ...state, joined: mark(state.joined, event.data.duty, event, event.data.department) }
    case 'receipt-acknowledged':
      return { ...state, receipts: mark(state.receipts, event.data.duty, event) }
    case 'objection-raised':
    case 'objection-withdrawn':
    case 'objection-agreed':
    case 'objection-ruled':
    case 'objection-referred':
    case 'opinion-given':
      return evolveObjection(state, event)
    case 'extension-proposed':
    case 'extension-refused':
    case 'limit-extended':
    case 'clock-suspended':
    case 'clock-resumed':
      return evolveClock(state, event)
    case 'urged':
      return { ...state, urges: [...state.urges, { ...event.data, ...stamp }] }
    case 'case-linked':
      return { ...state, links: [...state.links, event.data] }
    case 'note-added':
    case 'file-attached':
    case 'report-added':
    case 'report-withdrawn':
    case 'reporter-asked':
    case 'document-issued':
    case 'document-voided':
      return state
    case 'gap-settled':
      return { ...state, designations: [...state.designations, { ...event.data, ...stamp }] }
    case 'designation-completed':
      return {
        ...state,
        designations: state.designations.map((designation, index) =>
          index === event.data.designation
            ? { ...designation, completed: { ...stamp, note: event.data.note } }
            : designation,
        ),
      }
    case 'case-closed':
      return { ...state, closed: stamp }
    case 'case-reopened': {
      const { closed: _, ...open } = state
      return { ...open, reopened: event.at }
    }
  }
}

type ClockEvent = CaseEvent & {
  type: 'extension-proposed' | 'extension-refused' | 'limit-extended' | 'clock-suspended' | 'clock-resumed'
}

function evolveClock(state: CaseState, event: ClockEvent): CaseState {
  const { duty } = event.data
  const stamp = { at: event.at, by: event.by }
  const proposals = state.extensionProposals ?? {}
  const suspensions = state.suspensions[duty] ?? []
  switch (event.type) {
    case 'extension-proposed':
      return { ...state, extensionProposals: { ...proposals, [duty]: { ...stamp, reason: event.data.reason } } }
    case 'extension-refused':
      return { ...state, extensionProposals: without(proposals, duty) }
    case 'limit-extended':
      return {
        ...state,
        extensions: { ...state.extensions, [duty]: { ...stamp, reason: event.data.reason } },
        ...(duty in proposals && { extensionProposals: without(proposals, duty) }),
      }
    case 'clock-suspended': {
      const begun = { from: event.at, reason: event.data.reason }
      return { ...state, suspensions: { ...state.suspensions, [duty]: [...suspensions, begun] } }
    }
    case 'clock-resumed':
      return { ...state, suspensions: { ...state.suspensions, [duty]: resume(suspensions, event.at) } }
  }
}

/** The discharge does not count: the duty stands as before it, and the facts that it recorded are what they were. */
function voided(state: CaseState, event: CaseEvent & { type: 'discharge-voided' }): CaseState {
  const { duty, reason } = event.data
  const last = state.acts[duty] ?? state.periods[duty]?.at(-1)
  if (last === undefined) return state
  const kept = { act: last, at: event.at, by: event.by, reason }
  const next = {
    ...state,
    facts: revertFacts(state.facts, duty, last.at),
    voided: [...(state.voided ?? []), kept],
  }
  return duty in state.acts
    ? { ...next, acts: without(state.acts, duty) }
    : { ...next, periods: { ...state.periods, [duty]: (state.periods[duty] ?? []).slice(0, -1) } }
}

function caseMoved(state: CaseState, event: CaseEvent & { type: 'case-moved' }): CaseState {
  const { from, to, reason, forgotten, facts, continuing } = event.data
  const known = forgotten.reduce((kept, id) => without(kept, id), state.facts)
  return {
    ...state,
    list: to,
    facts: recordFacts(known, facts, event, {}),
    moves: [...(state.moves ?? []), { at: event.at, by: event.by, from, to, reason, continuing }],
  }
}

function discharged(state: CaseState, event: CaseEvent & { type: 'duty-discharged' }): CaseState {
  const { duty, period } = event.data
  const act: Act = { ...event.data, at: event.at, by: event.by }
  const facts = recordFacts(state.facts, event.data.facts, event, { duty })
  const next = { ...state, facts, proposals: without(state.proposals, duty), returns: without(state.returns, duty) }
  if (period === undefined) return { ...next, acts: { ...state.acts, [duty]: act } }
  return { ...next, periods: { ...state.periods, [duty]: [...(state.periods[duty] ?? []), act] } }
}

const without = <T>(entries: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> => {
  if (!(key in entries)) return entries
  const { [key]: _, ...rest } = entries
  return rest
}

function mark(
  marks: CaseState['joined'],
  duty: string,
  { at, by }: CaseEvent,
  department = by.department,
): CaseState['joined'] {
  return department === undefined ? marks : { ...marks, [duty]: { ...marks[duty], [department]: at } }
}

const resume = (suspensions: readonly Suspension[], at: string): readonly Suspension[] =>
  suspensions.map(suspension => (suspension.to === undefined ? { ...suspension, to: at } : suspension))
