// Two cases that are there already, linked by hand.
import { refusal } from '../refusal.ts'
import { ok, refuse } from '../result.ts'
import type { CaseCommand } from './command.ts'
import type { Deciding, Decision } from './deciding.ts'
import type { LinkRelation } from './events.ts'
import { hasPart } from './whose-facts.ts'

/** What the relation is called in the other case. */
export const oppositeOf: Readonly<Record<LinkRelation, LinkRelation>> = {
  related: 'related',
  'part-of': 'has-part',
  'has-part': 'part-of',
  follows: 'followed-by',
  'followed-by': 'follows',
}

/** Decides whether a case may be linked to another. Whether that would make a circle, only the store can tell. */
export function decideLinking(deciding: Deciding, command: CaseCommand & { type: 'link' }): Decision {
  const { state, lead } = deciding
  const { type: _, reason = '', ...link } = command
  if (!hasPart(deciding)) return refuse(refusal('not-your-department', { bearer: lead }))
  if (link.caseId === state.caseId) return refuse(refusal('same-case'))
  if (state.links.some(({ caseId, relation }) => caseId === link.caseId && relation !== undefined))
    return refuse(refusal('linked-already'))
  return ok([{ type: 'case-linked', data: { ...link, ...(reason.trim() !== '' && { reason }) } }])
}
