// What the parts of a decision share.
import type { CaseInView } from '../obligations/case-in-view.ts'
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
