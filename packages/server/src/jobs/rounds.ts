// What is done again and again without anybody asking. Each of it may be done at any time, by any number of servers at once.
import { collectOrphans } from '../attachments/collect-orphans.ts'
import { forgetUse } from '../attachments/daily-use.ts'
import { sealDaily } from '../audit/daily-seal.ts'
import { putDailyMails } from '../integrations/mail/daily-mails.ts'
import type { Setting } from '../setting.ts'
import { forgetOld } from './forget-old.ts'
import { type NotOpened, openScheduledCases } from './open-scheduled-cases.ts'
import type { Queue } from './queue.ts'
import { wakeCases } from './wake-cases.ts'

/** Where jobs tell what went wrong. */
export interface JobReports {
  readonly onBug: (error: unknown) => void
  readonly onNotOpened: (refused: NotOpened) => void
}

/** Work that comes round. What it throws is a bug, and keeps nothing else from being done. */
export type Work = (setting: Setting, reports: JobReports, queue: Queue | undefined) => Promise<unknown>

/** Every half minute. */
export const everyRound: readonly Work[] = [
  wakeCases,
  async (setting, _reports, queue) => queue !== undefined && putDailyMails(setting, queue),
]

/** At the start, and every hour. */
export const everyHour: readonly Work[] = [
  async (setting, { onNotOpened }) => {
    for (const refused of await openScheduledCases(setting)) onNotOpened(refused)
  },
  forgetOld,
  forgetUse,
  collectOrphans,
  sealDaily,
]

/** Does one work after the other. */
export async function doAll(
  works: readonly Work[],
  setting: Setting,
  reports: JobReports,
  queue?: Queue,
): Promise<void> {
  for (const work of works) {
    try {
      await work(setting, reports, queue)
    } catch (error) {
      reports.onBug(error)
    }
  }
}
