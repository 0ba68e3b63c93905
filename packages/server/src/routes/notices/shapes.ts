import { z } from 'zod'

/** The id of a notice. */
export const noticeId = z.string().regex(/^[1-9]\d{0,14}$/)
