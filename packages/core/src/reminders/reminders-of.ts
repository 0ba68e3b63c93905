// From the list's rule and what is owed to who is to be reminded of what, when. Nothing here knows what was sent already.

import { findSpan, parseSpan } from '../calendar/span.ts'
import type { CaseState } from '../case/state.ts'
import type { ResponsibilityList } from '../catalogue/list.ts'
import { calendarOf } from '../obligations/calendar-of.ts'
import { dueOf } from '../obligations/due-of.ts'
import type { Obligation } from '../obligations/obligation.ts'
import { spanDue } from '../obligations/span-due.ts'
import { beforeDue } from './before-due.ts'
import { obligationKey } from './obligation-key.ts'
import type { Reminder } from './reminder.ts'
import { limitKindOf, ruleFor } from './reminder-rule.ts'

/** What is owed in a case. */
export interface Owed {
  readonly list: ResponsibilityList
  readonly state: CaseState
  readonly obligations: readonly Obligation[]
}

/** When an obligation is due; undefined without a limit, and while its clock stands still. */
export function dueInstant(list: ResponsibilityList, state: CaseState, obligation: Obligation): string | undefined {
  const due = dueOf({ list, state, obligation })
  return due === undefined || due.suspendedSince !== undefined ? undefined : due.at
}

/**
 * Every reminder that an obligation can come to as it stands, in the order of their instants. A power is nobody's to be
 * reminded of. What would come before the obligation arose falls away: its arising was told then.
 */
export function remindersOf({ list, state }: Omit<Owed, 'obligations'>, obligation: Obligation): readonly Reminder[] {
  const { reminders } = list
  if (reminders === undefined || obligation.modality === 'may' || obligation.upcoming === true) return []
  const due = dueInstant(list, state, obligation)
  if (due === undefined) return []
  const { before = [], overdue } = ruleFor(reminders, limitKindOf(list, state.matter, obligation))
  const key = obligationKey(obligation)
  const department = obligation.recorder ?? obligation.bearer
  const soon = before.map((span): Reminder => {
    const at = beforeDue(calendarOf(list), due, parseSpan(span))
    return { kind: 'before', obligation, key, span, to: { department }, at, due }
  })
  const late: Reminder[] = []
  if (overdue?.head !== undefined)
    late.push({
      kind: 'overdue-head',
      obligation,
      key,
      to: { department, role: 'head' },
      at: past(list, due, overdue.head),
      due,
    })
  if (overdue?.supervision !== undefined && list.supervisedBy !== undefined) {
    const at = past(list, due, overdue.supervision)
    late.push({ kind: 'overdue-supervision', obligation, key, to: { department: list.supervisedBy }, at, due })
  }
  return [...soon.filter(({ at }) => at > obligation.since), ...late].sort((a, b) => (a.at < b.at ? -1 : 1))
}

/** So long after the due date: the last instant that is not yet late enough. */
const past = (list: ResponsibilityList, due: string, after: string): string =>
  findSpan(after) === undefined ? due : spanDue(list, due, after).at

/**
 * The reminders that are due now, of each obligation at most one of a kind: after a week without anybody looking, what is
 * overdue is told once, and nobody is told any more that it will be due.
 */
export function remindersDue({ now, ...owed }: Owed & { readonly now: string }): readonly Reminder[] {
  return owed.obligations.flatMap(obligation => {
    const begun = remindersOf(owed, obligation).filter(reminder => hasBegun(reminder, now))
    const soon = begun.filter(({ kind, due }) => kind === 'before' && now <= due).slice(-1)
    return [...soon, ...begun.filter(({ kind }) => kind !== 'before')]
  })
}

/** What is due at an instant is in time at that instant: it is overdue after it. */
const hasBegun = ({ kind, at }: Reminder, now: string): boolean => (kind === 'before' ? at <= now : at < now)

/**
 * The next instant after which something changes by the passing of time alone: a reminder is due, a limit has passed, a
 * period begins. Undefined when nothing will.
 */
export function nextWaking({ now, ...owed }: Owed & { readonly now: string }): string | undefined {
  let next: string | undefined
  const consider = (at: string | undefined): void => {
    if (at !== undefined && at >= now && (next === undefined || at < next)) next = at
  }
  for (const obligation of owed.obligations) {
    if (obligation.upcoming === true) consider(obligation.since)
    consider(dueInstant(owed.list, owed.state, obligation))
    for (const reminder of remindersOf(owed, obligation)) if (!hasBegun(reminder, now)) consider(reminder.at)
  }
  return next
}
