// The clock of an owed duty: more time, and time that does not count.
import type { Duty } from '../catalogue/list.ts'
import { extensionProposalOf } from '../obligations/acts-before.ts'
import { extendedSince } from '../obligations/due-of.ts'
import type { Obligation } from '../obligations/obligation.ts'
import { refusal } from '../refusal.ts'
import { ok, refuse } from '../result.ts'
import type { CaseCommand } from './command.ts'
import { actsFor, type Deciding, type Decision, owedDuty } from './deciding.ts'

type ClockCommand = CaseCommand & { type: 'extend' | 'approve-extension' | 'refuse-extension' | 'suspend' | 'resume' }
type Command<T extends ClockCommand['type']> = Extract<CaseCommand, { readonly type: T }>

/** Decides an act on the clock of a duty. */
export function decideClock(deciding: Deciding, command: ClockCommand): Decision {
  const owed = owedDuty(deciding, command.duty)
  if (owed === undefined) return refuse(refusal('not-owed', { duty: command.duty }))
  if (!actsFor(deciding, owed)) return refuse(refusal('not-your-department', { bearer: owed.bearer }))
  switch (command.type) {
    case 'extend':
      return decideExtension(deciding, command, owed)
    case 'approve-extension':
    case 'refuse-extension':
      return decideExtensionApproval(deciding, command, owed)
    case 'suspend':
      return decideSuspending(deciding, command)
    case 'resume':
      return decideResuming(deciding, command)
  }
}

const blank = (text: string): boolean => text.trim() === ''

/** More time, once: by the head; where the list wants a second person, an officer asks and the head decides. */
function decideExtension(deciding: Deciding, { duty, reason }: Command<'extend'>, owed: Obligation): Decision {
  const { matter, state, context } = deciding
  const listed = matter.duties[duty] as Duty
  if (listed.extendable === undefined) return refuse(refusal('cannot-extend', { duty }))
  if (extendedSince(state, listed, owed.since)) return refuse(refusal('extended-already', { duty }))
  const asked = listed.extensionApproval === 'head'
  if (asked && extensionProposalOf(state, owed) !== undefined) return refuse(refusal('proposed-already', { duty }))
  if (!asked && context.by.role !== 'head') return refuse(refusal('head-needed'))
  if (blank(reason)) return refuse(refusal('reason-missing'))
  return ok([{ type: asked ? 'extension-proposed' : 'limit-extended', data: { duty, reason } }])
}

function decideExtensionApproval(
  { state, context }: Deciding,
  command: Command<'approve-extension' | 'refuse-extension'>,
  owed: Obligation,
): Decision {
  const { duty } = command
  const proposal = extensionProposalOf(state, owed)
  if (proposal === undefined) return refuse(refusal('nothing-proposed', { duty }))
  if (context.by.role !== 'head') return refuse(refusal('head-needed'))
  if (context.by.person === proposal.by.person) return refuse(refusal('same-person'))
  if (command.type === 'approve-extension')
    return ok([{ type: 'limit-extended', data: { duty, reason: proposal.reason, proposedBy: proposal.by } }])
  return blank(command.reason)
    ? refuse(refusal('reason-missing'))
    : ok([{ type: 'extension-refused', data: { duty, reason: command.reason } }])
}

const standsStill = ({ state }: Deciding, duty: string): boolean =>
  state.suspensions[duty]?.some(({ to }) => to === undefined) ?? false

function decideSuspending(deciding: Deciding, { duty, reason }: Command<'suspend'>): Decision {
  if (standsStill(deciding, duty)) return refuse(refusal('suspended-already', { duty }))
  if (deciding.context.by.role !== 'head') return refuse(refusal('head-needed'))
  return blank(reason) ? refuse(refusal('reason-missing')) : ok([{ type: 'clock-suspended', data: { duty, reason } }])
}

function decideResuming(deciding: Deciding, { duty, reason }: Command<'resume'>): Decision {
  if (!standsStill(deciding, duty)) return refuse(refusal('not-suspended', { duty }))
  return ok([{ type: 'clock-resumed', data: { duty, ...(reason !== undefined && { reason }) } }])
}
