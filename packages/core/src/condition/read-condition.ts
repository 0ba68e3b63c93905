// How a condition is written in the list, and how that becomes a table.
import { z } from 'zod'
import { strict } from '../catalogue/camel-keys.ts'
import { always, type Bound, type Condition, type RowTest, type Scalar, type Test } from './condition.ts'

const scalar = z.union([z.string(), z.number(), z.boolean()])
const limit = z.union([z.number(), z.string()])

const range = strict({
  below: limit.optional(),
  'at-most': limit.optional(),
  'at-least': limit.optional(),
  above: limit.optional(),
  from: limit.optional(),
  to: limit.optional(),
  before: limit.optional(),
  'on-or-after': limit.optional(),
}).refine(bounds => Object.keys(bounds).length > 0, {
  error: 'a range names at least one bound: below, at-most, at-least, above, from, to, before, on-or-after',
})

const plainTest = z.union([scalar, z.array(scalar).min(1), range])
const writtenTest = z.union([plainTest, z.strictObject({ not: plainTest })])

/** How a test is written: a scalar, a list of them, a range, `{ not: … }`, or `known`. */
export type WrittenTest = z.input<typeof writtenTest>

const row = z.record(z.string(), writtenTest)

/** How a condition is written: `opened` (always), `never`, one row, or a list of rows. */
export const condition = z
  .union([z.literal('opened'), z.literal('never'), row, z.array(row).min(1)])
  .transform(readCondition)
  .describe('A condition table: one row suffices; within a row, every test must hold')

/** The table for a condition as it is written in the list. */
export function readCondition(written: 'opened' | 'never' | WrittenRow | WrittenRow[]): Condition {
  if (written === 'opened') return always
  if (written === 'never') return []
  const rows = Array.isArray(written) ? written : [written]
  return rows.map(tests => Object.entries(tests).map(([key, test]): RowTest => ({ key, test: readTest(test) })))
}

type WrittenRow = Record<string, WrittenTest>

/** The test for a test as it is written in the list. */
export function readTest(written: WrittenTest): Test {
  if (written === 'known') return { kind: 'known' }
  if (Array.isArray(written)) return { kind: 'one-of', values: written }
  if (typeof written !== 'object') return { kind: 'one-of', values: [written as Scalar] }
  if ('not' in written) return { kind: 'not', test: readTest(written.not as WrittenTest) }
  const from = bound(
    written.above ?? written['at-least'] ?? written.from ?? written['on-or-after'],
    written.above === undefined,
  )
  const to = bound(
    written.below ?? written['at-most'] ?? written.to ?? written.before,
    written.below === undefined && written.before === undefined,
  )
  return { kind: 'range', ...(from && { from }), ...(to && { to }) }
}

const bound = (value: number | string | undefined, inclusive: boolean): Bound | undefined =>
  value === undefined ? undefined : { value, inclusive }
