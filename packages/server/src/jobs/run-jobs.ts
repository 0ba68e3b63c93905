import type { Setting } from '../setting.ts'
import { doAll, everyHour, everyRound, type JobReports } from './rounds.ts'

/** Does once all that is due by now, before a server answers: it may have stood still for long. */
export const runJobs = (setting: Setting, reports: JobReports): Promise<void> =>
  doAll([...everyHour, ...everyRound], setting, reports)
