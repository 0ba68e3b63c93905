// A limit that names its day: what an extension and suspensions make of it.
import { dueOf } from '../calendar/due.ts'
import type { Due, DueStep } from '../calendar/due-step.ts'
import { dateOf, dayNumber, endOfDay, lastInstant } from '../calendar/local-date.ts'
import type { Span } from '../calendar/span.ts'
import type { Calendar } from '../calendar/working-days.ts'
import type { Suspension } from '../case/state.ts'

/** A limit that names a day, extended: it continues from that day, as it was before it moved off a day of rest. */
export function extendedBy(due: Due, extension: Span | undefined, calendar: Calendar): Due {
  if (extension === undefined || due.suspendedSince !== undefined) return due
  return goOn(due, extension, [{ kind: 'extended', span: extension }], calendar)
}

/** The days in which the clock stood still are added to the named day. While it stands still, nothing is due. */
export function creditedTo(due: Due, suspensions: readonly Suspension[], calendar: Calendar): Due {
  const began = due.explanation.find(step => step.kind === 'start')?.at ?? due.at
  const last = lastDay(due)
  let running = dayNumber(began)
  let days = 0
  const steps: DueStep[] = []
  for (const { from, to } of suspensions) {
    if (dayNumber(from) > dayNumber(last) + days) break
    if (to === undefined) {
      const explanation = [...withoutRoll(due), ...steps, { kind: 'suspended' as const, from }]
      return { ...due, at: lastInstant, date: dateOf(lastInstant), explanation, suspendedSince: from }
    }
    const credit = dayNumber(to) - Math.max(dayNumber(from), running)
    if (credit <= 0) continue
    steps.push({ kind: 'suspended', from, to })
    days += credit
    running = dayNumber(to)
  }
  if (days === 0) return due
  return goOn(due, { count: days, unit: 'day' }, steps, calendar)
}

/** The end of the last day before it moved off a day of rest. */
function lastDay(due: Due): string {
  const step = due.explanation.findLast(({ kind }) => kind === 'named' || kind === 'counted')
  if (step?.kind === 'counted') return step.to
  return step?.kind === 'named' ? endOfDay(step.date) : due.at
}

const withoutRoll = ({ explanation }: Due): readonly DueStep[] => explanation.filter(({ kind }) => kind !== 'rolled')

function goOn(due: Due, span: Span, steps: readonly DueStep[], calendar: Calendar): Due {
  const more = dueOf({ since: lastDay(due), span, calendar })
  const explanation = [...withoutRoll(due), ...steps, ...more.explanation.slice(1)]
  return { ...more, explanation, certain: due.certain && more.certain }
}
