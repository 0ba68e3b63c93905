// The files of a list other than its matters: the list itself, departments, instruments, parameters, calendars.
import { z } from 'zod'
import { entry } from './camel-keys.ts'
import { reminders } from './reminder-schema.ts'
import { id, localDate, phrase, source, span, text, verification } from './words.ts'

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** `list.yaml` */
export const listFile = entry({
  id,
  jurisdiction: z
    .string()
    .regex(/^\d{6}$/, 'a GB/T 2260 code has six digits')
    .describe('GB/T 2260 code'),
  place: phrase.describe('the county, as people call it'),
  title: phrase,
  publisher: id.describe('the department that publishes the list'),
  version: z.string().min(1),
  effective: localDate,
  source,
  'time-zone': z
    .string()
    .refine(isTimeZone, { error: 'no time zone has this name' })
    .describe('IANA name, e.g. Asia/Shanghai'),
  'first-receiver': id.describe('takes in what no matter claims with certainty, and dispatches it by hand'),
  'settled-by': id.describe('the department that settles objections and gaps'),
  'supervised-by': id.optional().describe('the department that watches overdue obligations'),
  acknowledge: span.describe('how long a receiver has to acknowledge or object'),
  convene: span.describe('how long the lead has to bring the departments to an agreement'),
  rule: span.describe('how long the settler has to rule'),
  close: span.describe('how long the lead has to close a case in which nothing more is owed'),
  approve: span.describe('how long a head has to approve or return'),
  reminders: reminders.optional().describe('who is reminded of a due date, and who is told when it has passed'),
  'rest-days': z
    .array(z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']))
    .refine(days => new Set(days).size < 7, 'a week has a working day'),
  'number-format': z.string().describe('case numbers: {year}, {department}, {matter}, {sequence}'),
  emergency: phrase.optional().describe('what to do when life is in danger'),
  elsewhere: phrase.describe('who to ask about what this list does not hold'),
  notes: z.array(phrase).default([]),
})

/** An entry of `departments.yaml` */
export const department = entry({
  id,
  name: phrase.describe('the name as it is used today'),
  short: phrase.describe('the name in narrow places'),
  'written-as': z.array(z.string()).default([]).describe('other spellings that stand in the list or in people’s words'),
  history: z
    .array(
      entry({ name: z.string(), until: localDate.optional(), from: localDate.optional(), source: source.optional() }),
    )
    .default([])
    .describe('earlier or later names, with dates'),
  kind: z.enum(['department', 'external']).default('department').describe('an external body has no worklist here'),
  'recorded-by': id.optional().describe('for an external body: the department that records its acts'),
  'document-word': z.string().min(1).optional().describe('机关代字: stands as {word} in the numbers of its documents'),
  contact: text.optional(),
  note: phrase.optional(),
})

/** An entry of `instruments/*.yaml` */
export const instrument = entry({
  id,
  title: z.string().min(1).describe('as the list cites it'),
  en: z.string().min(1),
  'official-title': z.string().optional().describe('where the list’s own wording is wrong'),
  number: z.string().optional().describe('文号'),
  issuer: z.string().optional(),
  jurisdiction: z.string().optional().describe('code prefix of the place where it applies; absent: the whole country'),
  rank: z
    .enum(['law', 'regulation', 'local-regulation', 'rule', 'normative', 'judicial-interpretation'])
    .describe('law 法律, regulation 行政法规, local-regulation 地方性法规, rule 规章, normative 规范性文件'),
  history: z
    .array(
      entry({
        from: localDate.or(z.literal('unknown')),
        status: z.enum(['in-force', 'amended', 'repealed', 'unknown']),
        by: z.string().optional().describe('what amended or repealed it'),
      }),
    )
    .min(1)
    .describe('oldest first; the last entry is how it stands'),
  'replaced-by': z.array(id).default([]),
  articles: z
    .array(
      entry({ article: z.union([z.string(), z.number()]).transform(String), words: z.string(), status: verification }),
    )
    .default([])
    .describe('the few words relied on, by article'),
  source,
  note: phrase.optional(),
})

/** An entry of `parameters/*.yaml`: a figure that the law or a statistic gives, by date. */
export const parameter = entry({
  id,
  label: phrase,
  unit: text,
  basis: id.optional().describe('the instrument that makes it count'),
  values: z.array(
    entry({
      from: localDate,
      to: localDate.optional().describe('last day; absent: until the next value'),
      value: z
        .union([z.number(), z.string().regex(/^-?\d+(\.\d+)?$/)])
        .transform(String)
        .describe('decimal, as written at the source'),
      source,
    }),
  ),
  note: phrase.optional(),
})

/** `calendar/<year>.yaml` */
export const calendarYear = entry({
  year: z.number().int(),
  source,
  holidays: z
    .array(
      entry({ name: phrase, from: localDate, to: localDate }).refine(
        ({ from, to }) => from <= to,
        'a holiday ends on the day on which it begins, or later',
      ),
    )
    .describe('days of rest, both ends included'),
  'working-days': z.array(localDate).describe('make-up days: a day of the weekend on which one works'),
})

/** An entry of `out-of-scope.yaml` */
export const outOfScope = entry({
  id,
  label: phrase,
  ask: phrase.describe('who to ask instead'),
  examples: z.array(z.string().min(1)).min(1),
})
