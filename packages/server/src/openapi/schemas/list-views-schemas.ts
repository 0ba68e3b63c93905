// Written by `node scripts/write-openapi.ts` from the types of what the server answers.
import { z } from 'zod'
import { picture, text } from './core-schemas.ts'

export const citationView = z.strictObject({
  instrument: z.string(),
  title: z.string(),
  article: z.string().exactOptional(),
  words: z.string().exactOptional(),
  status: z.enum(['seen', 'to-verify']),
  currency: z.enum(['amended', 'in-force', 'repealed', 'unknown']),
})

export const factView = z.strictObject({
  id: z.string(),
  type: z.enum(['boolean', 'date', 'enum', 'integer', 'money', 'number', 'table', 'text']),
  label: text,
  question: text.exactOptional(),
  help: text.exactOptional(),
  unit: text.exactOptional(),
  values: z.record(z.string(), text).exactOptional(),
  columns: z
    .record(
      z.string(),
      z.strictObject({
        label: text,
        type: z.string(),
        values: z.record(z.string(), text).exactOptional(),
        unit: text.exactOptional(),
        sensitive: z.string().exactOptional(),
      }),
    )
    .exactOptional(),
  derived: z.boolean(),
  atOpening: z.enum(['ask', 'never', 'require']),
  sensitive: z.string().exactOptional(),
  min: z.number().exactOptional(),
  max: z.number().exactOptional(),
  onlyWhen: z
    .unknown()
    .exactOptional()
    .describe(
      "When the fact exists at all, as a table, so that a form can show and hide it. Evaluate with core's `evaluate`.",
    ),
  required: z
    .boolean()
    .exactOptional()
    .describe('In a form that discharges a duty: it must be filled in, because it is not recorded yet.'),
})

export const departmentView = z.strictObject({
  id: z.string(),
  name: text,
  short: text,
  kind: z.enum(['department', 'external']),
  contact: text.exactOptional(),
  note: text.exactOptional(),
  writtenAs: z.array(z.string()),
})

export const matterSummary = z.strictObject({
  id: z.string(),
  number: z.number(),
  title: text,
  summary: text,
  leads: z.array(z.string()),
  departments: z.array(z.string()),
  openedBy: z.array(z.string()),
  reportLabel: text,
  examples: z.array(z.string()),
  laws: z.array(z.string()).describe('Titles of what the published list cites, and of what its duties rest on.'),
  schedule: z
    .strictObject({ every: z.enum(['month', 'year']), on: z.string() })
    .exactOptional()
    .describe('When the program opens a case of it by itself: each month on a day, or each year on `MM-DD`.'),
  findings: z.number(),
  openQuestions: z.number(),
})

export const listView = z
  .strictObject({
    id: z.string(),
    place: text,
    title: text,
    version: z.string(),
    effective: z.string(),
    hash: z.string(),
    demonstration: z.boolean(),
    emergency: text.exactOptional(),
    elsewhere: text,
    source: z.strictObject({ title: z.string(), url: z.string().exactOptional() }),
    departments: z.array(departmentView),
    matters: z.array(matterSummary),
  })
  .describe('`GET /api/list`')

export const listWordsView = z
  .record(z.string(), z.strictObject({ clause: z.string(), case: z.string(), duty: z.string() }))
  .describe('`GET /api/list/words`: what a search looks through besides the summaries, by matter.')

export const sourceView = z.strictObject({
  title: z.string(),
  url: z.string().exactOptional(),
  status: z.enum(['seen', 'to-verify']),
  checkedOn: z.string(),
})

export const instrumentView = z.strictObject({
  id: z.string(),
  title: z.string(),
  en: z.string(),
  number: z.string().exactOptional(),
  cited: z.boolean().describe('Cited by the published list itself (相关依据), or only by duties.'),
  status: z.enum(['amended', 'in-force', 'repealed', 'unknown']),
  since: z.string(),
  by: z.string().exactOptional(),
  replacedBy: z.array(z.string()),
  source: sourceView,
  note: text.exactOptional(),
})

export const dutyView = z.strictObject({
  id: z.string(),
  title: text,
  plain: text,
  by: z.string(),
  act: z.string(),
  clause: z.string(),
  when: text,
  modality: z.enum(['may', 'must']),
  limit: text.exactOptional(),
  limitKind: z.enum(['promised', 'proposed', 'statutory']),
  outcomes: z.array(z.strictObject({ id: z.string(), label: text, establishes: z.array(z.string()) })),
  approval: z.boolean(),
  produces: z.array(text),
  basis: z.array(citationView),
  note: text.exactOptional(),
})

export const matterView = z
  .strictObject({
    lead: z.array(z.strictObject({ lead: z.string(), when: text })),
    clauses: z.array(
      z.strictObject({
        id: z.string(),
        department: z.string(),
        text: z.string(),
        en: z.string(),
        duties: z.array(z.string()),
      }),
    ),
    case: z.strictObject({ text: z.string(), en: z.string() }),
    basisText: z.string(),
    instruments: z.array(instrumentView),
    facts: z.array(factView),
    duties: z.array(dutyView),
    closedWhen: text,
    closingNeeds: z.array(z.strictObject({ when: text, needs: text })),
    calculations: z.array(
      z.strictObject({
        id: z.string(),
        title: text,
        asks: z.array(z.string()),
        optional: z.array(z.string()),
        results: z.array(z.string()),
      }),
    ),
    openQuestions: z.array(z.strictObject({ id: z.string(), text: text, settledBy: z.string() })),
    findings: z.array(
      z.strictObject({
        id: z.string(),
        kind: z.enum(['gap', 'law', 'name', 'text']),
        text: text,
        sources: z.array(sourceView),
        openQuestion: z.string().exactOptional(),
      }),
    ),
    precedents: z.array(
      z.strictObject({
        caseNumber: z.string(),
        duty: z.string(),
        bearer: z.string(),
        reason: z.string(),
        at: z.string(),
        amendment: z
          .strictObject({ path: z.string(), from: z.string(), to: z.string() })
          .exactOptional()
          .describe("What of the list would say the same, where it says otherwise: a place in the matter's file."),
      }),
    ),
    scenarios: z.array(z.strictObject({ id: z.string(), kind: z.string(), title: text })),
    picture: picture,
    mainPicture: picture.exactOptional().describe('The duties of the regular course only; absent where these are all.'),
    number: z.number(),
    id: z.string(),
    title: text,
    summary: text,
    leads: z.array(z.string()),
    departments: z.array(z.string()),
    openedBy: z.array(z.string()),
    reportLabel: text,
    examples: z.array(z.string()),
    laws: z.array(z.string()).describe('Titles of what the published list cites, and of what its duties rest on.'),
    schedule: z
      .strictObject({ every: z.enum(['month', 'year']), on: z.string() })
      .exactOptional()
      .describe('When the program opens a case of it by itself: each month on a day, or each year on `MM-DD`.'),
  })
  .describe('`GET /api/matters/:id`')
