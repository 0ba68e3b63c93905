// What the description says of a route besides what the program knows of it: a sentence, the answer, the refusals of its own.
import type { Refusal } from '../refusal.ts'
import type { viewSchemas } from './schemas/view-schemas.ts'

type Code = Refusal['code']

/** What a route answers with: a view, nothing, a file, or an object that nothing more is said of. */
export type Answered = keyof typeof viewSchemas | 'nothing' | 'file' | 'object'

/** A route in words. `refuses`: codes besides those that any such route can answer. */
export interface Operation {
  readonly zh: string
  readonly en: string
  readonly answers: Answered
  /** A list of them. */
  readonly many?: true
  readonly refuses?: readonly Code[]
}

/** Routes in words, by `METHOD /path` as the program registers them. */
export type Operations = Readonly<Record<string, Operation>>
