// The small shapes that requests are made of.
import { z } from 'zod'

// The list is looked up by names from requests: what every object has by nature is the name of nothing in it.
const isOurs = (name: string): boolean => !(name in {})

/** An id of the list: a matter, a duty, a department. */
export const listId = z
  .string()
  .max(200)
  .regex(/^[a-z0-9][a-z0-9-]*$/)
  .refine(isOurs)

/** The place of an event in its case, from 1; as far as the database counts. */
export const version = z.int().min(1).max(2_147_483_647)

/** An idempotency key, as a client makes one. */
export const key = z.string().min(16).max(200)

/** Facts as they were written; the matter's declarations say what they must be. */
export const facts = z.record(z.string().max(200).refine(isOurs), z.unknown())

/** Words that somebody writes. */
export const words = z.string().max(20_000)

/** Ids of files that were sent before. */
export const uploads = z.array(z.uuid()).max(100)

/** The case of a path. */
export const caseParams = z.strictObject({ id: z.uuid() })

/** A day, `YYYY-MM-DD`. */
export const day = z.iso.date()

/** Which page of a list is asked for: how many rows at most, and behind which. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(2000).optional(),
}
