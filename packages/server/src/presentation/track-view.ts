// A case as its reporter sees it: what happened, who has it now, by when. Nothing about anybody else.
import {
  type CaseEvent,
  deriveObligations,
  dueOf,
  getMatter,
  type Matter,
  type Obligation,
  type Text,
  titleOf,
} from '@remit/core'
import { leadOf } from '../cases/lead-of.ts'
import type { Seen } from '../cases/seen.ts'
import { sayEvent } from '../language/events.ts'
import { designatedWork, saidToReporter } from '../language/phrases.ts'
import type { TrackView } from '../views.ts'
import { presentQuestions, presentSent } from './sent-view.ts'

// What departments arrange among themselves is not told: objections, approvals, notes.
const told = new Set<CaseEvent['type']>([
  'case-opened',
  'duty-discharged',
  'duty-joined',
  'receipt-acknowledged',
  'limit-extended',
  'clock-suspended',
  'clock-resumed',
  'case-closed',
  'case-reopened',
  'report-added',
  'report-withdrawn',
  'reporter-asked',
])

const active = new Set<Obligation['kind']>(['discharge', 'settle-gap', 'rule', 'complete', 'close'])

/** A case as its reporter sees it. `score`: what they said of its last closing. */
export function presentTrack(
  seen: Seen,
  { number, events, score }: { number: string; events: readonly CaseEvent[]; score: number | undefined },
): TrackView {
  const { list, state } = seen
  const matter = getMatter(list, state.matter)
  const now = presentNow(seen, matter)
  const lead = leadOf(list, state)
  const departments = [...new Set([lead, ...now.map(({ department }) => department)])]
  return {
    number,
    matter: matter.id,
    title: matter.title,
    opened: state.opened.at,
    ...(state.closed !== undefined && { closed: state.closed.at }),
    lead,
    now,
    timeline: events
      .filter(({ type }) => told.has(type))
      .map(event => ({
        at: event.at,
        ...(event.by.department !== undefined && { department: event.by.department }),
        text: saidToReporter[event.type] ?? sayEvent({ list, matter }, event),
      })),
    contact: departments.flatMap(department => {
      const found = list.departments[department]
      if (found === undefined) return []
      return [{ department, name: found.name, ...(found.contact !== undefined && { contact: found.contact }) }]
    }),
    sent: presentSent(events),
    questions: presentQuestions(events),
    ...withdrawnAt(events),
    satisfaction: {
      asked: state.closed !== undefined && score === undefined,
      ...(score !== undefined && { score }),
    },
  }
}

function withdrawnAt(events: readonly CaseEvent[]): Pick<TrackView, 'withdrawn'> {
  const last = events.findLast(({ type }) => type === 'report-withdrawn')
  return last === undefined ? {} : { withdrawn: last.at }
}

function presentNow(seen: Seen, matter: Matter): TrackView['now'] {
  const { list, state, now } = seen
  return deriveObligations(seen)
    .filter(({ kind, modality }) => modality === 'must' && active.has(kind))
    .map(obligation => {
      const due = dueOf({ list, state, obligation })
      const running = due !== undefined && due.suspendedSince === undefined
      // What a settler wrote is between departments.
      const title = obligation.kind === 'complete' ? designatedWork : titleOf(matter, obligation, state)
      return {
        department: obligation.bearer,
        title,
        plain: plainOf(matter, obligation) ?? title,
        ...(running && { due: due.at }),
        overdue: running && due.at < now,
      }
    })
}

const plainOf = (matter: Matter, { kind, duty }: Obligation): Text | undefined =>
  kind === 'discharge' && duty !== undefined ? matter.duties[duty]?.plain : undefined
