// What the parts of a decision share.
import { bearerOf, type CaseInView } from '../obligations/case-in-view.ts'
import type { Obligation } from '../obligations/obligation.ts'
import type { Refusal } from '../refusal.ts'
import type { Result } from '../result.ts'
import type { Context } from './command.ts'
import type { EventBody } from './events.ts'
import type { CaseState } from './state.ts'

/** Events that follow from a command, or why there are none. */
export type Decision = Result<readonly EventBody[], Refusal>

/** What the parts of the decision share. */
export interface Deciding extends CaseInView {
  readonly context: Context
  readonly obligations: readonly Obligation[]
}

/** The recorded values, by fact. */
export const factValues = (state: CaseState): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(state.facts).map(([id, { value }]) => [id, value]))

/** Whether the list has a department of that name. */
export const isDepartment = ({ list }: CaseInView, id: string): boolean => Object.hasOwn(list.departments, id)

/** A duty that is owed now: not one whose next period has not begun. */
export const owedDuty = ({ obligations }: Pick<Deciding, 'obligations'>, id: string): Obligation | undefined =>
  obligations.find(({ kind, duty, upcoming }) => kind === 'discharge' && duty === id && upcoming !== true)

/** Whether the actor acts for a department: as one of its own, or recording for a body without a worklist. */
export const actsFor = (
  { context }: Deciding,
  { bearer, recorder }: Pick<Obligation, 'bearer' | 'recorder'>,
): boolean => context.by.department === bearer || (recorder !== undefined && context.by.department === recorder)

/** Whether the actor may urge others: it leads, settles or supervises, or a clause makes it urge or oversee. */
export function mayUrge(deciding: Deciding): boolean {
  const { list, lead, matter, context } = deciding
  const urging = Object.values(matter.duties).filter(({ act }) => act === 'urge' || act === 'oversee')
  const may = [lead, list.supervisedBy, list.settledBy, ...urging.map(duty => bearerOf(deciding, duty))]
  return context.by.department !== undefined && may.includes(context.by.department)
}
