// An objection to bearing a duty: raised by its bearer, ended by withdrawal, agreement or ruling.
import { concernedBy, convenedUntil, NOBODY, openObjection } from '../obligations/objections.ts'
import { refusal } from '../refusal.ts'
import { ok, refuse } from '../result.ts'
import type { CaseCommand } from './command.ts'
import { type Deciding, type Decision, isDepartment, owedDuty } from './deciding.ts'
import type { Objection } from './state.ts'

type ObjectionCommand = CaseCommand & { type: 'object' | 'withdraw' | 'agree' | 'refer' | 'opinion' | 'rule' }
type Command<T extends ObjectionCommand['type']> = Extract<CaseCommand, { readonly type: T }>

/** Decides a step in settling who bears a duty. */
export function decideObjection(deciding: Deciding, command: ObjectionCommand): Decision {
  if (command.type === 'object') return decideObjecting(deciding, command)
  const open = openObjection(deciding, command.duty)
  if (open === undefined) return refuse(refusal('no-objection', { duty: command.duty }))
  switch (command.type) {
    case 'withdraw':
      return decideWithdrawal(deciding, command, open)
    case 'agree':
      return decideAgreement(deciding, command, open)
    case 'refer':
      return decideReferral(deciding, command, open)
    case 'opinion':
      return decideOpinion(deciding, command, open)
    case 'rule':
      return decideRuling(deciding, command, open)
  }
}

const blank = (text: string): boolean => text.trim() === ''

function decideObjecting(deciding: Deciding, command: Command<'object'>): Decision {
  const { context, matter } = deciding
  const { duty, reason, clause, proposes } = command
  const owed = owedDuty(deciding, duty)
  if (owed === undefined) return refuse(refusal('nothing-to-object-to', { duty }))
  if (owed.bearer !== context.by.department) return refuse(refusal('not-your-department', { bearer: owed.bearer }))
  if (openObjection(deciding, duty) !== undefined) return refuse(refusal('objection-open', { duty }))
  if (blank(reason)) return refuse(refusal('reason-missing'))
  if (!Object.hasOwn(matter.clauses, clause))
    return refuse(refusal('unknown-clause', { clause, known: Object.keys(matter.clauses) }))
  if (proposes !== NOBODY && !isDepartment(deciding, proposes))
    return refuse(refusal('unknown-department', { department: proposes }))
  if (proposes === owed.bearer) return refuse(refusal('proposes-itself', { department: proposes }))
  return ok([{ type: 'objection-raised', data: { duty, reason, clause, proposes } }])
}

function decideWithdrawal({ context }: Deciding, { duty, reason }: Command<'withdraw'>, open: Objection): Decision {
  if (context.by.department !== open.by.department)
    return refuse(refusal('not-your-department', { bearer: open.by.department }))
  return ok([{ type: 'objection-withdrawn', data: { duty, ...(reason !== undefined && { reason }) } }])
}

/** The departments agree: the lead's minute says what on, and somebody has signed it for each of those concerned. */
function decideAgreement(deciding: Deciding, command: Command<'agree'>, open: Objection): Decision {
  const { context, lead } = deciding
  const { duty, bearer, minute } = command
  if (!isDepartment(deciding, bearer)) return refuse(refusal('unknown-department', { department: bearer }))
  if (context.by.department !== lead) return refuse(refusal('not-your-department', { bearer: lead }))
  if (blank(minute)) return refuse(refusal('reason-missing'))
  const signatures = command.signatures.map(({ department, name }) => ({ department, name: name.trim() }))
  const unknown = signatures.find(({ department }) => !isDepartment(deciding, department))
  if (unknown !== undefined) return refuse(refusal('unknown-department', { department: unknown.department }))
  const signed = new Set(signatures.filter(({ name }) => name !== '').map(({ department }) => department))
  const missing = [...new Set([...concernedBy(deciding, open), bearer])].filter(department => !signed.has(department))
  if (missing.length > 0) return refuse(refusal('signature-missing', { departments: missing }))
  return ok([{ type: 'objection-agreed', data: { duty, bearer, minute, signatures } }])
}

/** The lead gives it up before its limit has passed, and says what was tried. */
function decideReferral(deciding: Deciding, { duty, tried }: Command<'refer'>, open: Objection): Decision {
  const { context, lead } = deciding
  if (context.by.department !== lead) return refuse(refusal('not-your-department', { bearer: lead }))
  if (open.referred !== undefined || context.at > convenedUntil(deciding, open))
    return refuse(refusal('with-the-settler', { duty }))
  return blank(tried) ? refuse(refusal('reason-missing')) : ok([{ type: 'objection-referred', data: { duty, tried } }])
}

/** Each department concerned has one opinion; until the ruling it may write it anew. */
function decideOpinion(deciding: Deciding, { duty, text }: Command<'opinion'>, open: Objection): Decision {
  const department = deciding.context.by.department
  const concerned = concernedBy(deciding, open)
  if (department === undefined || !concerned.includes(department))
    return refuse(refusal('not-concerned', { departments: concerned }))
  return blank(text)
    ? refuse(refusal('reason-missing'))
    : ok([{ type: 'opinion-given', data: { duty, department, text } }])
}

function decideRuling(deciding: Deciding, { duty, bearer, reason }: Command<'rule'>, open: Objection): Decision {
  const { context, list } = deciding
  if (!isDepartment(deciding, bearer)) return refuse(refusal('unknown-department', { department: bearer }))
  if (context.by.department !== list.settledBy)
    return refuse(refusal('not-your-department', { bearer: list.settledBy }))
  const until = convenedUntil(deciding, open)
  if (open.referred === undefined && context.at <= until) return refuse(refusal('rule-too-early', { until }))
  return blank(reason)
    ? refuse(refusal('reason-missing'))
    : ok([{ type: 'objection-ruled', data: { duty, bearer, reason } }])
}
