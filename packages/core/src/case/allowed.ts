// What a person may do in a case now. The screens offer exactly this; `decide` has the last word.
import { getMatter } from '../catalogue/find-matter.ts'
import type { Duty } from '../catalogue/list.ts'
import { notJoined, proposalOf } from '../obligations/acts-before.ts'
import { viewCase } from '../obligations/case-in-view.ts'
import { obligationsOf } from '../obligations/derive.ts'
import { extendedSince } from '../obligations/due-of.ts'
import { openObjection, openObjections } from '../obligations/objections.ts'
import type { Obligation } from '../obligations/obligation.ts'
import { spanDue } from '../obligations/span-due.ts'
import type { CaseCommand, Context } from './command.ts'
import { mayAskReporter } from './decide-report.ts'
import { actsFor, type Deciding } from './deciding.ts'
import type { CaseState } from './state.ts'
import { mayRecord } from './whose-facts.ts'

/** An act that is open to a person: `propose` is a discharge that a head must approve. */
export interface Allowed {
  readonly act:
    | Exclude<CaseCommand['type'], 'add-to-report' | 'withdraw-report' | 'issue-document' | 'void-document'>
    | 'propose'
  readonly duty?: string
  readonly designation?: number
  readonly question?: string
  /** For `record`: the facts that the person may record. */
  readonly facts?: readonly string[]
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
    ...(recordable(deciding).length > 0 ? [{ act: 'record' as const, facts: recordable(deciding) }] : []),
    { act: 'note' },
    { act: 'attach' },
    ...(mayAskReporter(deciding) ? [{ act: 'ask-reporter' as const }] : []),
  ]
}

const recordable = (deciding: Deciding): readonly string[] =>
  Object.entries(deciding.matter.facts).flatMap(([id, { derived }]) =>
    derived === undefined && mayRecord(deciding, id) ? [id] : [],
  )

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
      return duty !== undefined && maySecond(deciding, duty)
        ? [
            { act: 'approve', duty },
            { act: 'return', duty },
          ]
        : []
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
    head && duty.extendable !== undefined && !extendedSince(state, duty, obligation.since) && 'extend',
    head && !suspended && duty.within !== undefined && 'suspend',
    suspended && 'resume',
    ...urging(deciding, obligation).map(({ act }) => act),
  ]
  return acts.filter(act => act !== false).map(act => ({ act, duty: id }))
}

function urging({ context, lead, list }: Deciding, { kind, duty, bearer, modality }: Obligation): Allowed[] {
  if (kind !== 'discharge' || duty === undefined || modality === 'may' || bearer === context.by.department) return []
  return [lead, list.supervisedBy, list.settledBy].includes(context.by.department) ? [{ act: 'urge', duty }] : []
}

function maySecond({ context, state }: Deciding, duty: string): boolean {
  return context.by.role === 'head' && state.proposals[duty]?.by.person !== context.by.person
}

function onObjections(deciding: Deciding): Allowed[] {
  const { context, lead, list } = deciding
  const mine = context.by.department
  return openObjections(deciding).flatMap(({ duty, by, at }) => {
    const acts: (Allowed['act'] | false)[] = [
      by.department === mine && 'withdraw',
      lead === mine && 'agree',
      list.settledBy === mine && context.at > spanDue(list, at, list.convene).at && 'rule',
    ]
    return acts.filter(act => act !== false).map(act => ({ act, duty }))
  })
}
