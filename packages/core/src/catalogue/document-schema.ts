// `documents/documents.yaml`: the documents that are written from templates.
import { z } from 'zod'
import { entry } from './camel-keys.ts'
import { factId } from './fact-schema.ts'
import { id, phrase, verification } from './words.ts'

const field = entry({
  id,
  label: phrase.describe('what the form calls it; in the template its Chinese label is the placeholder'),
  required: z.boolean().default(false).describe('the document is not issued without it'),
  long: z.boolean().default(false).describe('paragraphs rather than a line'),
  fact: factId.optional().describe('the fact that it says unless the officer writes otherwise'),
  help: phrase.optional(),
})

/** An entry of `documents/documents.yaml` */
export const documentForm = entry({
  id,
  title: phrase,
  template: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*\.docx$/, 'a template is a .docx in this folder, its name in kebab-case English')
    .describe('the Word file in the folder `documents`'),
  layout: z.enum(['official', 'form']).describe('official: red title and red line (GB/T 9704); form: a table'),
  number: z
    .string()
    .refine(value => value.includes('{sequence}'), { error: 'a number holds {sequence}' })
    .optional()
    .describe('{word} of the department, {year}, {sequence}; absent: the document bears no number'),
  addressed: z
    .boolean()
    .default(false)
    .describe('it names the department that it is addressed to; the officer may choose another'),
  writes: z.array(id).default([]).describe('documents of matters that it writes; default: the one with its id'),
  'issued-by': z
    .array(id)
    .default([])
    .describe('departments, or `lead`, that may issue it without a duty that produces it'),
  matters: z
    .array(id)
    .default([])
    .describe(
      'the matters in which it is written; default: every one. The same name may mean another document elsewhere',
    ),
  approval: z.literal('head').optional().describe('a head issues it, or a head has approved the duty that produces it'),
  needs: entry({
    facts: z.array(factId).default([]).describe('facts, where the matter has them, without which it is not issued'),
    duties: z
      .record(id, z.string())
      .default({})
      .describe('duties, where the matter has them, that come first: an outcome, or `done`'),
  }).default({ facts: [], duties: {} }),
  fields: z.array(field).default([]).describe('what the officer writes'),
  wording: verification.describe('whether its fixed words were read in a published model'),
  note: phrase.optional(),
})
