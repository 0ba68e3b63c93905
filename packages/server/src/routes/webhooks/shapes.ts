import { z } from 'zod'

/** The webhook, or the delivery, of a path. */
export const idParams = z.strictObject({ id: z.uuid() })

/** Who keeps the program running. */
export const keepers = ['system-administrator'] as const
