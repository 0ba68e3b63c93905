// The shapes that requests about accounts are made of.
import { z } from 'zod'
import { accountName } from '../../auth/account-name.ts'
import { roles } from '../../auth/roles.ts'
import { day, listId } from '../shapes.ts'

/** A password as it is typed; no rule but its length is a matter of form. */
export const password = z.string().min(1).max(200)

/** A code of the second factor, or a recovery code. */
export const code = z.string().trim().min(6).max(40)

/** What a link holds. */
export const linkToken = z.string().min(20).max(100)

/** An account's name: letters, digits, and `.`, `-`, `_` within. */
export const account = z
  .string()
  .max(100)
  .transform(accountName)
  .pipe(z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{1,63}$/u))

/** What a person is called. */
export const name = z.string().trim().min(1).max(100)

/** A department, or none for the administrators of the county. */
export const place = z.union([listId, z.literal('')])

/** Roles with their days. */
export const givenRoles = z
  .array(z.strictObject({ role: z.enum(roles), since: day.optional(), until: day.optional() }))
  .max(roles.length)
  .refine(given => new Set(given.map(({ role }) => role)).size === given.length, 'each role once')

/** The person of a path. */
export const personParams = z.strictObject({ person: z.string().max(200) })
