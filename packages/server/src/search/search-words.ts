import { z } from 'zod'

/** What somebody types to find a case. */
export const searchWords = z.string().trim().max(200)
