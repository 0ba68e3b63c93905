// What a person may do in a case now. The screens offer exactly this; `decide` has the last word.
import { getMatter } from '../catalogue/find-matter.ts'
import type { Duty } from '../catalogue/list.ts'
import { extensionProposalOf, notJoined, proposalOf } from '../obligations/acts-before.ts'
import { viewCase } from '../obligations/case-in-view.ts'
import { obligationsOf } from '../obligations/derive.ts'
import { extendedSince } from '../obligations/due-of.ts'
import { concernedBy, convenedUntil, openObjection, openObjections } from '../obligations/objections.ts'
import type { Obligation } from '../obligations/obligation.ts'
import type { CaseCommand, Context } from './command.ts'
import { mayMove } from './decide-move.ts'
import { mayAskReporter } from './decide-report.ts'
import { lastActOn, mayVoid } from './decide-void.ts'
import { actsFor, type Deciding, mayUrge } from './deciding.ts'
import type { CaseState } from './state.ts'
import { hasPart, mayRecord } from './whose-facts.ts'

/** An act that is open to a person: `propose` is a discharge that a head must approve. */
export interface Allowed {
  readonly act:
    | Exclude<CaseCommand['type'], 'add-to-report' | 'withdraw-report' | 'issue-document' | 'void-document'>
    | 'propose'
  readonly duty?: string
  readonly designation?: number
  readonly question?: string
  /** For `record` and `correct`: the facts that the person may record. */
  readonly facts?: readonly string[]
  /** For `agree`: the departments that must sign, besides whoever is to bear the duty. */
  readonly departments?: readonly string[]
}

/** Everything that the person may do in the case. */
export function allowedActs(state: CaseState, context: Context): readonly Allowed[] {
  const view = viewCase({ list: context.list, state, now: context.at })
  const deciding: Deciding = { ...view, context, obligations: obligationsOf(view) }
  if (context.by.department === undefined) return []
  if (state.closed !== undefined) return afterClosing(deciding)
  return [
    ...deciding.obligations.flatMap(obligation => onObligation(deciding, obligation)),
    ...onObjections(deciding),
    ...onFacts(deciding),
    ...onActs(deciding),
    { act: 'note' },
    { act: 'attach' },
    ...(mayAskReporter(deciding) ? [{ act: 'ask-reporter' as const }] : []),
    ...(hasPart(deciding) ? [{ act: 'link' as const }] : []),
    ...(mayMove(deciding) ? [{ act: 'move' as const }] : []),
  ]
}

/** What no duty has established is recorded as it becomes known; whatever stands already can be corrected. */
function onFacts(deciding: Deciding): Allowed[] {
  const { matter, state } = deciding
  const mine = Object.entries(matter.facts).flatMap(([id, { derived }]) =>
    derived === undefined && mayRecord(deciding, id) ? [id] : [],
  )
  const open = mine.filter(id => state.facts[id]?.duty === undefined)
  const recorded = mine.filter(id => state.facts[id] !== undefined)
  return [
    ...(open.length > 0 ? [{ act: 'record' as const, facts: open }] : []),
    ...(recorded.length > 0 ? [{ act: 'correct' as const, facts: recorded }] : []),
  ]
}

const onActs = (deciding: Deciding): Allowed[] =>
  deciding.matter.order.flatMap(duty => {
    const act = lastActOn(deciding, duty)
    return act !== undefined && mayVoid(deciding, act) ? [{ act: 'void' as const, duty }] : []
  })

const afterClosing = ({ context, lead }: Deciding): readonly Allowed[] =>
  context.by.department === lead && context.by.role === 'head'
    ? [{ act: 'reopen' }, { act: 'note' }]
    : [{ act: 'note' }]

