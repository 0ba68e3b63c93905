// From an act as a form sends it to the command that the core decides.
import type { CaseCommand } from '@remit/core'
import { z } from 'zod'
import { facts, key, listId, words } from '../shapes.ts'

// What a person writes may come as the reason or as the text; forms need not know which act calls it what.
const common = { seen: z.int().min(1), key, reason: words.optional(), text: words.optional() }
const onDuty = { ...common, duty: listId }

/** An act in a case, by its kind. What a kind does not use is passed over. */
export const actRequest = z.discriminatedUnion('act', [
  z.object({
    act: z.enum(['discharge', 'propose']),
    ...onDuty,
    outcome: z.string().max(200).optional(),
    facts: facts.optional(),
  }),
  z.object({ act: z.enum(['approve', 'join', 'acknowledge']), ...onDuty }),
  z.object({ act: z.enum(['return', 'extend', 'suspend', 'withdraw', 'resume', 'urge']), ...onDuty }),
  z.object({ act: z.literal('object'), ...onDuty, clause: words.optional(), proposes: listId.optional() }),
  z.object({ act: z.enum(['agree', 'rule']), ...onDuty, bearer: listId }),
  z.object({ act: z.literal('settle'), ...common, bearer: listId, within: z.string().max(100).default('') }),
  z.object({ act: z.literal('complete'), ...common, designation: z.int().min(0) }),
  z.object({ act: z.literal('record'), ...common, facts: facts.default({}) }),
  z.object({ act: z.enum(['note', 'ask-reporter', 'close', 'reopen']), ...common }),
])

/** An act in a case as a form sends it. */
export type ActBody = z.output<typeof actRequest>

/** The command that an act asks for. */
export function commandOf(body: ActBody): CaseCommand {
  const said = body.reason || body.text || ''
  switch (body.act) {
    case 'discharge':
    case 'propose':
      return {
        type: 'discharge',
        duty: body.duty,
        ...(body.outcome !== undefined && { outcome: body.outcome }),
        ...(body.facts !== undefined && { facts: body.facts }),
        ...(said !== '' && { note: said }),
      }
    case 'approve':
    case 'join':
    case 'acknowledge':
      return { type: body.act, duty: body.duty }
    case 'return':
    case 'extend':
    case 'suspend':
      return { type: body.act, duty: body.duty, reason: said }
    case 'withdraw':
    case 'resume':
      return { type: body.act, duty: body.duty, ...(said !== '' && { reason: said }) }
    case 'urge':
      return { type: 'urge', duty: body.duty, text: said }
    case 'object':
      return objecting(body, said)
    case 'agree':
      return { type: 'agree', duty: body.duty, bearer: body.bearer, minute: said }
    case 'rule':
      return { type: 'rule', duty: body.duty, bearer: body.bearer, reason: said }
    default:
      return onCase(body, said)
  }
}

const objecting = ({ duty, clause, proposes }: ActBody & { act: 'object' }, reason: string): CaseCommand => ({
  type: 'object',
  duty,
  reason,
  ...(clause && { clause }),
  ...(proposes && { proposes }),
})

type OnCase = Extract<ActBody, { act: 'settle' | 'complete' | 'record' | 'note' | 'ask-reporter' | 'close' | 'reopen' }>

function onCase(body: OnCase, said: string): CaseCommand {
  switch (body.act) {
    case 'settle':
      return { type: 'settle', bearer: body.bearer, act: said, within: body.within }
    case 'complete':
      return { type: 'complete', designation: body.designation, note: said }
    case 'record':
      return { type: 'record', facts: body.facts, ...(said !== '' && { reason: said }) }
    case 'note':
    case 'ask-reporter':
      return { type: body.act, text: said }
    case 'close':
      return { type: 'close', ...(said !== '' && { note: said }) }
    case 'reopen':
      return { type: 'reopen', reason: said }
  }
}
