// A discharge that was recorded in error: it does not count, the duty is owed again, and all of it stays on record.
import { refusal } from '../refusal.ts'
import { ok, refuse } from '../result.ts'
import type { CaseCommand } from './command.ts'
import type { Deciding, Decision } from './deciding.ts'
import type { Act } from './state.ts'

/** The act by which a duty was last discharged: of a repeated one, in its last period. */
export const lastActOn = ({ state }: Pick<Deciding, 'state'>, duty: string): Act | undefined =>
  state.acts[duty] ?? state.periods[duty]?.at(-1)

/** Whether the actor may declare an act void: the head of the department that did it, or of the lead. */
export const mayVoid = ({ context, lead }: Deciding, { by }: Act): boolean =>
  context.by.role === 'head' && [by.department, lead].includes(context.by.department)

/** Decides whether a discharge does not count. */
export function decideVoiding(deciding: Deciding, { duty, reason }: CaseCommand & { type: 'void' }): Decision {
  const act = lastActOn(deciding, duty)
  if (act === undefined) return refuse(refusal('nothing-to-void', { duty }))
  const { context, lead } = deciding
  if (![act.by.department, lead].includes(context.by.department))
    return refuse(refusal('not-your-department', { bearer: act.by.department ?? lead }))
  if (!mayVoid(deciding, act)) return refuse(refusal('head-needed'))
  if (reason.trim() === '') return refuse(refusal('reason-missing'))
  return ok([{ type: 'discharge-voided', data: { duty, reason } }])
}
