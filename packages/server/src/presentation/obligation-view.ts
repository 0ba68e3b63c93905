import {
  becauseOf,
  type Due,
  type Duty,
  describeLimit,
  describeSpan,
  dueOf,
  explainDue,
  getMatter,
  type Obligation,
  parseSpan,
  type ResponsibilityList,
  sayOutcome,
  type Text,
  titleOf,
} from '@remit/core'
import type { Sight } from '../cases/part-in-case.ts'
import type { Seen } from '../cases/seen.ts'
import { nameInText } from '../language/name-in-text.ts'
import type { ObligationView } from '../views.ts'
import { calculatedFor } from './calculated-view.ts'
import { presentCitation } from './law-view.ts'
import { hiddenColumns, isHidden, visibleGround } from './sight-of-facts.ts'

/** Who looks at a case: their department, what it sees, and what people are called. */
export interface Onlooker {
  readonly department: string
  readonly sight: Sight
  /** Whether the department leads the case. */
  readonly leads: boolean
  readonly nameOf: (person: string) => string
}

/** Something owed in a case, with its reason and how its date was counted. */
export function presentObligation(seen: Seen, obligation: Obligation, onlooker: Onlooker): ObligationView {
  const { list, state, now } = seen
  const matter = getMatter(list, state.matter)
  const due = dueOf({ list, state, obligation })
  const { kind, duty: id, bearer, recorder, modality, since, from, question, designation, upcoming } = obligation
  const duty = id === undefined ? undefined : matter.duties[id]
  const overdue = isOverdue(obligation, due, now)
  const computes = kind === 'discharge' && duty !== undefined ? computedFor(seen, duty, onlooker) : undefined
  return {
    id: keyOf(obligation),
    kind,
    ...(id !== undefined && { duty: id }),
    ...(question !== undefined && { question }),
    ...(designation !== undefined && { designation }),
    ...(upcoming === true && { upcoming }),
    title: titleOf(matter, obligation, state),
    bearer,
    ...(recorder !== undefined && { recorder }),
    modality,
    mine: onlooker.department === (recorder ?? bearer),
    since,
    ...presentDue(due),
    overdue,
    ...(from !== undefined && { from }),
    mark: overdue ? 'overdue' : 'owed',
    ...presentBecause(seen, obligation, onlooker),
    ...presentLimit(list, obligation, duty),
    counted: due === undefined ? [] : explainDue(due),
    ...(duty?.note !== undefined && kind === 'discharge' && { note: duty.note }),
    ...presentProposal(seen, obligation, onlooker),
    ...(computes !== undefined && { computes }),
  }
}

/** What a calculation comes to, for those from whom nothing is kept: its steps quote the facts that they read. */
function computedFor(seen: Seen, duty: Duty, onlooker: Onlooker): ObligationView['computes'] {
  const { facts } = getMatter(seen.list, seen.state.matter)
  const all = Object.keys(seen.state.facts).every(
    id => !isHidden(facts[id], onlooker) && hiddenColumns(facts[id], onlooker).length === 0,
  )
  return onlooker.sight === 'all' && all ? calculatedFor(seen, duty) : undefined
}

/** When it is due, or since when its clock stands still; nothing for what has no limit. */
function presentDue(due: Due | undefined): Pick<ObligationView, 'due' | 'suspendedSince'> {
  if (due === undefined) return {}
  return due.suspendedSince === undefined ? { due: due.at } : { suspendedSince: due.suspendedSince }
}

/** Whether a must is late. A power never is, nor is what stands still. */
const isOverdue = ({ modality }: Obligation, due: Due | undefined, now: string): boolean =>
  modality === 'must' && due !== undefined && due.suspendedSince === undefined && due.at < now

const keyOf = ({ kind, duty, designation, question, bearer }: Obligation): string =>
  [kind, duty ?? designation ?? question ?? '', bearer].join(':')

function presentBecause(
  { list, state }: Seen,
  obligation: Obligation,
  onlooker: Onlooker,
): Pick<ObligationView, 'because' | 'grounds' | 'clause' | 'basis'> {
  const matter = getMatter(list, state.matter)
  const because = becauseOf({ list, state, obligation })
  const when = obligation.duty === undefined ? [] : (matter.duties[obligation.duty]?.when ?? [])
  const grounds = because.grounds.map(ground => visibleGround(matter, when, ground, onlooker))
  const person = obligation.cause?.by.person
  const text = obligation.kind === 'discharge' && grounds.length > 0 ? sentenceOf(grounds) : because.text
  return {
    because: isApproval(obligation) && person !== undefined ? nameInText(text, person, onlooker.nameOf(person)) : text,
    grounds,
    ...(because.clause !== undefined && {
      clause: { id: because.clause.id, text: because.clause.text, en: because.clause.en },
    }),
    basis: because.basis.map(citation => presentCitation(list, citation)),
  }
}

const isApproval = ({ kind }: Obligation): boolean => kind === 'approve' || kind === 'approve-extension'

const sentenceOf = (grounds: readonly { text: Text }[]): Text => ({
  zh: grounds.map(({ text }) => text.zh).join('；'),
  en: grounds.map(({ text }) => text.en).join('; '),
})

function presentLimit(
  list: ResponsibilityList,
  { kind }: Obligation,
  duty: Parameters<typeof describeLimit>[0] | undefined,
): Pick<ObligationView, 'limit' | 'limitKind'> {
  if (kind === 'discharge' || kind === 'join') {
    const limit = duty === undefined ? undefined : describeLimit(duty)
    return limit === undefined || duty === undefined ? {} : { limit, limitKind: duty.limit }
  }
  const spans = {
    approve: list.approve,
    'approve-extension': list.approve,
    acknowledge: list.acknowledge,
    'state-facts': list.acknowledge,
    convene: list.convene,
    rule: list.rule,
    'settle-gap': list.rule,
    close: list.close,
    complete: undefined,
  }
  const span = spans[kind]
  if (span === undefined) return {}
  const { zh, en } = describeSpan(parseSpan(span))
  return { limit: { zh: `${zh}内`, en: `within ${en}` }, limitKind: 'promised' }
}

function presentProposal(
  { list, state }: Seen,
  { kind, duty }: Obligation,
  { nameOf }: Onlooker,
): Pick<ObligationView, 'proposed'> {
  const proposal =
    duty === undefined || (kind !== 'approve' && kind !== 'discharge') ? undefined : state.proposals[duty]
  if (proposal === undefined) return {}
  const outcome = sayOutcome(getMatter(list, state.matter), proposal.duty, proposal.outcome)
  return { proposed: { person: nameOf(proposal.by.person), at: proposal.at, outcome } }
}
