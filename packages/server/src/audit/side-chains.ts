// The chains that the database itself makes: of reads, and of what was done to accounts. Written here a second time, so that
// whoever can change the database's function cannot also make it agree.
import { sha256 } from '../secrets/hash.ts'
import type { StoredAccountEvent, StoredRead } from './stored-rows.ts'

/** The chain of a read after the one before. */
export const chainOfRead = (
  before: string,
  jurisdiction: string,
  { caseId, ordinal, person, department, what, at }: StoredRead,
): string => sha256(JSON.stringify([before, jurisdiction, caseId, ordinal, person, department, what, at]))

/** The chain of an act on accounts after the one before. */
export const chainOfAccountEvent = (
  before: string,
  jurisdiction: string,
  { ordinal, at, by, act, whom, data }: StoredAccountEvent,
): string => sha256(JSON.stringify([before, jurisdiction, ordinal, at, by, act, whom, data]))
