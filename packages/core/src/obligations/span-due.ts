import { dueOf as dueOfSpan } from '../calendar/due.ts'
import type { Due } from '../calendar/due-step.ts'
import { parseSpan } from '../calendar/span.ts'
import type { ResponsibilityList } from '../catalogue/list.ts'
import { calendarOf } from './calendar-of.ts'

/** When something is due that runs for a span of the list from an instant. */
export const spanDue = (list: ResponsibilityList, since: string, span: string): Due =>
  dueOfSpan({ since, span: parseSpan(span), calendar: calendarOf(list) })
