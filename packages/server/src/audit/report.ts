// What verifying found.
import type { Stream } from '../db/tables-audit.ts'
import type { Wrong } from './diagnose.ts'

/** Something that is not as it was recorded. */
export interface Finding {
  /**
   * `cut-off`: the end of a chain is gone. `seal-mismatch`: it is not what was sealed. `seal-broken`: the seal itself, or the
   * seals' own chain, was changed. `not-published`: another seal than the one that was published.
   */
  readonly what: Wrong | 'cut-off' | 'seal-mismatch' | 'seal-broken' | 'not-published'
  readonly stream: Stream | 'seals'
  readonly jurisdiction: string
  readonly caseId?: string
  /** The case's number. */
  readonly number?: string
  /** The version of the event, the place of the read or of the act on accounts, or the number of the seal. */
  readonly version: number
}

/** What was looked at, and what was found: for each chain the first. */
export interface AuditReport {
  readonly events: number
  readonly cases: number
  readonly reads: number
  readonly accountEvents: number
  readonly seals: number
  readonly findings: readonly Finding[]
  /** Whether there is more than the findings tell. */
  readonly more: boolean
}

/** Findings that are told; what is beyond is only told to be there. */
const most = 100

/** Gathers findings, the first of each chain. */
export class Findings {
  readonly #found = new Map<string, Finding>()
  more = false

  add(finding: Finding): void {
    const chain = `${finding.stream} ${finding.jurisdiction} ${finding.caseId ?? ''}`
    const before = this.#found.get(chain)
    if (before !== undefined && before.version <= finding.version) return
    if (before === undefined && this.#found.size >= most) this.more = true
    else this.#found.set(chain, finding)
  }

  all(): readonly Finding[] {
    return [...this.#found.values()]
  }
}
