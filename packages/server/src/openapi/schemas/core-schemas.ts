// Written by `node scripts/write-openapi.ts` from the types of what the server answers.
import { z } from 'zod'

export const text = z
  .strictObject({ zh: z.string(), en: z.string() })
  .describe("A phrase that a person reads, in both languages of the county's readers. Chinese first.")

export const lane = z.strictObject({
  department: z.string(),
  label: text,
  role: text.exactOptional(),
  y: z.number(),
  height: z.number(),
})

export const card = z.strictObject({
  duty: z.string(),
  department: z.string(),
  column: z.number(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  title: text,
  subtitle: text,
  mark: z.enum(['discharged', 'dormant', 'empty', 'highlighted', 'overdue', 'owed', 'plain', 'possible', 'void']),
  may: z.boolean(),
})

export const line = z.strictObject({
  from: z.string(),
  to: z.string(),
  kind: z
    .enum(['handover', 'order'])
    .describe('A handover crosses lanes; a dashed one happens only in another course.'),
  dashed: z.boolean(),
  label: text.exactOptional(),
  points: z.array(z.tuple([z.number(), z.number()])).describe("Corner points of the path, in the picture's units."),
})

export const picture = z
  .strictObject({
    title: text,
    width: z.number(),
    height: z.number(),
    laneHeadWidth: z.number(),
    lanes: z.array(lane),
    cards: z.array(card),
    lines: z.array(line),
  })
  .describe('A picture laid out; units are CSS pixels at 100 %.')

export const ground = z
  .strictObject({
    key: z.string(),
    label: text.describe('The fact or duty, in words.'),
    text: text.describe('The test and the value, in words: 最小年龄 13 < 14.'),
    known: z.boolean(),
  })
  .describe('One test that decides: what was asked, what is so. `known` is false when the value is not there yet.')

export const dutyInAnswer = z
  .strictObject({
    duty: z.string(),
    title: text,
    plain: text.describe('The sentence for citizens.'),
    modality: z.enum(['may', 'must']),
    limit: text.exactOptional().describe('The limit in words: 5个工作日.'),
    clause: z.string(),
    grounds: z.array(ground).describe('Met grounds for a regular duty; what would have to happen for a possible one.'),
  })
  .describe('Why, or when, a department owes a duty.')

export const role = z
  .strictObject({
    department: z.string(),
    role: z.enum(['lead', 'possible', 'supporting']),
    duties: z.array(dutyInAnswer),
  })
  .describe("A department's share in the answer.")
