import type { Text } from '../text.ts'

/** What is wrong with a list: where it stands, what it says, and how to mend it. */
export interface Problem {
  /** `error` blocks publishing; `gap` blocks unless it has its open question; `warning` does not block. */
  readonly level: 'error' | 'gap' | 'warning'
  readonly code: string
  /** The file, from the list's folder. */
  readonly file?: string
  /** Line and column in it, from 1. */
  readonly line?: number
  readonly column?: number
  /** Where in the file's data: `duties.accept.when.0`. */
  readonly path?: string
  readonly matter?: string
  readonly duty?: string
  readonly text: Text
  /** How to mend it. */
  readonly mend?: Text
}
