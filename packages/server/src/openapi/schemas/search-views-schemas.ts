// Written by `node scripts/write-openapi.ts` from the types of what the server answers.
import { z } from 'zod'
import { text } from './core-schemas.ts'

export const markedSpan = z
  .strictObject({ text: z.string(), hit: z.literal(true).exactOptional() })
  .describe('A piece of a text; `hit` where it has what was looked for.')

export const searchHit = z.strictObject({
  caseId: z.string(),
  number: z.array(markedSpan),
  matter: z.string(),
  matterTitle: text,
  subject: z.array(markedSpan),
  opened: z.string(),
  closed: z.string().exactOptional(),
  lead: z.string(),
  standing: z.enum(['closed', 'open', 'overdue']),
  snippets: z
    .array(z.strictObject({ field: z.enum(['note', 'party', 'report']), text: z.array(markedSpan) }))
    .describe('Where else it has the words.'),
})

export const searchFacets = z.strictObject({
  total: z.number(),
  capped: z.boolean().describe('There are more than these: only those were looked at that came in last.'),
  matters: z.array(z.strictObject({ id: z.string(), title: text, count: z.number() })),
  standings: z.array(z.strictObject({ id: z.enum(['closed', 'open', 'overdue']), count: z.number() })),
  leads: z.array(z.strictObject({ id: z.string(), count: z.number() })),
})

export const searchView = z
  .strictObject({
    hits: z.array(searchHit),
    facets: searchFacets
      .exactOptional()
      .describe(
        'How many there are, and by what; on the first page only. Each is counted as if it were not chosen itself.',
      ),
    next: z.string().exactOptional().describe('Behind the last hit; absent where there is no more.'),
  })
  .describe('`GET /api/search?q=…&matter=…&standing=…&lead=…&openedFrom=…&openedTo=…&cursor=…`')
