// An objection to bearing a duty: raised by its bearer, ended by withdrawal, agreement or ruling.
import { openObjection } from '../obligations/objections.ts'
import { spanDue } from '../obligations/span-due.ts'
import { refusal } from '../refusal.ts'
import { ok, refuse } from '../result.ts'
import type { CaseCommand } from './command.ts'
import { type Deciding, type Decision, isDepartment, owedDuty } from './deciding.ts'

type ObjectionCommand = CaseCommand & { type: 'object' | 'withdraw' | 'agree' | 'rule' }

/** Decides a step in settling who bears a duty. */
export function decideObjection(deciding: Deciding, command: ObjectionCommand): Decision {
  if (command.type === 'object') return decideObjecting(deciding, command)
  const open = openObjection(deciding, command.duty)
  if (open === undefined) return refuse(refusal('no-objection', { duty: command.duty }))
  const { context, list, lead } = deciding
  const mine = context.by.department
  if (command.type === 'withdraw') {
    if (mine !== open.by.department) return refuse(refusal('not-your-department', { bearer: open.by.department }))
    return ok([
      {
        type: 'objection-withdrawn',
        data: { duty: command.duty, ...(command.reason !== undefined && { reason: command.reason }) },
      },
    ])
  }
  if (!isDepartment(deciding, command.bearer))
    return refuse(refusal('unknown-department', { department: command.bearer }))
  if (command.type === 'agree') {
    if (mine !== lead) return refuse(refusal('not-your-department', { bearer: lead }))
    return blank(command.minute)
      ? refuse(refusal('reason-missing'))
      : ok([{ type: 'objection-agreed', data: { duty: command.duty, bearer: command.bearer, minute: command.minute } }])
  }
  if (mine !== list.settledBy) return refuse(refusal('not-your-department', { bearer: list.settledBy }))
  const convened = spanDue(list, open.at, list.convene).at
  if (context.at <= convened) return refuse(refusal('rule-too-early', { until: convened }))
  return blank(command.reason)
    ? refuse(refusal('reason-missing'))
    : ok([{ type: 'objection-ruled', data: { duty: command.duty, bearer: command.bearer, reason: command.reason } }])
}

const blank = (text: string): boolean => text.trim() === ''

function decideObjecting(deciding: Deciding, command: CaseCommand & { type: 'object' }): Decision {
  const { context } = deciding
  const owed = owedDuty(deciding, command.duty)
  if (owed === undefined) return refuse(refusal('nothing-to-object-to', { duty: command.duty }))
  if (owed.bearer !== context.by.department) return refuse(refusal('not-your-department', { bearer: owed.bearer }))
  if (openObjection(deciding, command.duty) !== undefined)
    return refuse(refusal('objection-open', { duty: command.duty }))
  if (blank(command.reason)) return refuse(refusal('reason-missing'))
  if (command.proposes !== undefined && !isDepartment(deciding, command.proposes))
    return refuse(refusal('unknown-department', { department: command.proposes }))
  const { type: _, ...data } = command
  return ok([{ type: 'objection-raised', data }])
}
