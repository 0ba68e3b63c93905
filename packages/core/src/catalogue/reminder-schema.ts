// When somebody is reminded of what they owe, and who is told when it is overdue.
import { z } from 'zod'
import { entry } from './camel-keys.ts'
import { limitKind } from './duty-schema.ts'
import { span } from './words.ts'

const atOnce = 'at once'

/** `at once`, or so long after the due date. */
const after = z.union([z.literal(atOnce), span]).describe('`at once`, or a span after the due date')

const rule = {
  before: z.array(span).optional().describe('how long before the due date the bearer is reminded'),
  overdue: entry({
    head: after.optional().describe('when the head of the department that owes it is told'),
    supervision: after.optional().describe('when the department that watches what is overdue is told'),
  }).optional(),
}

/** `reminders` of `list.yaml`: a rule for all limits, and rules in its place for one kind of limit. */
export const reminders = entry({
  ...rule,
  limit: limitKind.default('promised').describe('where this rule comes from'),
  statutory: entry(rule).optional().describe('for limits of the law, in the place of the rule for all'),
  promised: entry(rule)
    .optional()
    .describe('for limits that the county promises, its own for acknowledging and the like among them'),
  proposed: entry(rule).optional().describe('for limits that are only proposed'),
})
