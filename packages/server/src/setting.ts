import type { AttachmentPlace } from './attachments/attachment-rules.ts'
import type { SealRules } from './audit/seal-rules.ts'
import type { AccountRules } from './auth/account-rules.ts'
import type { Db } from './db/tables.ts'
import type { PdfMaker } from './documents/pdf-maker.ts'
import type { OutsideRules } from './integrations/outside-rules.ts'
import type { Lists } from './lists/list-store.ts'
import { type Clock, wallClock } from './time/clock.ts'

/** What requests and jobs work with. */
export interface Setting {
  readonly db: Db
  readonly lists: Lists
  readonly clock: Clock
  /** Whether people sign in by a click. */
  readonly demonstration: boolean
  /** 32 bytes: who reported a case is sealed with it. */
  readonly sealingKey: Uint8Array
  readonly accounts: AccountRules
  /** Where the files of cases are kept, and within which bounds. */
  readonly attachments: AttachmentPlace
  /** How mails are sent and which systems may be called; nothing goes outside without it. */
  readonly outside?: OutsideRules
  /** How days are sealed; by SHA-256 where nothing is said. */
  readonly seals?: SealRules
  /** Makes PDF files; not there where LibreOffice is not. */
  readonly pdf?: PdfMaker
}

/** The jurisdiction that this server serves. */
export const jurisdictionOf = ({ lists }: Pick<Setting, 'lists'>): string => lists.current.jurisdiction

/** The county's wall clock. */
export const nowOf = ({ clock, lists }: Pick<Setting, 'clock' | 'lists'>): string =>
  wallClock(clock(), lists.current.timeZone)
