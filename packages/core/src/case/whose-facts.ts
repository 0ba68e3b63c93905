// Who may say what is so. A department with a part in the case may record facts; a discharge brings its bearer's own.
import type { Duty } from '../catalogue/list.ts'
import { bearerOf } from '../obligations/case-in-view.ts'
import type { Obligation } from '../obligations/obligation.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { ok, type Result, refuse } from '../result.ts'
import { checkFacts } from './check-facts.ts'
import type { CaseCommand } from './command.ts'
import { actsFor, type Deciding, type Decision, factValues } from './deciding.ts'

const establishes = (duty: Duty, fact: string): boolean =>
  Object.values(duty.establishes ?? {})
    .flat()
    .includes(fact)

const establishing = ({ matter }: Deciding, fact: string): readonly Duty[] =>
  Object.values(matter.duties).filter(duty => establishes(duty, fact))

/** Whether the actor's department leads the case, owes something in it, or has discharged something in it. */
export function hasPart(deciding: Deciding): boolean {
  const { context, lead, obligations, state } = deciding
  const mine = context.by.department
  if (mine === undefined) return false
  const acts = [...Object.values(state.acts), ...Object.values(state.periods).flat()]
  return (
    mine === lead ||
    obligations.some(obligation => obligation.kind !== 'acknowledge' && actsFor(deciding, obligation)) ||
    acts.some(({ by }) => by.department === mine)
  )
}

/** Whether the actor may record a fact outside any duty: with a part in the case, or where its own duty establishes it. */
export function mayRecord(deciding: Deciding, fact: string): boolean {
  const mine = deciding.context.by.department
  if (mine === undefined) return false
  return hasPart(deciding) || establishing(deciding, fact).some(duty => bearerOf(deciding, duty) === mine)
}

/** Records facts outside any duty. What a duty has established is corrected, with a reason. */
export function decideRecording(deciding: Deciding, command: CaseCommand & { type: 'record' }): Decision {
  const { state } = deciding
  const facts = brought(deciding, command.facts)
  if (!facts.ok) return facts
  if (Object.keys(facts.value).length === 0) return refuse(refusal('nothing-to-record'))
  const reason = command.reason?.trim() ?? ''
  const corrected = changedBy(deciding, facts.value).some(fact => state.facts[fact]?.duty !== undefined)
  if (corrected && reason === '') return refuse(refusal('reason-missing'))
  if (corrected) return ok([{ type: 'facts-corrected', data: { facts: facts.value, reason } }])
  return ok([{ type: 'facts-recorded', data: { facts: facts.value, ...(reason !== '' && { reason }) } }])
}

/** Corrects what is recorded, with a reason; what it was is kept. */
export function decideCorrecting(deciding: Deciding, command: CaseCommand & { type: 'correct' }): Decision {
  const facts = brought(deciding, command.facts)
  if (!facts.ok) return facts
  const unrecorded = Object.keys(command.facts).filter(fact => deciding.state.facts[fact] === undefined)
  if (unrecorded.length > 0) return refuse(refusal('nothing-to-correct', { facts: unrecorded }))
  const changed = new Set(changedBy(deciding, facts.value))
  if (changed.size === 0) return refuse(refusal('nothing-to-correct', { facts: Object.keys(command.facts) }))
  if (command.reason.trim() === '') return refuse(refusal('reason-missing'))
  // Those that are computed from what was corrected may be new.
  const kept = Object.entries(facts.value).filter(([id]) => changed.has(id) || deciding.state.facts[id] === undefined)
  return ok([{ type: 'facts-corrected', data: { facts: Object.fromEntries(kept), reason: command.reason } }])
}

/** Facts as they were written, read; refused where one of them is not the actor's to state. */
function brought(
  deciding: Deciding,
  written: Readonly<Record<string, unknown>>,
): Result<Readonly<Record<string, unknown>>, Refusal> {
  const facts = checkFacts(deciding.matter, written, factValues(deciding.state))
  if (!facts.ok) return facts
  const others = Object.keys(written).filter(fact => !mayRecord(deciding, fact))
  return others.length > 0 ? refuse(refusal('not-your-department', { bearer: deciding.lead, facts: others })) : facts
}

/** Recorded facts to which other values are brought. */
const changedBy = ({ state }: Deciding, facts: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(facts).filter(
    fact => state.facts[fact] !== undefined && JSON.stringify(state.facts[fact]?.value) !== JSON.stringify(facts[fact]),
  )

/**
 * Those of the facts that a discharge brings which only others' duties establish. It may repeat what is recorded, and
 * state what its calculation asks for and what no duty establishes.
 */
export function othersFacts(
  deciding: Deciding,
  duty: Duty,
  { bearer }: Obligation,
  facts: Readonly<Record<string, unknown>>,
): readonly string[] {
  const { matter, state } = deciding
  const changed = new Set(changedBy(deciding, facts))
  const asked = duty.computes === undefined ? [] : (matter.calculations[duty.computes]?.asks ?? [])
  return Object.keys(facts).filter(fact => {
    if (state.facts[fact] !== undefined && !changed.has(fact)) return false
    if (matter.facts[fact]?.derived !== undefined || establishes(duty, fact) || asked.includes(fact)) return false
    const by = establishing(deciding, fact)
    return by.length > 0 && by.every(each => bearerOf(deciding, each) !== bearer)
  })
}
