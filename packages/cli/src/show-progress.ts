import type { Terminal } from './outcome.ts'

/** A line about long work, which a person sees and nobody else. */
export interface Progress {
  readonly at: (what: string, number: number, of?: number) => void
  /** Takes the line away. */
  readonly end: () => void
}

const clear = '\u001b[K'

export function showProgress({ isTerminal, err }: Terminal): Progress {
  if (!isTerminal) return { at: () => {}, end: () => {} }
  return {
    at: (what, number, of) => err(`\r${number}${of === undefined ? '' : `/${of}`} ${what}${clear}`),
    end: () => err(`\r${clear}`),
  }
}
