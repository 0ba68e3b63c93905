// What is done without anybody asking: at the start, and again and again.
import type { Setting } from '../setting.ts'
import { forgetOld } from './forget-old.ts'
import { type NotOpened, openScheduledCases } from './open-scheduled-cases.ts'
import { wakeCases } from './wake-cases.ts'

/** Where jobs tell what went wrong. */
export interface JobReports {
  readonly onBug: (error: unknown) => void
  readonly onNotOpened: (refused: NotOpened) => void
}

/** Does once what is due by now. Any number of servers may do it at once, and as often as they like. */
export async function runJobs(setting: Setting, { onBug, onNotOpened }: JobReports): Promise<void> {
  try {
    for (const refused of await openScheduledCases(setting)) onNotOpened(refused)
    await wakeCases(setting)
    await forgetOld(setting)
  } catch (error) {
    onBug(error)
  }
}

const hour = 3_600_000

/** Does the work every hour. Stopping waits for what is being done. */
export function runHourly(work: () => Promise<void>): { readonly stop: () => Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    running = running.then(work)
  }, hour)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
