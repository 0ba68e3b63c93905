// The command in this process, with what it puts out and how it ends.
import type { Terminal } from '../outcome.ts'
import { remit } from '../remit.ts'

/** What came of a command. */
export interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs `remit` with words as a shell gives them, and lines on standard input. */
export async function run(
  words: readonly string[],
  { input = [], isTerminal = false, closesAfter = Infinity }: Fake = {},
): Promise<Ended> {
  let [out, err, pieces] = ['', '', 0]
  const terminal: Terminal = {
    out: text => {
      pieces += 1
      if (pieces <= closesAfter) out += text
    },
    err: text => {
      err += text
    },
    async *readInput() {
      yield* input
    },
    isTerminal,
    drained: async () => {},
    isClosed: () => pieces >= closesAfter,
  }
  const code = await remit(words, '1.2.3', terminal)
  return { code, out, err }
}

interface Fake {
  readonly input?: readonly string[]
  readonly isTerminal?: boolean
  /** After so many pieces nobody reads on. */
  readonly closesAfter?: number
}
