// What somebody has begun to write, kept on their own device until it is submitted. Never who they are.
import type { Values } from '../../ui/facts/fact-values.ts'
import type { SentFile } from '../../ui/files/use-uploads.ts'

/** A report that was begun. `from`: what was brought along from the page before. */
export interface Draft {
  readonly text: string
  readonly values: Values
  readonly files: readonly SentFile[]
  readonly from: string
  /** Milliseconds since 1970. */
  readonly at: number
}

const keptMilliseconds = 7 * 86_400_000
// The server forgets files that were sent and not submitted after a day.
const filesKeptMilliseconds = 20 * 3_600_000

const nameOf = (matter: string): string => `remit.draft.${matter}`

/** The draft for a matter, unless it is old, or something else was brought along since. */
export function readDraft(matter: string, from: string, now = Date.now()): Draft | undefined {
  try {
    const draft = JSON.parse(localStorage.getItem(nameOf(matter)) ?? 'null') as Draft | null
    if (draft === null || (from !== '' && draft.from !== from)) return undefined
    if (now - draft.at > keptMilliseconds) {
      clearDraft(matter)
      return undefined
    }
    return { ...draft, files: now - draft.at > filesKeptMilliseconds ? [] : draft.files }
  } catch {
    return undefined
  }
}

/** Keeps a draft. Where the device keeps nothing, nothing is kept. */
export function writeDraft(matter: string, draft: Omit<Draft, 'at'>, now = Date.now()): void {
  try {
    localStorage.setItem(nameOf(matter), JSON.stringify({ ...draft, at: now } satisfies Draft))
  } catch {
    // A private window may refuse; the form works without.
  }
}

/** Forgets the draft for a matter. */
export function clearDraft(matter: string): void {
  try {
    localStorage.removeItem(nameOf(matter))
  } catch {
    // What could not be kept need not be removed.
  }
}
