// From an act as a form sends it to the command that the core decides.
import { type CaseCommand, linkRelations } from '@remit/core'
import { z } from 'zod'
import { facts, key, listId, version, words } from '../shapes.ts'

// What a person writes may come as the reason or as the text; forms need not know which act calls it what.
const common = { seen: version, key, reason: words.optional(), text: words.optional() }
const onDuty = { ...common, duty: listId }

const signature = z.strictObject({ department: listId, name: z.string().max(200) })

/** An act in a case, by its kind. What a kind does not use is passed over. */
export const actRequest = z.discriminatedUnion('act', [
  z.object({
    act: z.enum(['discharge', 'propose']),
    ...onDuty,
    outcome: z.string().max(200).optional(),
    facts: facts.optional(),
  }),
  z.object({ act: z.enum(['approve', 'approve-extension', 'join', 'acknowledge']), ...onDuty }),
  z.object({
    act: z.enum(['return', 'extend', 'refuse-extension', 'suspend', 'withdraw', 'resume', 'urge', 'void']),
    ...onDuty,
  }),
  z.object({ act: z.literal('object'), ...onDuty, clause: z.string().max(200), proposes: listId }),
  z.object({ act: z.enum(['refer', 'opinion']), ...onDuty }),
  z.object({ act: z.literal('agree'), ...onDuty, bearer: listId, signatures: z.array(signature).max(50).default([]) }),
  z.object({ act: z.literal('rule'), ...onDuty, bearer: listId }),
  z.object({ act: z.literal('settle'), ...common, bearer: listId, within: z.string().max(100).default('') }),
  z.object({ act: z.literal('complete'), ...common, designation: z.int().min(0).max(2_147_483_647) }),
  z.object({ act: z.enum(['record', 'correct']), ...common, facts: facts.default({}) }),
  z.object({ act: z.literal('link'), ...common, number: z.string().min(1).max(200), relation: z.enum(linkRelations) }),
  z.object({ act: z.literal('move'), ...common, to: z.string().max(200) }),
  z.object({ act: z.enum(['note', 'ask-reporter', 'close', 'reopen']), ...common }),
])

/** An act in a case as a form sends it. */
export type ActBody = z.output<typeof actRequest>

/** The link that an act asks for: the other case is not this case's to name. */
export const linkOf = ({ number, relation, reason, text }: ActBody & { act: 'link' }) => {
  const said = reason || text || ''
  return { number, relation, ...(said !== '' && { reason: said }) }
}

/** The command that an act asks for. */
export function commandOf(body: Exclude<ActBody, { act: 'link' }>): CaseCommand {
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
    case 'approve-extension':
    case 'join':
    case 'acknowledge':
      return { type: body.act, duty: body.duty }
    case 'return':
    case 'extend':
    case 'refuse-extension':
    case 'suspend':
    case 'void':
      return { type: body.act, duty: body.duty, reason: said }
    case 'withdraw':
    case 'resume':
      return { type: body.act, duty: body.duty, ...(said !== '' && { reason: said }) }
    case 'urge':
      return { type: 'urge', duty: body.duty, text: said }
    case 'object':
    case 'agree':
    case 'refer':
    case 'opinion':
    case 'rule':
      return onObjection(body, said)
    default:
      return onCase(body, said)
  }
}

type OnObjection = Extract<ActBody, { act: 'object' | 'agree' | 'refer' | 'opinion' | 'rule' }>

function onObjection(body: OnObjection, said: string): CaseCommand {
  const { duty } = body
  switch (body.act) {
    case 'object':
      return { type: 'object', duty, reason: said, clause: body.clause, proposes: body.proposes }
    case 'agree':
      return { type: 'agree', duty, bearer: body.bearer, minute: said, signatures: body.signatures }
    case 'refer':
      return { type: 'refer', duty, tried: said }
    case 'opinion':
      return { type: 'opinion', duty, text: said }
    case 'rule':
      return { type: 'rule', duty, bearer: body.bearer, reason: said }
  }
}

type OnCase = Extract<
  ActBody,
  { act: 'settle' | 'complete' | 'record' | 'correct' | 'move' | 'note' | 'ask-reporter' | 'close' | 'reopen' }
>

function onCase(body: OnCase, said: string): CaseCommand {
  switch (body.act) {
    case 'settle':
      return { type: 'settle', bearer: body.bearer, act: said, within: body.within }
    case 'complete':
      return { type: 'complete', designation: body.designation, note: said }
    case 'record':
      return { type: 'record', facts: body.facts, ...(said !== '' && { reason: said }) }
    case 'correct':
      return { type: 'correct', facts: body.facts, reason: said }
    case 'move':
      return { type: 'move', to: body.to, reason: said }
    case 'note':
    case 'ask-reporter':
      return { type: body.act, text: said }
    case 'close':
      return { type: 'close', ...(said !== '' && { note: said }) }
    case 'reopen':
      return { type: 'reopen', reason: said }
  }
}
