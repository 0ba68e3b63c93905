// Written by `node scripts/write-openapi.ts` from the types of what the server answers.
import { z } from 'zod'
import { text } from './core-schemas.ts'

export const documentFieldView = z.strictObject({
  id: z.string(),
  label: text,
  required: z.boolean(),
  long: z.boolean(),
  help: text.exactOptional(),
  otherwise: z.string().exactOptional().describe('What it says when nothing is written.'),
})

export const possibleDocumentView = z.strictObject({
  kind: z.string(),
  title: text,
  duty: z.string().exactOptional(),
  dutyTitle: text.exactOptional(),
  layout: z.enum(['form', 'official']),
  numbered: z.boolean().describe('Whether it will bear a number.'),
  lacking: z.array(text).describe('What must be there before it is issued; it can be drafted before.'),
  fields: z.array(documentFieldView),
  addressed: z
    .boolean()
    .describe('Whether it names a department that it is addressed to, which the officer may choose.'),
  note: text.exactOptional(),
  wording: z.enum(['seen', 'to-verify']).describe('Whether its fixed words were read in a published model.'),
})

export const documentSummary = z.strictObject({
  document: z.string(),
  kind: z.string(),
  duty: z.string().exactOptional(),
  title: text,
  department: z.string(),
  standing: z.enum(['draft', 'issued', 'void']),
  version: z.number(),
  number: z.string().exactOptional(),
  issuedAt: z.string().exactOptional(),
  voidReason: z.string().exactOptional(),
  readable: z.boolean().describe('Whether this person may read it.'),
  mine: z.boolean().describe('Whether this person may go on with it: draft it anew, issue it, declare it void.'),
})

export const documentsView = z
  .strictObject({
    possible: z.array(possibleDocumentView).describe("What this person's department may write now."),
    documents: z.array(documentSummary).describe('What was written, the newest first.'),
    pdf: z.boolean().describe('Whether this server makes PDF files.'),
  })
  .describe('`GET /api/cases/:id/documents`')

export const documentView = z
  .strictObject({
    seen: z.number().describe('The version of the case.'),
    fields: z.record(z.string(), z.string()),
    recipient: z.string().exactOptional(),
    lines: z.array(z.string()).describe('The words of the Word file, line by line.'),
    missing: z.array(z.strictObject({ label: text, required: z.boolean() })),
    leftOut: z
      .array(z.strictObject({ text: z.string(), why: z.enum(['repealed', 'to-verify']) }))
      .describe('Law that is not printed: nobody has read it yet, or it is no longer in force.'),
    hash: z.string().describe('SHA-256 of the Word file.'),
    versions: z
      .array(z.strictObject({ version: z.number(), at: z.string(), by: z.string(), hash: z.string() }))
      .describe('Each version: who made it, and when.'),
    document: z.string(),
    kind: z.string(),
    duty: z.string().exactOptional(),
    title: text,
    department: z.string(),
    standing: z.enum(['draft', 'issued', 'void']),
    version: z.number(),
    number: z.string().exactOptional(),
    issuedAt: z.string().exactOptional(),
    voidReason: z.string().exactOptional(),
    readable: z.boolean().describe('Whether this person may read it.'),
    mine: z.boolean().describe('Whether this person may go on with it: draft it anew, issue it, declare it void.'),
  })
  .describe('`GET /api/cases/:id/documents/:document`; drafting, issuing and declaring void answer with it as well.')
