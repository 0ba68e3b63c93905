// The state of a case: a plain fold over its events. It never refuses; whether an act is allowed was decided before.
import type { Actor, CaseEvent, Channel, Discharge } from './events.ts'

/** A fact as it stands: its value, since when it is so, who recorded it, on which duty. */
export interface FactEntry {
  readonly value: unknown
  /** When this value was first recorded; recording the same value again does not move it. */
  readonly since: string
  readonly by: Actor
  readonly duty?: string
  readonly earlier: readonly Omit<FactEntry, 'earlier'>[]
}

/** A duty that was discharged. */
export interface Act extends Discharge {
  readonly at: string
  readonly by: Actor
  readonly proposedBy?: Actor
}

/** An objection of a receiver. While it is open, the first receiver still owes. */
export interface Objection {
  readonly duty: string
  readonly at: string
  readonly by: Actor
  readonly reason: string
  readonly clause?: string
  readonly proposes?: string
  readonly ended?: {
    readonly how: 'withdrawn' | 'agreed' | 'ruled'
    readonly at: string
    readonly by: Actor
    readonly bearer?: string
    readonly reason?: string
  }
}

/** A stretch of time in which a clock stood still. */
export interface Suspension {
  readonly from: string
  readonly to?: string
}

/** What the settler of a gap laid on a department. */
export interface Designation {
  readonly question?: string
  readonly bearer: string
  readonly act: string
  readonly within: string
  readonly at: string
  readonly by: Actor
  readonly completed?: { readonly at: string; readonly by: Actor; readonly note: string }
}

/** Everything that a case's events say. */
export interface CaseState {
  readonly caseId: string
  readonly matter: string
  readonly list: string
  readonly channel: Channel
  readonly opened: {
    readonly at: string
    readonly by: Actor
    readonly text?: string
    readonly period?: string
    readonly from?: { readonly caseId: string; readonly duty?: string }
  }
  readonly version: number
  readonly facts: Readonly<Record<string, FactEntry>>
  /** Discharged duties; of a repeated duty, its periods so far. */
  readonly acts: Readonly<Record<string, Act>>
  readonly periods: Readonly<Record<string, readonly Act[]>>
  readonly proposals: Readonly<Record<string, Act>>
  readonly returns: Readonly<Record<string, { readonly at: string; readonly by: Actor; readonly reason: string }>>
  /** By duty: departments that joined, departments that acknowledged. */
  readonly joined: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly receipts: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Bearers that an agreement or a ruling put in the place of the list's, with the instant of the move. */
  readonly bearers: Readonly<Record<string, { readonly department: string; readonly at: string; readonly by: Actor }>>
  readonly objections: readonly Objection[]
  readonly extensions: Readonly<Record<string, { readonly at: string; readonly by: Actor; readonly reason: string }>>
  readonly suspensions: Readonly<Record<string, readonly Suspension[]>>
  readonly urges: readonly { readonly duty: string; readonly at: string; readonly by: Actor; readonly text: string }[]
  readonly links: readonly { readonly matter: string; readonly caseId?: string; readonly duty?: string }[]
  readonly designations: readonly Designation[]
  readonly closed?: { readonly at: string; readonly by: Actor }
  /** When the case was last reopened. */
  readonly reopened?: string
}

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
    facts: record({}, facts, event),
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
      return { ...state, facts: record(state.facts, event.data.facts, event) }
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
    case 'duty-joined':
      return { ...state, joined: mark(state.joined, event.data.duty, event, event.data.department) }
    case 'receipt-acknowledged':
      return { ...state, receipts: mark(state.receipts, event.data.duty, event) }
    case 'objection-raised':
      return { ...state, objections: [...state.objections, { ...event.data, ...stamp }] }
    case 'objection-withdrawn':
      return endObjection(state, event.data.duty, {
        how: 'withdrawn',
        ...stamp,
        ...(event.data.reason !== undefined && { reason: event.data.reason }),
      })
    case 'objection-agreed':
      return moved(
        endObjection(state, event.data.duty, {
          how: 'agreed',
          ...stamp,
          bearer: event.data.bearer,
          reason: event.data.minute,
        }),
        event,
      )
    case 'objection-ruled':
      return moved(
        endObjection(state, event.data.duty, {
          how: 'ruled',
          ...stamp,
          bearer: event.data.bearer,
          reason: event.data.reason,
        }),
        event,
      )
    case 'limit-extended':
      return {
        ...state,
        extensions: { ...state.extensions, [event.data.duty]: { ...stamp, reason: event.data.reason } },
      }
    case 'clock-suspended':
      return {
        ...state,
        suspensions: {
          ...state.suspensions,
          [event.data.duty]: [...(state.suspensions[event.data.duty] ?? []), { from: event.at }],
        },
      }
    case 'clock-resumed':
      return {
        ...state,
        suspensions: {
          ...state.suspensions,
          [event.data.duty]: resume(state.suspensions[event.data.duty] ?? [], event.at),
        },
      }
    case 'urged':
      return { ...state, urges: [...state.urges, { ...event.data, ...stamp }] }
    case 'case-linked':
      return { ...state, links: [...state.links, event.data] }
    case 'note-added':
    case 'file-attached':
    case 'report-added':
    case 'report-withdrawn':
    case 'reporter-asked':
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

function discharged(state: CaseState, event: CaseEvent & { type: 'duty-discharged' }): CaseState {
  const { duty, period } = event.data
  const act: Act = { ...event.data, at: event.at, by: event.by }
  const facts = record(state.facts, event.data.facts, event, duty)
  const next = { ...state, facts, proposals: without(state.proposals, duty), returns: without(state.returns, duty) }
  if (period === undefined) return { ...next, acts: { ...state.acts, [duty]: act } }
  return { ...next, periods: { ...state.periods, [duty]: [...(state.periods[duty] ?? []), act] } }
}

function record(
  facts: CaseState['facts'],
  values: Readonly<Record<string, unknown>>,
  event: CaseEvent,
  duty?: string,
): CaseState['facts'] {
  const next: Record<string, FactEntry> = { ...facts }
  for (const [id, value] of Object.entries(values)) {
    const before = next[id]
    const entry = { value, since: event.at, by: event.by, ...(duty !== undefined && { duty }) }
    if (before === undefined) next[id] = { ...entry, earlier: [] }
    else if (same(before.value, value)) next[id] = { ...entry, since: before.since, earlier: before.earlier }
    else {
      const { earlier, ...was } = before
      next[id] = { ...entry, earlier: [...earlier, was] }
    }
  }
  return next
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

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

const endObjection = (state: CaseState, duty: string, ended: NonNullable<Objection['ended']>): CaseState => ({
  ...state,
  objections: state.objections.map(objection =>
    objection.duty === duty && objection.ended === undefined ? { ...objection, ended } : objection,
  ),
})

const moved = (state: CaseState, event: CaseEvent & { type: 'objection-agreed' | 'objection-ruled' }): CaseState => ({
  ...state,
  bearers: { ...state.bearers, [event.data.duty]: { department: event.data.bearer, at: event.at, by: event.by } },
})
