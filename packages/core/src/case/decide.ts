// Whether something may be done, and what has then happened. A command becomes events, or is refused with a reason.

import { findSpan } from '../calendar/span.ts'
import { findMatter } from '../catalogue/find-matter.ts'
import { viewCase } from '../obligations/case-in-view.ts'
import { obligationsOf } from '../obligations/derive.ts'
import { refusal } from '../refusal.ts'
import { ok, refuse } from '../result.ts'
import { checkFacts, requiredAtOpening } from './check-facts.ts'
import type { CaseCommand, Context, OpenCase } from './command.ts'
import { decideClock } from './decide-clock.ts'
import { decideDischarge } from './decide-discharge.ts'
import { decideDocument } from './decide-document.ts'
import { decideLinking } from './decide-link.ts'
import { decideMoving } from './decide-move.ts'
import { decideObjection } from './decide-objection.ts'
import { decideReport } from './decide-report.ts'
import { decideVoiding } from './decide-void.ts'
import { actsFor, type Deciding, type Decision, isDepartment, mayUrge, owedDuty } from './deciding.ts'
import type { CaseState } from './state.ts'
import { decideCorrecting, decideRecording } from './whose-facts.ts'

/** Decides whether a case may be opened. */
export function decideOpening(command: OpenCase, { list }: Context): Decision {
  const matter = findMatter(list, command.matter)
  if (matter === undefined)
    return refuse(refusal('unknown-matter', { matter: command.matter, known: list.matters.map(({ id }) => id) }))
  if (!matter.openedBy.includes(command.channel))
    return refuse(refusal('channel-not-allowed', { channel: command.channel, allowed: matter.openedBy }))
  const facts = checkFacts(matter, command.facts, {})
  if (!facts.ok) return facts
  // A case that another one opens may begin without: what is missing is owed first.
  const missing = command.from === undefined ? requiredAtOpening(matter, facts.value, command.channel) : []
  if (missing.length > 0) return refuse(refusal('facts-missing', { facts: missing }))
  const { type: _, ...data } = command
  return ok([{ type: 'case-opened', data: { ...data, facts: facts.value } }])
}

// What is said or brought late is still kept; it is for the lead to reopen.
const alsoAfterClosing = new Set<CaseCommand['type']>(['note', 'add-to-report', 'withdraw-report'])

/** Decides what a command does in an open case: events, or a refusal. Never throws for what a user can cause. */
export function decide(state: CaseState, command: CaseCommand, context: Context): Decision {
  if (command.type === 'reopen') return decideReopening(state, command, context)
  if (state.closed !== undefined && !alsoAfterClosing.has(command.type))
    return refuse(refusal('case-closed', { at: state.closed.at }))
  const view = viewCase({ list: context.list, state, now: context.at })
  const deciding: Deciding = { ...view, context, obligations: obligationsOf(view) }
  if ('duty' in command && !Object.hasOwn(view.matter.duties, command.duty)) {
    return refuse(refusal('unknown-duty', { duty: command.duty, known: view.matter.order }))
  }
  switch (command.type) {
    case 'discharge':
    case 'approve':
    case 'return':
    case 'join':
    case 'acknowledge':
      return decideDischarge(deciding, command)
    case 'object':
    case 'withdraw':
    case 'agree':
    case 'refer':
    case 'opinion':
    case 'rule':
      return decideObjection(deciding, command)
    case 'extend':
    case 'approve-extension':
    case 'refuse-extension':
    case 'suspend':
    case 'resume':
      return decideClock(deciding, command)
    case 'void':
      return decideVoiding(deciding, command)
    case 'link':
      return decideLinking(deciding, command)
    case 'move':
      return decideMoving(deciding, command)
    case 'urge':
      return decideUrging(deciding, command)
    case 'record':
      return decideRecording(deciding, command)
    case 'correct':
      return decideCorrecting(deciding, command)
    case 'note':
      return command.text.trim() === ''
        ? refuse(refusal('reason-missing'))
        : ok([{ type: 'note-added', data: { text: command.text } }])
    case 'attach':
    case 'ask-reporter':
    case 'add-to-report':
    case 'withdraw-report':
      return decideReport(deciding, command)
    case 'issue-document':
    case 'void-document':
      return decideDocument(deciding, command)
    case 'settle':
      return decideSettling(deciding, command)
    case 'complete':
      return decideCompletion(deciding, command)
    case 'close':
      return decideClosing(deciding, command)
  }
}

function decideReopening(state: CaseState, { reason }: CaseCommand & { type: 'reopen' }, context: Context): Decision {
  if (state.closed === undefined) return refuse(refusal('case-open'))
  if (reason.trim() === '') return refuse(refusal('reason-missing'))
  const { lead } = viewCase({ list: context.list, state, now: context.at })
  if (context.by.department !== lead) return refuse(refusal('not-your-department', { bearer: lead }))
  return context.by.role === 'head' ? ok([{ type: 'case-reopened', data: { reason } }]) : refuse(refusal('head-needed'))
}

function decideUrging(deciding: Deciding, { duty, text }: CaseCommand & { type: 'urge' }): Decision {
  const owed = owedDuty(deciding, duty)
  if (owed === undefined) return refuse(refusal('not-owed', { duty }))
  if (!mayUrge(deciding)) return refuse(refusal('not-your-department', { bearer: deciding.lead }))
  return text.trim() === '' ? refuse(refusal('reason-missing')) : ok([{ type: 'urged', data: { duty, text } }])
}

function decideSettling(deciding: Deciding, { bearer, act, within }: CaseCommand & { type: 'settle' }): Decision {
  const owed = deciding.obligations.find(({ kind }) => kind === 'settle-gap')
  if (owed === undefined) return refuse(refusal('nothing-to-settle'))
  if (!actsFor(deciding, owed)) return refuse(refusal('not-your-department', { bearer: owed.bearer }))
  if (!isDepartment(deciding, bearer)) return refuse(refusal('unknown-department', { department: bearer }))
  if (act.trim() === '' || findSpan(within) === undefined) return refuse(refusal('reason-missing'))
  return ok([
    {
      type: 'gap-settled',
      data: { bearer, act, within, ...(owed.question !== undefined && { question: owed.question }) },
    },
  ])
}

function decideCompletion(deciding: Deciding, { designation, note }: CaseCommand & { type: 'complete' }): Decision {
  const owed = deciding.obligations.find(
    obligation => obligation.kind === 'complete' && obligation.designation === designation,
  )
  if (owed === undefined) return refuse(refusal('nothing-to-complete', { designation }))
  if (!actsFor(deciding, owed)) return refuse(refusal('not-your-department', { bearer: owed.bearer }))
  return note.trim() === ''
    ? refuse(refusal('reason-missing'))
    : ok([{ type: 'designation-completed', data: { designation, note } }])
}

function decideClosing(deciding: Deciding, { note }: CaseCommand & { type: 'close' }): Decision {
  const owed = deciding.obligations.find(({ kind }) => kind === 'close')
  if (owed === undefined) {
    const still = deciding.obligations.filter(({ modality, kind }) => modality === 'must' && kind !== 'acknowledge')
    return refuse(refusal('not-closable', { owed: still.map(({ kind, duty, bearer }) => ({ kind, duty, bearer })) }))
  }
  if (!actsFor(deciding, owed)) return refuse(refusal('not-your-department', { bearer: owed.bearer }))
  return ok([{ type: 'case-closed', data: note === undefined ? {} : { note } }])
}
