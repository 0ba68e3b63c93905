// Written by `node scripts/write-openapi.ts` from the types of what the server answers.
import { z } from 'zod'
import { text } from './core-schemas.ts'

export const consequenceView = z
  .strictObject({
    duty: z.string(),
    title: text,
    at: z.string(),
    department: z.string().exactOptional(),
    how: z.enum(['computed-otherwise', 'not-owed', 'relied-on']),
  })
  .describe('A discharge that relied on what proved otherwise.')

export const correctionView = z.strictObject({
  fact: z.string(),
  label: text,
  before: text,
  after: text,
  at: z.string(),
  department: z.string().exactOptional(),
  person: z.string(),
  reason: z.string().exactOptional(),
  consequences: z.array(consequenceView),
})

export const owedInPreview = z.strictObject({
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
  bearer: z.string(),
  due: z.string().exactOptional(),
})

export const movePreviewView = z
  .strictObject({
    from: z.strictObject({ hash: z.string(), version: z.string() }),
    to: z.strictObject({ hash: z.string(), version: z.string() }),
    possible: z
      .boolean()
      .describe('False where the case is under the version in force already, or that does not have the matter.'),
    lead: z.strictObject({ before: z.string(), after: z.string() }).exactOptional(),
    gone: z.array(owedInPreview),
    arising: z.array(owedInPreview),
    changed: z.array(z.strictObject({ before: owedInPreview, after: owedInPreview })),
    dropped: z
      .array(z.strictObject({ duty: z.string(), title: text }))
      .describe('Discharged duties that the version in force does not have.'),
    forgotten: z
      .array(z.strictObject({ fact: z.string(), label: text }))
      .describe('Recorded facts that it does not know, or takes otherwise.'),
  })
  .describe('`GET /api/cases/:id/move`: what would be otherwise under the version of the list that is in force.')
