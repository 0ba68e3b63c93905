// What others must do before an owed duty counts as discharged: joining it, approving what was proposed.
import type { Actor } from '../case/events.ts'
import type { Act, CaseState } from '../case/state.ts'
import type { Duty } from '../catalogue/list.ts'
import type { CaseInView } from './case-in-view.ts'
import type { Obligation } from './obligation.ts'

/** The acts that an owed duty waits for; of a repeated one, in its present period. */
export function actsBefore({ state }: CaseInView, duty: Duty, owed: Obligation): Obligation[] {
  const { bearer, since, upcoming } = owed
  const joins = notJoined(state, duty, bearer).map(
    (department): Obligation => ({
      kind: 'join',
      duty: duty.id,
      bearer: department,
      modality: duty.modality,
      since,
      from: bearer,
      ...(upcoming && { upcoming }),
    }),
  )
  const approve = approval('approve', owed, duty, proposalOf(state, owed))
  return [...joins, ...approve, ...approval('approve-extension', owed, duty, extensionProposalOf(state, owed))]
}

function approval(
  kind: 'approve' | 'approve-extension',
  { bearer }: Obligation,
  { id, modality }: Duty,
  proposal: { readonly at: string; readonly by: Actor } | undefined,
): Obligation[] {
  if (proposal === undefined) return []
  return [{ kind, duty: id, bearer, modality, since: proposal.at, cause: { by: proposal.by, key: id } }]
}

/** More time that the bearer asks for; of a repeated duty, in its present period. */
export function extensionProposalOf(
  state: CaseState,
  { duty, bearer, recorder, period, since }: Obligation,
): NonNullable<CaseState['extensionProposals']>[string] | undefined {
  const proposal = duty === undefined ? undefined : state.extensionProposals?.[duty]
  if (proposal === undefined || (period !== undefined && proposal.at < since)) return undefined
  const by = proposal.by.department
  return by === bearer || (by !== undefined && by === recorder) ? proposal : undefined
}

/** The departments that must join a duty with its bearer and have not; each period of a repeated duty is joined anew. */
export function notJoined(state: CaseState, duty: Duty, bearer: string): readonly string[] {
  const before = state.periods[duty.id]?.at(-1)?.at ?? ''
  return duty.with.filter(department => department !== bearer && (state.joined[duty.id]?.[department] ?? '') <= before)
}

/** What the bearer proposes. When the duty has moved since, what was proposed before is not the new bearer's. */
export function proposalOf(state: CaseState, { duty, bearer, recorder }: Obligation): Act | undefined {
  const proposal = duty === undefined ? undefined : state.proposals[duty]
  const by = proposal?.by.department
  return by === bearer || (by !== undefined && by === recorder) ? proposal : undefined
}
