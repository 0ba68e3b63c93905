// The work of a running server that no request asks for: by the queue that all servers share, so that each piece is done once.
import type { Database } from '../db/database.ts'
import { mailSender } from '../integrations/mail/send-mails.ts'
import { webhookSender } from '../integrations/webhooks/send-webhooks.ts'
import type { Setting } from '../setting.ts'
import { openQueue, type QueueOptions } from './queue.ts'
import { relay } from './relay.ts'
import { doAll, everyHour, everyRound, type JobReports } from './rounds.ts'
import { keepUndelivered } from './undelivered.ts'

/** How often, in seconds, a server looks whether there is something to do, and how often the rounds come. */
export interface Pace {
  readonly look: number
  readonly round: number
  readonly hour: number
}

// The embedded database has one connection, which requests need.
const paces: Readonly<Record<Database['kind'], Pace>> = {
  embedded: { look: 5, round: 30, hour: 3600 },
  server: { look: 2, round: 30, hour: 3600 },
}

/** How many mails, and how many calls, are under way at once. */
const together = 20

/** What the jobs of a server are started with. */
export interface JobParts extends Omit<QueueOptions, 'onError'> {
  readonly database: Database
  readonly setting: Setting
  readonly reports: JobReports
  readonly pace?: Pace
}

/** The running jobs of a server. */
export interface Jobs {
  /** Lets what is being done end; what is not begun yet is done by another server, or after the next start. */
  readonly stop: () => Promise<void>
}

/** Starts the jobs of a server whose queue was prepared. */
export async function startJobs({ database, setting, reports, pace, ...given }: JobParts): Promise<Jobs> {
  const { look, round, hour } = pace ?? paces[database.kind]
  const queue = await openQueue(database, { ...given, onError: reports.onBug })
  const often = { everySeconds: look }
  const several = { ...often, together }
  const mail = setting.outside?.mail === undefined ? undefined : mailSender(setting, setting.outside.mail)
  const mails = mail === undefined ? undefined : await queue.work('mail', several, mail.send)
  const webhooks = await queue.work('webhook', several, webhookSender(setting))
  await queue.work('dead', { everySeconds: look * 6, together }, job => keepUndelivered(setting, job))
  const rounds = await queue.work('round', often, () => doAll(everyRound, setting, reports, queue))
  const hours = await queue.work('hourly', often, () => doAll(everyHour, setting, reports, queue))
  const tick = async (): Promise<void> => {
    if (await queue.itIsTime('round', round)) rounds.hurry()
    if (await queue.itIsTime('hourly', hour)) hours.hurry()
    if ((await relay(setting, queue)) === 0) return
    mails?.hurry()
    webhooks.hurry()
  }
  const stopTicking = repeat(tick, look * 1000, reports.onBug)
  return {
    stop: async () => {
      await stopTicking()
      await queue.stop()
      mail?.close()
    },
  }
}

/** Does something again so long after it was last done. Stopping waits for what is being done. */
function repeat(work: () => Promise<void>, pause: number, onBug: (error: unknown) => void): () => Promise<void> {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const next = (): void => {
    if (stopped) return
    timer = setTimeout(() => {
      running = work().catch(onBug).then(next)
    }, pause)
    timer.unref()
  }
  next()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await running
  }
}
