// `matters/<id>/matter.yaml` and `procedures/<id>.yaml`
import { z } from 'zod'
import { isMonthDay } from '../calendar/local-date.ts'
import { condition } from '../condition/read-condition.ts'
import { entry, strict } from './camel-keys.ts'
import { closingNeed, duty, finding, openQuestion } from './duty-schema.ts'
import { fact, factId } from './fact-schema.ts'
import { citation, id, phrase, text } from './words.ts'

const step = entry({
  id,
  label: phrase,
  value: z.string().describe('FEEL over facts, earlier steps and parameter("id", date)'),
  unit: text.optional(),
  rounding: z.number().int().min(0).max(6).optional().describe('decimals, half up'),
  when: condition.optional().describe('over facts only; otherwise the step is left out'),
  basis: z.array(citation).default([]),
})

export const calculation = entry({
  title: phrase,
  asks: z.array(factId).describe('the facts that it reads, in the order in which a form asks for them'),
  optional: z.array(factId).default([]).describe('those of `asks` that may be missing (null in formulas)'),
  steps: z.array(step).min(1),
  results: z.array(id).min(1).describe('the steps that are the answer'),
  basis: z.array(citation).default([]),
  note: phrase.optional(),
})

const clause = entry({
  department: id,
  text: z.string().min(1).describe('the list’s words, verbatim'),
  en: z.string().min(1).describe('a translation, for readers; the Chinese counts'),
})

const leadRows = z.union([
  id.transform(lead => [{ lead, when: [[]] as z.output<typeof condition> }]),
  z.array(entry({ lead: id, when: condition })).min(1),
])

const parts = {
  facts: z.record(factId, fact).default({}),
  duties: z.record(id, duty).default({}),
  'closing-needs': z.array(closingNeed).default([]),
  calculations: z.record(id, calculation).default({}),
  documents: z.record(id, phrase).default({}).describe('names of the documents that duties produce'),
}

export const procedureFile = entry({ id, title: phrase, ...parts })

/** A procedure as a file of its own: its entries are read only where a matter has completed them. */
export const procedureKeys = strict({
  id,
  title: phrase,
  ...Object.fromEntries(Object.keys(parts).map(key => [key, z.unknown().optional()])),
})

/** A matter may narrow or amend a duty of its procedure: what it writes replaces what the procedure wrote, key by key. */
export const matterFile = entry({
  id,
  number: z.number().int().positive().describe('its place in the published list'),
  title: phrase,
  summary: phrase.describe('one sentence for citizens: what this is about'),
  lead: leadRows.describe('a department, or rows by facts'),
  'opened-by': z.array(z.enum(['report', 'application', 'inspection', 'referral', 'schedule'])).min(1),
  schedule: entry({
    every: z.enum(['month', 'year']),
    on: z.string().describe('day of the month, or MM-DD'),
  })
    .refine(({ every, on }) => (every === 'month' ? /^([1-9]|[12]\d|3[01])$/.test(on) : isMonthDay(on)), {
      error: 'each month: a day from 1 to 31; each year: MM-DD, a day that exists',
      path: ['on'],
    })
    .optional(),
  'report-label': phrase.optional().describe('what the button says; default: report'),
  examples: z.array(z.string().min(1)).min(1).describe('what people say; feeds the triage'),
  'not-examples': z.array(z.string()).default([]).describe('what sounds alike but belongs elsewhere'),
  clauses: z.record(id, clause),
  case: entry({ text: z.string().min(1), en: z.string().min(1) }).describe('案例, verbatim, and a translation'),
  basis: z.array(id).min(1).describe('相关依据: the instruments that the list cites for this matter'),
  'basis-text': z.string().min(1).describe('相关依据, verbatim'),
  'further-basis': z.array(id).default([]).describe('instruments that the list does not cite but that duties rest on'),
  procedures: z.array(entry({ use: id, when: condition.optional() })).default([]),
  'closed-when': condition,
  'open-questions': z.array(openQuestion).default([]),
  findings: z.array(finding).default([]),
  ...parts,
})
