// Written by `node scripts/write-openapi.ts` from the types of what the server answers.
import { z } from 'zod'
import { text } from './core-schemas.ts'

export const uploadRulesView = z
  .strictObject({
    extensions: z.array(z.string()).describe('How names of files that are taken end, without the dot.'),
    types: z.array(z.string()).describe('Their media types.'),
    largestFile: z.number(),
    mostFiles: z.number(),
    largestTogether: z.number(),
  })
  .describe('`GET /api/uploads`: what may be sent. Sizes in bytes.')

export const uploadView = z
  .strictObject({ id: z.string(), name: z.string(), size: z.number(), type: z.string() })
  .describe(
    '`POST /api/uploads?name=…` with the bytes of one file: what it was taken for. The id names it when it is filed or attached.',
  )

export const satisfactionView = z
  .strictObject({ score: z.number(), words: z.string().exactOptional(), at: z.string() })
  .describe('How content the reporter was with a closing: 1 (not at all) to 5 (very).')

export const attachmentsView = z
  .strictObject({
    attachments: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        size: z.number().describe('In bytes.'),
        type: z.string(),
        hash: z.string().describe('SHA-256 of the file, in hex.'),
        at: z.string(),
        from: z.enum(['department', 'reporter']),
        department: z.string().exactOptional(),
        person: z.string(),
        preview: z.boolean().describe('Whether `GET /api/cases/:id/attachments/:attachment/preview` shows it.'),
      }),
    ),
    count: z.number().describe('How many there are; more than are listed where this person may not see them.'),
    satisfaction: z.array(satisfactionView),
  })
  .describe('`GET /api/cases/:id/attachments`')

export const satisfactionCountsView = z
  .strictObject({
    rows: z.array(
      z.strictObject({
        matter: z.string(),
        title: text,
        lead: z.string(),
        count: z.number(),
        mean: z.number(),
        scores: z.array(z.number()),
      }),
    ),
  })
  .describe('`GET /api/satisfaction`: over the cases that the person may see.')

export const sentView = z
  .strictObject({
    at: z.string(),
    text: z.string().exactOptional(),
    files: z.array(z.strictObject({ name: z.string(), size: z.number(), type: z.string() })),
    answers: z.number().exactOptional().describe('The version of the question that it answers.'),
  })
  .describe('What the reporter said, as the reporter reads it again.')

export const questionView = z
  .strictObject({
    version: z.number().describe('What an answer names as `answers`.'),
    at: z.string(),
    department: z.string().exactOptional(),
    text: z.string(),
    answered: z.boolean(),
  })
  .describe('What a department asked the reporter.')