function onObligation(deciding: Deciding, obligation: Obligation): Allowed[] {
  if (obligation.upcoming === true) return []
  if (!actsFor(deciding, obligation)) return urging(deciding, obligation)
  const { duty } = obligation
  switch (obligation.kind) {
    case 'discharge':
      return duty === undefined ? [] : onDuty(deciding, duty, obligation)
    case 'approve':
    case 'approve-extension':
      return duty === undefined ? [] : seconding(deciding, duty, obligation.kind)
    case 'join':
    case 'acknowledge':
      return duty === undefined ? [] : [{ act: obligation.kind, duty }]
    case 'settle-gap':
      return [{ act: 'settle', ...(obligation.question !== undefined && { question: obligation.question }) }]
    case 'complete':
      return obligation.designation === undefined ? [] : [{ act: 'complete', designation: obligation.designation }]
    case 'close':
      return [{ act: 'close' }]
    case 'state-facts':
    case 'convene':
    case 'rule':
      return []
  }
}

function onDuty(deciding: Deciding, id: string, obligation: Obligation): Allowed[] {
  const { state, context } = deciding
  const duty = getMatter(deciding.list, state.matter).duties[id] as Duty
  const head = context.by.role === 'head'
  const suspended = state.suspensions[id]?.some(({ to }) => to === undefined) ?? false
  const joined = notJoined(state, duty, obligation.bearer).length === 0
  const objected = openObjection(deciding, id) !== undefined
  const acts: (Allowed['act'] | false)[] = [
    proposalOf(state, obligation) === undefined && joined && (duty.approval === 'head' ? 'propose' : 'discharge'),
    !objected && obligation.bearer === context.by.department && 'object',
    mayExtend(deciding, duty, obligation) && 'extend',
    head && !suspended && duty.within !== undefined && 'suspend',
    suspended && 'resume',
    ...urging(deciding, obligation).map(({ act }) => act),
  ]
  return acts.filter(act => act !== false).map(act => ({ act, duty: id }))
}

function mayExtend({ state, context }: Deciding, duty: Duty, owed: Obligation): boolean {
  if (duty.extendable === undefined || extendedSince(state, duty, owed.since)) return false
  if (duty.extensionApproval === 'head') return extensionProposalOf(state, owed) === undefined
  return context.by.role === 'head'
}

function urging(deciding: Deciding, { kind, duty, bearer, modality }: Obligation): Allowed[] {
  if (kind !== 'discharge' || duty === undefined || modality === 'may') return []
  return bearer !== deciding.context.by.department && mayUrge(deciding) ? [{ act: 'urge', duty }] : []
}

/** What a second person, the head, decides on what an officer proposed. */
function seconding({ context, state }: Deciding, duty: string, kind: 'approve' | 'approve-extension'): Allowed[] {
  const proposal = kind === 'approve' ? state.proposals[duty] : state.extensionProposals?.[duty]
  if (context.by.role !== 'head' || proposal?.by.person === context.by.person) return []
  const refusing = kind === 'approve' ? 'return' : 'refuse-extension'
  return [
    { act: kind, duty },
    { act: refusing, duty },
  ]
}

function onObjections(deciding: Deciding): Allowed[] {
  const { context, lead, list } = deciding
  const mine = context.by.department
  return openObjections(deciding).flatMap(objection => {
    const convening = objection.referred === undefined && context.at <= convenedUntil(deciding, objection)
    const concerned = concernedBy(deciding, objection)
    const acts: (Allowed['act'] | false)[] = [
      objection.by.department === mine && 'withdraw',
      lead === mine && 'agree',
      lead === mine && convening && 'refer',
      mine !== undefined && concerned.includes(mine) && 'opinion',
      list.settledBy === mine && !convening && 'rule',
    ]
    return acts.filter(act => act !== false).map(act => ({ act, duty: objection.duty, ...signing(act, concerned) }))
  })
}

const signing = (act: Allowed['act'], departments: readonly string[]): Pick<Allowed, 'departments'> =>
  act === 'agree' ? { departments } : {}
