// Who is told of what was done in a case, besides what is owed after it.
import {
  type CaseEvent,
  type CaseState,
  deriveObligations,
  type Obligation,
  type ResponsibilityList,
} from '@remit/core'
import { leadOf } from '../cases/lead-of.ts'
import type { NoticeData, NoticeDraft } from './notice.ts'

/** A case before and after an event. */
export interface Happening {
  readonly list: ResponsibilityList
  readonly before: CaseState
  readonly after: CaseState
  readonly event: CaseEvent
}

/** The notices of one event; whoever acted is not told. */
export function noticesOfEvent(happening: Happening): NoticeDraft[] {
  const { event, before } = happening
  switch (event.type) {
    case 'duty-returned':
    case 'extension-refused': {
      const proposals = event.type === 'duty-returned' ? before.proposals : before.extensionProposals
      const person = proposals?.[event.data.duty]?.by.person
      return person === undefined || person === event.by.person
        ? []
        : [{ code: 'returned', person, data: dataOf(event, event.data.duty), at: event.at }]
    }
    case 'objection-raised': {
      const from = obligationsOf(happening, event.data.duty).find(({ kind }) => kind === 'discharge')?.from
      return toEach(event, 'objected', [from, event.data.proposes], dataOf(event, event.data.duty))
    }
    case 'objection-withdrawn':
    case 'objection-agreed':
    case 'objection-ruled':
      return objectionEnded(happening)
    case 'urged': {
      const bearers = obligationsOf(happening, event.data.duty).map(({ recorder, bearer }) => recorder ?? bearer)
      return toEach(event, 'urged', bearers, dataOf(event, event.data.duty))
    }
    case 'report-added':
    case 'report-withdrawn':
      return toEach(event, 'report-added', [leadOf(happening.list, happening.after)], {})
    case 'case-closed':
      return toEach(event, 'closed', concerned(happening), dataOf(event))
    case 'case-reopened':
      return toEach(event, 'reopened', concerned(happening), dataOf(event))
    default:
      return []
  }
}

const dataOf = ({ by }: CaseEvent, duty?: string): NoticeData => ({
  ...(duty !== undefined && { duty }),
  ...(by.department !== undefined && { from: by.department }),
})

/** What was owed on a duty before the event. */
const obligationsOf = ({ list, before, event }: Happening, duty: string): readonly Obligation[] =>
  deriveObligations({ list, state: before, now: event.at }).filter(each => each.duty === duty)

function objectionEnded(happening: Happening): NoticeDraft[] {
  const { event, before, after } = happening
  if (event.type !== 'objection-withdrawn' && event.type !== 'objection-agreed' && event.type !== 'objection-ruled')
    return []
  const { duty } = event.data
  const bearers = obligationsOf(happening, duty).filter(({ kind }) => kind === 'discharge')
  const objection = before.objections.find(each => each.duty === duty && each.ended === undefined)
  const bearer = 'bearer' in event.data ? event.data.bearer : undefined
  const how = after.objections.findLast(each => each.duty === duty)?.ended?.how
  const told = [objection?.by.department, ...bearers.map(each => each.bearer), bearer, leadOf(happening.list, after)]
  return toEach(event, 'objection-ended', told, {
    ...dataOf(event, duty),
    ...(how !== undefined && { how }),
    ...(bearer !== undefined && { bearer }),
  })
}

/** Who leads the case, or did something in it. */
function concerned({ list, before }: Happening): readonly (string | undefined)[] {
  const acts = [...Object.values(before.acts), ...Object.values(before.periods).flat()]
  return [leadOf(list, before), ...acts.map(({ by }) => by.department)]
}

/** The same to each department but the actor's own; a body that is not of the list's departments is told nothing. */
const toEach = (
  { by, at }: CaseEvent,
  code: NoticeDraft['code'],
  departments: readonly (string | undefined)[],
  data: NoticeData,
): NoticeDraft[] =>
  [...new Set(departments)]
    .filter(department => department !== undefined && department !== 'none' && department !== by.department)
    .map(department => ({ code, department: department as string, data, at }))
