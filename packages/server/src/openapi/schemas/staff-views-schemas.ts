// Written by `node scripts/write-openapi.ts` from the types of what the server answers.
import { z } from 'zod'
import { text } from './core-schemas.ts'

export const worklistRow = z.strictObject({
  caseId: z.string(),
  version: z.number().describe('Of the case, as this row shows it: what an act on the row names as `seen`.'),
  number: z.string(),
  matter: z.string(),
  matterTitle: text,
  subject: z.string(),
  kind: z.enum([
    'acknowledge',
    'approve',
    'approve-extension',
    'close',
    'complete',
    'convene',
    'discharge',
    'join',
    'rule',
    'settle-gap',
    'state-facts',
  ]),
  duty: z.string().exactOptional(),
  title: text,
  modality: z.enum(['may', 'must']),
  since: z.string(),
  due: z.string().exactOptional(),
  overdue: z.boolean(),
  soon: z.boolean(),
  from: z.string().exactOptional(),
  because: text,
})

export const worklistView = z
  .strictObject({
    counts: z
      .strictObject({
        all: z.number(),
        owed: z.number(),
        overdue: z.number(),
        soon: z.number(),
        acknowledge: z.number(),
        approve: z.number(),
        may: z.number(),
      })
      .describe('Of the whole worklist, or of a matter where one is asked for.'),
    capped: z.boolean().describe('Whether there is more than was counted: each count is then the least that there is.'),
    matters: z
      .array(z.strictObject({ matter: z.string(), title: text, count: z.number() }))
      .describe('How much by matter, the most first.'),
    rows: z.array(worklistRow),
    next: z.string().exactOptional().describe('Behind the last row; absent where there is no more.'),
  })
  .describe(
    '`GET /api/worklist?filter=…&kind=…&matter=…&from=…&dueBefore=…&q=…&sort=due|since|number&order=asc|desc&limit=…&cursor=…`',
  )

export const caseRow = z
  .strictObject({
    caseId: z.string(),
    number: z.string(),
    matter: z.string(),
    matterTitle: text,
    subject: z.string(),
    opened: z.string(),
    closed: z.string().exactOptional(),
    lead: z.string(),
    owedBy: z.array(z.string()),
    nextDue: z.string().exactOptional(),
  })
  .describe('A case in which the department owes, owed or oversees something.')

export const casesView = z
  .strictObject({
    rows: z.array(caseRow),
    next: z.string().exactOptional().describe('Behind the last row; absent where there is no more.'),
  })
  .describe(
    '`GET /api/cases?q=…&matter=…&standing=open|overdue|closed&lead=…&bearer=…&openedFrom=…&…&sort=opened|closed|number&order=…&cursor=…`',
  )

export const reporterView = z
  .strictObject({ name: z.string().exactOptional(), phone: z.string().exactOptional() })
  .describe(
    '`POST /api/cases/:id/reporter` with `{ reason }`, by the lead: who reported, and how to reach them. Each time is recorded.',
  )
