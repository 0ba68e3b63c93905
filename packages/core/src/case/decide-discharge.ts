// Discharging a duty: what an officer brings, a second person's approval, others' joining, receipts.
import type { Duty } from '../catalogue/list.ts'
import { evaluate } from '../condition/evaluate.ts'
import { notJoined, proposalOf } from '../obligations/acts-before.ts'
import { openObjection } from '../obligations/objections.ts'
import type { Obligation } from '../obligations/obligation.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { ok, type Result, refuse } from '../result.ts'
import { dischargeFacts, newlyDerived } from './check-facts.ts'
import type { CaseCommand, DischargeDuty } from './command.ts'
import { computeFor } from './compute-for.ts'
import { actsFor, type Deciding, type Decision, factValues, owedDuty } from './deciding.ts'
import type { Discharge, EventBody } from './events.ts'
import type { Act } from './state.ts'
import { othersFacts } from './whose-facts.ts'

type DischargeCommand = CaseCommand & { type: 'discharge' | 'approve' | 'return' | 'join' | 'acknowledge' }

/** Decides an act on an owed duty. */
export function decideDischarge(deciding: Deciding, command: DischargeCommand): Decision {
  const { duty } = command
  if (command.type === 'acknowledge') return decideReceipt(deciding, duty)
  if (command.type === 'join') return decideJoining(deciding, duty)
  const owed = owedDuty(deciding, duty)
  if (owed === undefined) return refuse(refusal('not-owed', { duty, standing: deciding.standings.of()[duty] }))
  if (!actsFor(deciding, owed)) return refuse(refusal('not-your-department', { bearer: owed.bearer }))
  if (command.type === 'discharge') return decideActing(deciding, command, owed)
  return decideApproval(deciding, command, owed)
}

function decideActing(deciding: Deciding, command: DischargeDuty, owed: Obligation): Decision {
  const duty = deciding.matter.duties[command.duty] as Duty
  if (proposalOf(deciding.state, owed) !== undefined) return refuse(refusal('proposed-already', { duty: duty.id }))
  const discharge = prepare(deciding, duty, command, owed)
  if (!discharge.ok) return discharge
  if (duty.approval === 'head') return ok([{ type: 'discharge-proposed', data: discharge.value }])
  return ok(discharged(deciding, duty, discharge.value))
}

/** What the discharge would record: its outcome, facts and computed results, each checked. */
function prepare(deciding: Deciding, duty: Duty, command: DischargeDuty, owed: Obligation): Result<Discharge, Refusal> {
  const outcomes = Object.keys(duty.outcomes ?? { done: true })
  const [only] = outcomes
  const outcome = command.outcome ?? (outcomes.length === 1 ? only : undefined)
  if (outcome === undefined) return refuse(refusal('outcome-missing', { duty: duty.id, outcomes }))
  if (!outcomes.includes(outcome)) return refuse(refusal('outcome-unknown', { duty: duty.id, outcome, outcomes }))
  const missingJoins = notJoined(deciding.state, duty, owed.bearer)
  if (missingJoins.length > 0) return refuse(refusal('join-missing', { duty: duty.id, departments: missingJoins }))
  const facts = dischargeFacts(deciding, duty, outcome, command.facts ?? {})
  if (!facts.ok) return facts
  const others = othersFacts(deciding, duty, owed, facts.value)
  if (others.length > 0) return refuse(refusal('not-your-department', { duty: duty.id, facts: others }))
  const recorded = factValues(deciding.state)
  const computed = computeFor(deciding, duty, outcome, { ...recorded, ...facts.value })
  if (!computed.ok) return computed
  const withResults = { ...facts.value, ...computed.value?.facts }
  return ok({
    duty: duty.id,
    outcome,
    facts: { ...withResults, ...newlyDerived(deciding.matter, withResults, recorded) },
    ...(computed.value !== undefined && { computed: computed.value.result }),
    ...(command.note !== undefined && command.note !== '' && { note: command.note }),
    ...(owed.period !== undefined && { period: owed.period, start: owed.start ?? owed.since.slice(0, 10) }),
  })
}

