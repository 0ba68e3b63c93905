// A fact that a matter's conditions, forms and calculations can read.
import { z } from 'zod'
import { condition } from '../condition/read-condition.ts'
import { entry, strict } from './camel-keys.ts'
import { id, phrase, text } from './words.ts'

/** A key of a condition, a name in a formula. */
export const factId = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'a fact id is kebab-case English')

const common = {
  label: phrase,
  question: phrase.optional().describe('how a citizen is asked; a fact without a question is not asked'),
  help: phrase.optional(),
  derived: z.string().optional().describe('FEEL over other facts; a derived fact is never asked'),
  'only-when': condition
    .optional()
    .describe('otherwise there is no such fact: forms do not ask, every test of it fails'),
  'at-opening': z
    .enum(['ask', 'require', 'never'])
    .optional()
    .describe('on the report form; default: ask when it has a question. `require`: no case opens without it'),
  alleged: z
    .union([z.string(), z.number(), z.boolean()])
    .optional()
    .describe(
      'what a report of this matter alleges by being one; only for answering who is responsible, never in a case',
    ),
  sensitive: z.enum(['identity', 'minor', 'victim', 'reporter', 'health', 'record']).optional(),
  'seen-by': z
    .array(id)
    .min(1)
    .optional()
    .describe('the departments to which its value is shown, of those that see the case; `lead` is whoever leads it'),
  cues: z
    .record(z.string(), z.array(z.string()))
    .optional()
    .describe(
      'words in a report that state the value, by value; for a number: { before: [岁, 周岁] }, the words after it',
    ),
}

const column = entry({
  label: phrase,
  type: z.enum(['text', 'integer', 'number', 'money', 'date', 'boolean', 'enum', 'id-number']),
  values: z.record(z.string(), phrase).optional(),
  unit: text.optional(),
  sensitive: common.sensitive,
  'seen-by': common['seen-by'],
})

export const fact = z
  .discriminatedUnion('type', [
    strict({ ...common, type: z.literal('boolean') }),
    strict({ ...common, type: z.literal('enum'), values: z.record(z.string(), phrase) }),
    strict({
      ...common,
      type: z.literal('integer'),
      unit: text.optional(),
      min: z.number().optional(),
      max: z.number().optional(),
    }),
    strict({
      ...common,
      type: z.literal('number'),
      unit: text.optional(),
      min: z.number().optional(),
      max: z.number().optional(),
    }),
    strict({ ...common, type: z.literal('money'), unit: text.default({ zh: '元', en: 'yuan' }) }),
    strict({ ...common, type: z.literal('date') }),
    strict({ ...common, type: z.literal('text') }),
    strict({ ...common, type: z.literal('table'), columns: z.record(z.string(), column) }),
  ])
  .transform(({ 'only-when': onlyWhen, 'at-opening': atOpening, 'seen-by': seenBy, ...rest }) => ({
    ...rest,
    ...(onlyWhen && { onlyWhen }),
    ...(atOpening && { atOpening }),
    ...(seenBy && { seenBy }),
  }))
