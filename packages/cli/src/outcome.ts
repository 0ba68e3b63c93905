// How a command ends: 0 fine, 1 a finding that blocks, 2 input that cannot be used.
import type { Language, Result, Text } from '@remit/core'

export type ExitCode = 0 | 1 | 2

/** Input that cannot be used: what, where, how to mend it. Ends the command with 2. */
export interface Unusable {
  readonly code: string
  readonly text: Text
  readonly mend: Text
  readonly data?: unknown
}

/** What a command comes to: how it ended, or why its input cannot be used. */
export type Outcome = Result<ExitCode, Unusable>

/** What a command needs from the outside. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Lines of standard input, without their ends. */
  readonly readInput: () => AsyncIterable<string>
  /** Whether messages go to a person: only then are there lines about progress. */
  readonly isTerminal: boolean
  /** Returns when what was put out is on its way, so that a slow reader slows the writer. */
  readonly drained: () => Promise<void>
  /** Whether nobody reads what is put out any more. */
  readonly isClosed: () => boolean
}

/** Says what is unusable: as JSON for a program; for a person in both languages, or in the one that was asked for. */
export function sayUnusable(
  terminal: Terminal,
  unusable: Unusable,
  { json, language }: { readonly json: boolean; readonly language?: Language | undefined },
): void {
  if (json) {
    terminal.out(`${JSON.stringify({ format: 'remit-error/1', error: unusable })}\n`)
    return
  }
  const languages: readonly Language[] = language === undefined ? ['zh', 'en'] : [language]
  for (const each of languages) terminal.err(`${unusable.text[each]}\n  ${unusable.mend[each]}\n`)
}
