// What a story's act asks of the engine. A duty that needs approval is proposed by an officer and approved by a head.
import type { CaseCommand } from '../case/command.ts'
import type { Actor } from '../case/events.ts'
import type { CaseState } from '../case/state.ts'
import type { Matter } from '../catalogue/list.ts'
import { NOBODY } from '../obligations/objections.ts'
import type { ScenarioAct } from './scenario-schema.ts'

/** A command with who gives it. */
export interface Given {
  readonly command: CaseCommand
  readonly by: Actor
}

const officer = (department: string): Actor => ({ person: `${department}-officer`, department, role: 'officer' })
const head = (department: string): Actor => ({ person: `${department}-head`, department, role: 'head' })

/** The commands of one act, in order; none when the act says nothing that can be done. */
export function commandsOf(matter: Matter, act: ScenarioAct, state: CaseState): readonly Given[] {
  return [
    ...dutyCommands(matter, act),
    ...objectionCommands(matter, act, state),
    ...clockCommands(act),
    ...caseCommands(act, state),
  ]
}

function dutyCommands(matter: Matter, act: ScenarioAct): Given[] {
  const { by, does, proposes, approves, returns, joins, acknowledges, outcome, facts, reason } = act
  const given: Given[] = []
  const discharged = does ?? proposes
  if (discharged !== undefined) {
    const command = {
      type: 'discharge' as const,
      duty: discharged,
      ...(outcome !== undefined && { outcome }),
      ...(facts !== undefined && { facts }),
      ...(reason !== undefined && { note: reason }),
    }
    given.push({ command, by: officer(by) })
    if (does !== undefined && matter.duties[does]?.approval === 'head')
      given.push({ command: { type: 'approve', duty: does }, by: head(by) })
  }
  if (approves !== undefined) given.push({ command: { type: 'approve', duty: approves }, by: head(by) })
  if (returns !== undefined)
    given.push({ command: { type: 'return', duty: returns, reason: reason ?? '退回' }, by: head(by) })
  if (joins !== undefined) given.push({ command: { type: 'join', duty: joins }, by: officer(by) })
  if (acknowledges !== undefined) given.push({ command: { type: 'acknowledge', duty: acknowledges }, by: officer(by) })
  return given
}

function objectionCommands(matter: Matter, act: ScenarioAct, state: CaseState): Given[] {
  const { by, objects, proposing = NOBODY, agrees, rules, withdraws, reason = '见案卷' } = act
  const bearer = act.bearer ?? by
  const given: Given[] = []
  if (objects !== undefined) {
    const clause = act.clause ?? matter.duties[objects]?.clause ?? ''
    given.push({ command: { type: 'object', duty: objects, reason, clause, proposes: proposing }, by: officer(by) })
  }
  if (withdraws !== undefined) given.push({ command: { type: 'withdraw', duty: withdraws }, by: officer(by) })
  if (agrees !== undefined) {
    const signatures = signersOf(state, agrees, [by, bearer]).map(department => ({
      department,
      name: head(department).person,
    }))
    given.push({ command: { type: 'agree', duty: agrees, bearer, minute: reason, signatures }, by: officer(by) })
  }
  if (act.refers !== undefined)
    given.push({ command: { type: 'refer', duty: act.refers, tried: reason }, by: officer(by) })
  if (rules !== undefined) given.push({ command: { type: 'rule', duty: rules, bearer, reason }, by: head(by) })
  return given
}

/** In a story an agreement is signed by everybody whom it concerns. */
function signersOf({ objections, bearers }: CaseState, duty: string, agreeing: readonly string[]): readonly string[] {
  const open = objections.findLast(objection => objection.duty === duty && objection.ended === undefined)
  const named = [...agreeing, open?.by.department, open?.proposes, bearers[duty]?.department]
  return [...new Set(named)].filter(department => department !== undefined).filter(department => department !== NOBODY)
}

function clockCommands(act: ScenarioAct): Given[] {
  const { by, reason = '见案卷' } = act
  const given: Given[] = []
  if (act.extends !== undefined) given.push({ command: { type: 'extend', duty: act.extends, reason }, by: head(by) })
  if (act.suspends !== undefined) given.push({ command: { type: 'suspend', duty: act.suspends, reason }, by: head(by) })
  if (act.resumes !== undefined) given.push({ command: { type: 'resume', duty: act.resumes }, by: head(by) })
  if (act.urges !== undefined) given.push({ command: { type: 'urge', duty: act.urges, text: reason }, by: officer(by) })
  return given
}

function caseCommands(act: ScenarioAct, { designations }: CaseState): Given[] {
  const { by, settles, completes, bearer, records, reason = '见案卷' } = act
  const given: Given[] = []
  if (records !== undefined) given.push({ command: { type: 'record', facts: records, reason }, by: officer(by) })
  if (settles !== undefined)
    given.push({
      command: { type: 'settle', bearer: bearer ?? by, act: settles, within: '10 working days' },
      by: officer(by),
    })
  if (completes !== undefined) {
    const open = designations.flatMap(({ bearer: laidOn, completed }, index) =>
      completed === undefined ? [{ index, own: laidOn === by }] : [],
    )
    const designation = (open.find(({ own }) => own) ?? open[0])?.index ?? 0
    given.push({ command: { type: 'complete', designation, note: completes }, by: officer(by) })
  }
  if (act.closes === true) given.push({ command: { type: 'close' }, by: head(by) })
  if (act.reopens === true) given.push({ command: { type: 'reopen', reason }, by: head(by) })
  return given
}
