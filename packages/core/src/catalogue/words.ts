// The small parts that every file of a list is made of.
import { z } from 'zod'
import { isLocalDate, isLocalDateTime } from '../calendar/local-date.ts'
import { entry } from './camel-keys.ts'

/** Both languages; a plain string is Chinese that needs no translation (a unit, a name). */
export const text = z
  .union([z.string().min(1), z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })])
  .transform(value => (typeof value === 'string' ? { zh: value, en: value } : value))
  .describe('What a person reads, in Chinese and English')

/** Both languages, each written. */
export const phrase = z
  .strictObject({ zh: z.string().min(1), en: z.string().min(1) })
  .describe('What a person reads, in Chinese and English, both written')

export const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'an id is kebab-case English')
  .describe('kebab-case English')

export const localDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is YYYY-MM-DD')
  .refine(isLocalDate, 'there is no such day')
  .describe('local date, YYYY-MM-DD')

export const localDateTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, 'an instant is YYYY-MM-DDTHH:mm, in the county’s time')
  .transform(value => (value.length === 16 ? `${value}:00` : value))
  .refine(isLocalDateTime, 'there is no such instant')
  .describe('local date and time, YYYY-MM-DDTHH:mm')

export const span = z
  .string()
  .regex(
    /^[1-9]\d* (working days?|days?|hours?|months?|years?)$/,
    'a span is a number and a unit: "5 working days", "24 hours", "3 months"',
  )
  .describe('a length of time: "5 working days", "24 hours", "3 days", "3 months", "5 years"')

/** `seen`: the text was read at its source. `to-verify`: known, but nobody has read it yet. */
export const verification = z.enum(['seen', 'to-verify'])

export const source = entry({
  title: z.string().min(1),
  url: z.string().optional(),
  status: verification,
  'checked-on': localDate,
  note: z.string().optional(),
}).describe('Where a fact about the law or a figure comes from, and when it was looked at')

export const citation = entry({
  instrument: id,
  article: z.union([z.string(), z.number()]).transform(String).optional(),
  words: z.string().optional().describe('the few words relied on; only when seen'),
  status: verification,
  note: text.optional(),
}).describe('The legal basis of a duty or a step: instrument, article, words relied on')
