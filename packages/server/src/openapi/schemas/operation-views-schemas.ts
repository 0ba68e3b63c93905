// Written by `node scripts/write-openapi.ts` from the types of what the server answers.
import { z } from 'zod'

export const readyView = z
  .strictObject({
    ready: z.boolean(),
    checks: z.strictObject({
      database: z.boolean().describe('The database answers.'),
      migrations: z.boolean(),
      list: z.boolean(),
      jobs: z.boolean(),
      open: z.boolean().describe('It is not about to end.'),
    }),
  })
  .describe('Whether the server should be sent requests, and why not.')

export const sensitiveReadView = z
  .strictObject({
    at: z.string(),
    person: z.string(),
    name: z.string(),
    department: z.string(),
    what: z.array(z.string()).describe('The facts that were shown, or `reporter` with the reason that was given.'),
  })
  .describe('Somebody was shown something of a case that is not for everybody.')

export const readsView = z
  .strictObject({
    number: z.string(),
    reads: z.array(sensitiveReadView),
    more: z.boolean().describe('Whether there are older ones than are told.'),
  })
  .describe('Who looked at what of a case; the newest first.')