/** The discharge, and the linked cases that it opens. */
function discharged(
  deciding: Deciding,
  duty: Duty,
  data: Discharge & { proposedBy?: Deciding['context']['by'] },
): readonly EventBody[] {
  const after = { ...factValues(deciding.state), ...data.facts, [duty.id]: data.outcome }
  const read = (key: string): unknown => after[key] ?? deciding.standings.read(key)
  const already = new Set(linkedBefore(deciding, duty))
  const linked = duty.opens.filter(
    ({ matter, when }) => !already.has(matter) && (when === undefined || evaluate(when, read) === 'met'),
  )
  return [
    { type: 'duty-discharged', data },
    // Whoever does what it objected to gives up the objection; the next period it may still owe.
    ...(duty.repeats === undefined && openObjection(deciding, duty.id) !== undefined
      ? [{ type: 'objection-withdrawn' as const, data: { duty: duty.id } }]
      : []),
    ...linked.map(({ matter }): EventBody => ({ type: 'case-linked', data: { matter, duty: duty.id } })),
  ]
}

/** Matters of which another duty has opened a case already; each period of a repeated one opens its own. */
const linkedBefore = ({ state }: Deciding, { id, repeats }: Duty): readonly string[] =>
  state.links
    .filter(link => link.relation === undefined && (link.duty !== id || repeats === undefined))
    .map(({ matter }) => matter)

function decideApproval(
  deciding: Deciding,
  command: CaseCommand & { type: 'approve' | 'return' },
  owed: Obligation,
): Decision {
  const { context, matter } = deciding
  const proposal = proposalOf(deciding.state, owed)
  if (proposal === undefined) return refuse(refusal('nothing-proposed', { duty: command.duty }))
  if (context.by.role !== 'head') return refuse(refusal('head-needed'))
  if (context.by.person === proposal.by.person) return refuse(refusal('same-person'))
  if (command.type === 'return') {
    return command.reason.trim() === ''
      ? refuse(refusal('reason-missing'))
      : ok([{ type: 'duty-returned', data: { duty: command.duty, reason: command.reason } }])
  }
  const duty = matter.duties[command.duty] as Duty
  const data = asItStands(deciding, duty, proposal)
  return data.ok ? ok(discharged(deciding, duty, { ...data.value, proposedBy: proposal.by })) : data
}

/** What was proposed, computed from the facts as they are now: one may have been corrected in between. */
function asItStands(deciding: Deciding, duty: Duty, proposal: Act): Result<Discharge, Refusal> {
  const { at: _, by: __, proposedBy: ___, computed: ____, facts, ...proposed } = proposal
  const recorded = factValues(deciding.state)
  const computed = computeFor(deciding, duty, proposal.outcome, { ...recorded, ...facts })
  if (!computed.ok) return computed
  const withResults = { ...facts, ...computed.value?.facts }
  return ok({
    ...proposed,
    facts: { ...withResults, ...newlyDerived(deciding.matter, withResults, recorded) },
    ...(computed.value !== undefined && { computed: computed.value.result }),
  })
}

function decideJoining(deciding: Deciding, duty: string): Decision {
  const mine = deciding.context.by.department
  const owed = deciding.obligations
    .filter(({ kind, duty: id, upcoming }) => kind === 'join' && id === duty && upcoming !== true)
    .sort((a, b) => Number(b.bearer === mine) - Number(a.bearer === mine))
    .find(obligation => actsFor(deciding, obligation))
  if (owed === undefined) return refuse(refusal('nothing-to-join', { duty }))
  return ok([{ type: 'duty-joined', data: { duty, ...(owed.bearer !== mine && { department: owed.bearer }) } }])
}

function decideReceipt(deciding: Deciding, duty: string): Decision {
  const owed = deciding.obligations.find(
    ({ kind, duty: id, bearer }) => kind === 'acknowledge' && id === duty && bearer === deciding.context.by.department,
  )
  return owed === undefined
    ? refuse(refusal('nothing-to-acknowledge', { duty }))
    : ok([{ type: 'receipt-acknowledged', data: { duty } }])
}
