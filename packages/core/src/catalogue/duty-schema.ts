// A duty: who must do what, when something is so, by when, on what basis.
import { z } from 'zod'
import { isMonthDay } from '../calendar/local-date.ts'
import { condition } from '../condition/read-condition.ts'
import { entry } from './camel-keys.ts'
import { citation, id, localDate, phrase, source, span } from './words.ts'

const factNames = z.array(z.string())

/** Written as a span from when it is owed, or with more to say. */
const within = z.union([
  span.transform(value => ({ span: value })),
  entry({
    span,
    from: z
      .union([z.string(), z.array(z.string()).min(2)])
      .describe('a duty whose discharge, or a date fact whose value, starts the clock; of several, the last'),
  }),
  entry({ day: z.number().int().min(1).max(31).describe('the next such day of a month') }),
  entry({
    'every-year-on': z
      .string()
      .regex(/^\d{2}-\d{2}$/, 'MM-DD')
      .refine(isMonthDay, 'there is no such day')
      .describe('the next such day of a year'),
  }),
  entry({ 'on-date': z.string().describe('a date fact: its value is the last day') }),
])

/** The law's limit, the county's own promise, or what Remit's authors propose until the county decides. */
export const limitKind = z.enum(['statutory', 'promised', 'proposed'])

export const act = z.enum(['lead', 'jointly', 'assist', 'urge', 'hand-over', 'notify', 'file', 'oversee', 'decide'])

export const duty = entry({
  title: phrase,
  plain: phrase.optional().describe('the sentence that a citizen reads: what will happen'),
  by: z.string().describe('a department, or `lead`: whoever leads the case'),
  act: act
    .optional()
    .describe('what the clause makes the department do; default: lead for the lead, assist for others'),
  clause: z.string().describe('the clause that it carries out'),
  when: condition,
  until: condition.optional().describe('owed no longer once this is met'),
  modality: z.enum(['must', 'may']).default('must'),
  within: within.optional(),
  limit: limitKind.default('statutory').describe('what kind of limit `within` is'),
  extendable: span.optional().describe('by how much it can be extended once, with the head’s approval'),
  'extension-approval': z
    .literal('head')
    .optional()
    .describe('an officer asks for more time, and the head of the same department decides; else the head extends'),
  outcomes: z.record(z.string(), phrase).optional().describe('the first is the regular one; without outcomes: done'),
  approval: z
    .literal('head')
    .optional()
    .describe('a second person, the head of the same department, approves or returns'),
  with: z.array(id).default([]).describe('departments that must join before it counts (会同)'),
  establishes: z
    .union([factNames.transform(all => ({ all }) as Record<string, string[]>), z.record(z.string(), factNames)])
    .optional()
    .describe('facts that discharging records; a list, or by outcome'),
  computes: z.string().optional().describe('a calculation of the matter: its result is recorded with the act'),
  produces: z.array(z.string()).default([]).describe('documents, by name'),
  'hands-over-to': id.optional(),
  notifies: z.array(id).default([]).describe('departments that get a notification and owe a receipt'),
  opens: z
    .array(entry({ matter: id, when: condition.optional() }))
    .default([])
    .describe('linked cases of other matters'),
  repeats: entry({ every: span, until: z.string().describe('a date fact: no period begins after it') }).optional(),
  'recorded-by': id.optional().describe('for an external body: the department that records its act'),
  basis: z.array(citation).default([]),
  note: phrase.optional(),
})

/** Before a case may close: where `when` is met, `needs` must be. The second entry of the list's double bookkeeping. */
export const closingNeed = entry({ when: condition.optional(), needs: condition, because: phrase.optional() })

export const openQuestion = entry({
  id,
  text: phrase,
  'settled-by': id,
  when: condition.optional().describe('the situations that are the settler’s while the question is open'),
  asked: localDate.optional(),
})

export const finding = entry({
  id,
  kind: z.enum(['law', 'gap', 'name', 'text']),
  text: phrase,
  concerns: z.array(z.string()).default([]).describe('ids of clauses, duties, instruments, departments'),
  'open-question': id.optional(),
  sources: z.array(source).min(1),
})
