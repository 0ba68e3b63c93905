// Written by `node scripts/write-openapi.ts` from the types of what the server answers.
import { z } from 'zod'
import { text } from './core-schemas.ts'

export const noticeRow = z.strictObject({
  id: z.string(),
  code: z.enum([
    'acknowledge',
    'approve',
    'arisen',
    'closed',
    'due-soon',
    'objected',
    'objection-ended',
    'overdue',
    'overdue-watched',
    'reopened',
    'report-added',
    'returned',
    'urged',
    'webhook-disabled',
  ]),
  at: z.string(),
  read: z.boolean(),
  case: z
    .strictObject({ caseId: z.string(), number: z.string(), matter: z.string(), matterTitle: text })
    .exactOptional()
    .describe('The case, where the person may see it.'),
  kind: z
    .enum([
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
    ])
    .exactOptional(),
  duty: z.strictObject({ id: z.string(), title: text }).exactOptional(),
  due: z.string().exactOptional(),
  from: z.string().exactOptional(),
  how: z.enum(['agreed', 'ruled', 'withdrawn']).exactOptional(),
  bearer: z.string().exactOptional(),
  webhook: z.string().exactOptional(),
})

export const noticesView = z
  .strictObject({
    rows: z.array(noticeRow),
    next: z.string().exactOptional().describe('What to ask for the next page with; none on the last.'),
  })
  .describe('`GET /api/notices?unread=true&limit=…&cursor=…`: the newest first.')

export const noticeCountView = z
  .strictObject({ unread: z.number(), more: z.boolean() })
  .describe(
    '`GET /api/notices/count`: how many are not read; `more` when there are more than could be counted cheaply.',
  )

export const noticePreferenceView = z
  .strictObject({
    mail: z.enum(['at-once', 'daily', 'none']),
    address: z.string().exactOptional(),
    dailyAt: z.string().describe("HH:MM on the county's wall clock."),
    language: z.enum(['en', 'zh']),
    possible: z.boolean().describe('Whether this server sends mails at all.'),
  })
  .describe('`GET` and `POST /api/notice-preference`: whether and when one is written to.')

export const webhookRow = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    url: z.string(),
    types: z.array(z.string()).describe('Types of events; none for all.'),
    state: z.enum(['disabled', 'off', 'on']),
    failingSince: z.string().exactOptional(),
    problem: z.string().exactOptional(),
    delivered: z.string().exactOptional(),
  })
  .describe('`GET /api/webhooks`')

export const webhookSecretView = z
  .strictObject({ id: z.string(), secret: z.string() })
  .describe('`POST /api/webhooks`, `POST /api/webhooks/:id/secret`: the secret is shown this once.')

export const undeliveredRow = z
  .strictObject({ id: z.string(), queue: z.enum(['mail', 'webhook']), problem: z.string(), at: z.string() })
  .describe('`GET /api/undelivered`: what could not be sent after every attempt, the latest first.')
