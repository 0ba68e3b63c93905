// The regular course of a matter: what follows when each duty takes the first of its outcomes.
import type { Duty, Matter } from '../catalogue/list.ts'
import type { Truth } from '../condition/condition.ts'
import { evaluate, NONE, type Reader, UNKNOWN } from '../condition/evaluate.ts'

/** The course in which each duty that arises takes its regular outcome, as far as the stated facts decide. */
export interface Course {
  readonly read: Reader
  readonly arising: ReadonlySet<string>
  readonly possible: ReadonlySet<string>
}

type Values = Readonly<Record<string, unknown>>

/** Follows the regular course: every stated fact is confirmed, every duty discharged with its first outcome. */
export function regularCourse(matter: Matter, facts: Values): Course {
  const regular: Record<string, unknown> = {}
  const open: Record<string, unknown> = {}
  const readRegular = readerOf(matter, facts, regular)
  const readOpen = readerOf(matter, facts, open)
  const arising = new Set<string>()
  const possible = new Set<string>()
  for (const id of matter.order) {
    const duty = matter.duties[id] as Duty
    const truth = evaluate(duty.when, readRegular)
    if (truth === 'met') arising.add(id)
    else if (evaluate(duty.when, readOpen) !== 'not-met') possible.add(id)
    regular[id] = regularReading(duty, truth)
    open[id] = arising.has(id) || possible.has(id) ? UNKNOWN : NONE
  }
  return { read: readRegular, arising, possible }
}

/** The first outcome that a duty lists is its regular one. */
export const regularOutcome = (duty: Duty): string => Object.keys(duty.outcomes ?? { done: true })[0] ?? 'done'

// A power need not be used: its outcome stays open even where it may be.
function regularReading(duty: Duty, truth: Truth): unknown {
  if (truth === 'not-met') return NONE
  return truth === 'met' && duty.modality === 'must' ? regularOutcome(duty) : UNKNOWN
}

const readerOf = (matter: Matter, facts: Values, outcomes: Values): Reader => {
  const read: Reader = key => (key in outcomes ? outcomes[key] : readStated(matter, facts, key, read))
  return read
}

// What somebody states of a thing is believed until it is known that there is no such thing; so is what a report of this
// matter alleges by being one.
function readStated(matter: Matter, facts: Values, key: string, read: Reader): unknown {
  if (key === 'channel') return facts.channel ?? channelOfCitizens(matter) ?? UNKNOWN
  const onlyWhen = matter.facts[key]?.onlyWhen
  const stated = facts[key] ?? matter.facts[key]?.alleged ?? UNKNOWN
  return onlyWhen !== undefined && evaluate(onlyWhen, read) === 'not-met' ? NONE : stated
}

/** Whoever asks would report or apply. */
const channelOfCitizens = ({ openedBy }: Matter): string | undefined =>
  openedBy.find(channel => channel === 'report' || channel === 'application')
