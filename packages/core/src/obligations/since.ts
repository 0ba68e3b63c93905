// Since when something has been so in a case, and through whom: from there clocks run, and handovers are told.
import type { Actor } from '../case/events.ts'
import type { CaseState, FactEntry } from '../case/state.ts'
import type { Matter, ResponsibilityList } from '../catalogue/list.ts'
import type { Condition, Test } from '../condition/condition.ts'
import { evaluate, evaluateRow, evaluateTest, type Reader, UNKNOWN } from '../condition/evaluate.ts'
import { leadBy } from '../responsibility/lead.ts'
import { dischargeOf } from './standing.ts'

/** When something became so; `key` is the fact or duty that tipped it, `by` who recorded or discharged that. */
export interface Moment {
  readonly at: string
  readonly key?: string
  readonly by?: Actor
}

/** Since when a met condition has been met: the earliest of its rows, each as late as its latest test. */
export function metSince(matter: Matter, state: CaseState, condition: Condition, read: Reader): Moment {
  let best: Moment | undefined
  for (const row of condition) {
    if (evaluateRow(row, read) !== 'met') continue
    let latest: Moment = { at: state.opened.at }
    for (const { key, test } of row) latest = later(latest, settledSince({ matter, state, key, test, read }))
    if (best === undefined || latest.at < best.at) best = latest
  }
  return best ?? { at: state.opened.at }
}

/** Since when the department that leads now has led; undefined where it led before that too. */
export function leadSince(
  list: ResponsibilityList,
  matter: Matter,
  state: CaseState,
  read: Reader,
): Moment | undefined {
  const row = matter.lead.find(({ when }) => evaluate(when, read) === 'met')
  if (row === undefined) return undefined
  const moment = metSince(matter, state, row.when, read)
  return leadBy(list, matter, readBefore(matter, state, moment.at)) === row.lead ? undefined : moment
}

/** The later of two moments. At the same instant, what somebody did tells more than that the case was opened. */
export const later = (a: Moment, b: Moment): Moment => (b.at > a.at || (b.at === a.at && a.key === undefined) ? b : a)

/** A test, and what it reads. */
interface Settled {
  readonly matter: Matter
  readonly state: CaseState
  readonly key: string
  readonly test: Test
  readonly read: Reader
}

/** Since when a test has had the result that it has. */
function settledSince({ matter, state, key, test, read }: Settled): Moment {
  const opened: Moment = { at: state.opened.at }
  if (key === 'channel') return opened
  const duty = matter.duties[key]
  if (duty !== undefined) {
    const act = dischargeOf(duty, state)
    if (act !== undefined) return { at: act.at, key, by: act.by }
    if (evaluate(duty.when, read) === 'not-met') return failedSince(matter, state, duty.when, read)
    if (duty.until === undefined) return opened
    return later(metSince(matter, state, duty.when, read), metSince(matter, state, duty.until, read))
  }
  const onlyWhen = matter.facts[key]?.onlyWhen
  if (onlyWhen !== undefined && evaluate(onlyWhen, read) === 'not-met')
    return failedSince(matter, state, onlyWhen, read)
  const entry = state.facts[key]
  if (entry === undefined) return opened
  const stated = statedSince(key, entry, test)
  return onlyWhen === undefined ? stated : later(stated, metSince(matter, state, onlyWhen, read))
}

/** A correction that leaves a test as it was moves no clock. */
function statedSince(key: string, { earlier, ...entry }: FactEntry, test: Test): Moment {
  const truth = evaluateTest(test, entry.value)
  let first: Omit<FactEntry, 'earlier'> = entry
  for (const before of [...earlier].reverse()) {
    if (evaluateTest(test, before.value ?? UNKNOWN) !== truth) break
    first = before
  }
  return { at: first.since, key, by: first.by }
}

/** Since when a failed condition can hold no more: the latest of its rows, each as early as its earliest failing test. */
function failedSince(matter: Matter, state: CaseState, condition: Condition, read: Reader): Moment {
  let latest: Moment = { at: state.opened.at }
  for (const row of condition) {
    let earliest: Moment | undefined
    for (const { key, test } of row) {
      if (evaluateTest(test, read(key)) !== 'not-met') continue
      const moment = settledSince({ matter, state, key, test, read })
      if (earliest === undefined || moment.at < earliest.at) earliest = moment
    }
    if (earliest !== undefined && earliest.at > latest.at) latest = earliest
  }
  return latest
}

/** Facts and acts as they stood just before an instant. */
const readBefore =
  (matter: Matter, state: CaseState, at: string): Reader =>
  key => {
    if (key === 'channel') return state.channel
    const duty = matter.duties[key]
    if (duty !== undefined) {
      const act = dischargeOf(duty, state)
      return act !== undefined && act.at < at ? act.outcome : UNKNOWN
    }
    const entry = state.facts[key]
    return entry === undefined
      ? UNKNOWN
      : ([...entry.earlier, entry].findLast(({ since }) => since < at)?.value ?? UNKNOWN)
  }
