// Written by `node scripts/write-openapi.ts` from the types of what the server answers.
import { z } from 'zod'
import { questionView, sentView } from './attachment-views-schemas.ts'
import { ground, picture, role, text } from './core-schemas.ts'
import { citationView, factView } from './list-views-schemas.ts'

export const calculatedView = z
  .strictObject({
    title: text,
    result: z.record(z.string(), z.unknown()),
    steps: z.array(
      z.strictObject({
        id: z.string(),
        label: text,
        value: z.unknown(),
        unit: text.exactOptional(),
        formula: z.string(),
        basis: z.array(citationView),
      }),
    ),
    missing: z.array(text),
  })
  .describe('`POST /api/matters/:id/calculations/:calculation` with `{ facts }`')

export const askView = z
  .strictObject({
    text: z.string(),
    inScope: z.boolean(),
    answer: z.enum(['disputed', 'needs-facts', 'out-of-scope', 'settled', 'unassigned']),
    candidates: z
      .array(z.strictObject({ matter: z.string(), title: text, score: z.number() }))
      .describe('Matters by how well they fit, best first; at most three.'),
    words: z
      .array(z.strictObject({ start: z.number(), end: z.number(), fact: z.string().exactOptional() }))
      .describe('Words of the text that decided: which fact they state, or that they point to the matter.'),
    matter: z.string().exactOptional(),
    facts: z.record(z.string(), z.unknown()),
    understood: z
      .array(z.strictObject({ fact: z.string(), label: text, text: text }))
      .describe('The stated facts in words, in the order in which the matter declares them.'),
    responsibility: z
      .union([
        z.strictObject({
          answer: z.literal('settled'),
          lead: z.string(),
          roles: z.array(role),
          because: z.array(ground),
          nextQuestion: z
            .string()
            .exactOptional()
            .describe('The unknown fact whose answer would change most who is responsible.'),
        }),
        z.strictObject({
          answer: z.literal('needs-facts'),
          candidates: z.array(z.strictObject({ lead: z.string(), grounds: z.array(ground) })),
          nextQuestion: z.string().exactOptional(),
        }),
        z.strictObject({
          answer: z.literal('disputed'),
          claimants: z.array(z.string()),
          settledBy: z.string(),
          because: z.array(ground),
        }),
        z.strictObject({
          answer: z.literal('unassigned'),
          referTo: z.string(),
          question: z.string().exactOptional(),
          because: z.array(ground),
        }),
      ])
      .exactOptional(),
    picture: picture.exactOptional(),
    nextQuestion: factView.exactOptional(),
    grounds: z
      .strictObject({
        clauses: z.array(z.strictObject({ id: z.string(), department: z.string(), text: z.string(), en: z.string() })),
        citations: z.array(citationView),
        because: z.array(ground),
      })
      .describe('Clauses and citations behind the answer, those of the lead first.'),
    elsewhere: z.strictObject({ label: text, ask: text }).exactOptional().describe('Out of scope: who to ask instead.'),
  })
  .describe('`POST /api/ask` with `{ text?, matter?, facts?, skip?: string[] }`')

export const receiptView = z
  .strictObject({ code: z.string(), number: z.string(), at: z.string(), lead: z.string() })
  .describe('`POST /api/reports` with `{ matter, facts, text?, contact?: {name?, phone?}, files?: string[], key }`')

export const trackView = z
  .strictObject({
    number: z.string(),
    matter: z.string(),
    title: text,
    opened: z.string(),
    closed: z.string().exactOptional(),
    lead: z.string(),
    now: z
      .array(
        z.strictObject({
          department: z.string(),
          title: text,
          plain: text,
          due: z.string().exactOptional(),
          overdue: z.boolean(),
        }),
      )
      .describe('Who has it now, for what, by when.'),
    timeline: z.array(z.strictObject({ at: z.string(), department: z.string().exactOptional(), text: text })),
    contact: z.array(z.strictObject({ department: z.string(), name: text, contact: text.exactOptional() })),
    sent: z.array(sentView).describe('What the reporter said so far, and what they were asked.'),
    questions: z.array(questionView),
    withdrawn: z.string().exactOptional().describe('The reporter does not pursue it any more.'),
    satisfaction: z
      .strictObject({ asked: z.boolean(), score: z.number().exactOptional() })
      .describe('How content they said they are with the last closing; `asked`: they may say so now.'),
  })
  .describe('`GET /api/track/:code`')

export const healthView = z
  .strictObject({
    ok: z.literal(true),
    list: z.strictObject({ id: z.string(), version: z.string(), hash: z.string() }),
  })
  .describe('`GET /api/health`')

export const refusalView = z
  .strictObject({ code: z.string(), title: text, data: z.record(z.string(), z.unknown()) })
  .describe('Every refusal: `application/problem+json`')
