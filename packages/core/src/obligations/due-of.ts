// When an obligation is due: from the duty's limit, the county's calendar, extensions and suspensions.
import { dueOf as dueOfSpan } from '../calendar/due.ts'
import { type DateLimit, dueOnDate } from '../calendar/due-on-date.ts'
import type { Due } from '../calendar/due-step.ts'
import { describeSpan, parseSpan } from '../calendar/span.ts'
import type { CaseState } from '../case/state.ts'
import { getMatter } from '../catalogue/find-matter.ts'
import type { Duty, ResponsibilityList } from '../catalogue/list.ts'
import type { Text } from '../text.ts'
import { calendarOf } from './calendar-of.ts'
import { creditedTo, extendedBy } from './named-day.ts'
import type { Obligation } from './obligation.ts'
import { spanDue } from './span-due.ts'
import { dischargeOf } from './standing.ts'

/**
 * When an obligation is due, with how that was counted. Undefined for a power without a limit, and while the date from
 * which the limit runs is not known.
 */
export function dueOf({
  list,
  state,
  obligation,
}: {
  list: ResponsibilityList
  state: CaseState
  obligation: Obligation
}): Due | undefined {
  const { kind, duty, since, designation } = obligation
  switch (kind) {
    case 'approve':
    case 'approve-extension':
      return spanDue(list, since, list.approve)
    case 'acknowledge':
    case 'state-facts':
      return spanDue(list, since, list.acknowledge)
    case 'convene':
      return spanDue(list, since, list.convene)
    case 'rule':
    case 'settle-gap':
      return spanDue(list, since, list.rule)
    case 'close':
      return spanDue(list, since, list.close)
    case 'complete':
      return spanDue(list, since, state.designations[designation ?? -1]?.within ?? list.rule)
    case 'join':
    case 'discharge':
      return dutyDue(list, state, getMatter(list, state.matter).duties[duty ?? ''], since)
  }
}

function dutyDue(list: ResponsibilityList, state: CaseState, duty: Duty | undefined, since: string): Due | undefined {
  const within = duty?.within
  if (duty === undefined || within === undefined) return undefined
  const calendar = calendarOf(list)
  const extended = duty.extendable !== undefined && extendedSince(state, duty, since)
  const extension = extended && duty.extendable !== undefined ? parseSpan(duty.extendable) : undefined
  const suspensions = state.suspensions[duty.id] ?? []
  if ('day' in within || 'everyYearOn' in within || 'onDate' in within) {
    const limit = dateLimit(within, state)
    if (limit === undefined) return undefined
    return extendedBy(creditedTo(dueOnDate({ since, limit, calendar }), suspensions, calendar), extension, calendar)
  }
  const start = 'from' in within ? startOf(list, state, within.from) : since
  if (start === undefined) return undefined
  return dueOfSpan({
    since: start,
    span: parseSpan(within.span),
    calendar,
    suspensions,
    extension,
  })
}

type NamedDay = Exclude<NonNullable<Duty['within']>, { span: string }>

/** The day that a limit names; undefined while the fact that gives it is not known. */
function dateLimit(within: NamedDay, state: CaseState): DateLimit | undefined {
  if (!('onDate' in within)) return within
  const date = state.facts[within.onDate]?.value
  return typeof date === 'string' ? { onDate: date } : undefined
}

/** Whether a duty's limit was extended; of a repeated duty, in the period that is owed since then. */
export function extendedSince(state: CaseState, duty: Duty, since: string): boolean {
  const extension = state.extensions[duty.id]
  return extension !== undefined && (duty.repeats === undefined || extension.at >= since)
}

/** A clock that other duties' discharges, or dates, start: with the last of them. */
function startOf(list: ResponsibilityList, state: CaseState, from: string | readonly string[]): string | undefined {
  const starts = [from].flat().map(each => beginningOf(list, state, each))
  return starts.reduce((last, at) => (last === undefined || at === undefined ? undefined : at > last ? at : last))
}

function beginningOf(list: ResponsibilityList, state: CaseState, from: string): string | undefined {
  const duty = getMatter(list, state.matter).duties[from]
  const act = duty === undefined ? undefined : dischargeOf(duty, state)
  if (act !== undefined) return act.at
  const date = state.facts[from]?.value
  return typeof date === 'string' ? `${date}T00:00:00` : undefined
}

/** A duty's limit in words: 5个工作日 / 5 working days. Undefined where it has none. */
export function describeLimit(duty: Duty): Text | undefined {
  const { within } = duty
  if (within === undefined) return undefined
  if ('day' in within) return { zh: `每月${within.day}日前`, en: `by day ${within.day} of the month` }
  if ('everyYearOn' in within) {
    const [month, day] = within.everyYearOn.split('-').map(Number)
    return { zh: `${month}月${day}日前`, en: `by ${within.everyYearOn} of the year` }
  }
  if ('onDate' in within) return { zh: '按确定的日期', en: 'by the date set' }
  const span = describeSpan(parseSpan(within.span))
  return { zh: `${span.zh}内`, en: `within ${span.en}` }
}
