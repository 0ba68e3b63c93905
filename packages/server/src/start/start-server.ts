// Starts everything: the list, the database, the jobs, the port. Closing ends them in the other order.
import { join } from 'node:path'
import { getConnInfo } from '@hono/node-server/conninfo'
import { ok, type Result, refuse } from '@remit/core'
import { createApp } from '../app.ts'
import { attachmentPlace } from '../attachments/attachment-rules.ts'
import { sealRules } from '../audit/seal-rules.ts'
import { firstRunLink } from '../auth/first-administrator.ts'
import { accountRules } from '../auth/read-rules.ts'
import type { Database, OnQuery } from '../db/database.ts'
import { prepareDemonstration } from '../demonstration/prepare-demonstration.ts'
import { findPdfMaker } from '../documents/pdf-maker.ts'
import { addressOf, proxiesIn } from '../http/address-of.ts'
import type { Answered } from '../http/told.ts'
import { outsideRules } from '../integrations/outside-rules.ts'
import type { JobReports } from '../jobs/rounds.ts'
import { runJobs } from '../jobs/run-jobs.ts'
import { startJobs } from '../jobs/start-jobs.ts'
import { putInForce } from '../lists/list-store.ts'
import { type ListFiles, readListFolder } from '../lists/read-list-folder.ts'
import { listenControl } from '../operation/control/listen-control.ts'
import { readinessOf } from '../operation/health/readiness.ts'
import { createLog } from '../operation/log/log.ts'
import { createMetrics } from '../operation/metrics/metrics.ts'
import { standingOf } from '../operation/metrics/read-standing.ts'
import { readPages } from '../pages/read-pages.ts'
import { findKeyRing } from '../secrets/key-ring.ts'
import { withKeys } from '../secrets/keys-of.ts'
import { findMissingKeys } from '../secrets/rotate-keys.ts'
import { readSealingKey } from '../secrets/sealing-key.ts'
import type { Setting } from '../setting.ts'
import { welcomePath } from './administrator-link.ts'
import { drainSeconds, logLevel, operationPort, optionsFrom } from './environment.ts'
import { listen } from './listen.ts'
import { openDatabase } from './open-database.ts'
import type { ServerOptions } from './server-options.ts'
import { keysMissing, listUnreadable, listUnusable, portTaken, type StartProblem } from './start-problem.ts'

/** What is measured before there is anything to measure it with. */
interface Meter {
  appended: (ms: number) => void
}

/** A server that answers. */
export interface RunningServer {
  readonly address: string
  /** Where the first administrator sets their password, while there is none: good once, for whoever runs the server. */
  readonly welcome?: string
  /** Answers what is under way, then ends; what was acknowledged is on disk. */
  readonly close: () => Promise<void>
}

const pagesFolder = join(import.meta.dirname, '../../../web/dist')

/** Starts a server, or says why it cannot. */
export async function startServer(given: ServerOptions): Promise<Result<RunningServer, StartProblem>> {
  const options = { ...optionsFrom(process.env), ...given }
  const files = await readListFolder(options.listFolder).catch(() => undefined)
  if (files === undefined) return refuse(listUnreadable(options.listFolder))
  const meter: Meter = { appended: () => {} }
  const onQuery: OnQuery = (statement, ms) => {
    if (statement.startsWith('select write_case(')) meter.appended(ms)
  }
  const opened = await openDatabase({ ...options, onQuery })
  if (!opened.ok) return opened
  const database = opened.value
  try {
    const running = await startOn({ database, meter }, files, options)
    if (!running.ok) await database.close()
    return running
  } catch (error) {
    await database.close()
    throw error
  }
}

async function startOn(
  { database, meter }: { database: Database; meter: Meter },
  files: ListFiles,
  options: ServerOptions,
): Promise<Result<RunningServer, StartProblem>> {
  const { listFolder, dataFolder, demonstration, port, host = '127.0.0.1', log = logLine } = options
  const lists = await putInForce(database.db, files)
  if (!lists.ok) return refuse(listUnusable(listFolder, lists.error))
  const sealingKey = await readSealingKey(options.sealingKey, dataFolder)
  const ring = await findKeyRing(process.env, dataFolder, sealingKey)
  const db = withKeys(database.db, ring)
  const missing = await findMissingKeys(db, lists.value.current.jurisdiction)
  if (missing.length > 0) return refuse(keysMissing(missing))
  const clock = options.clock ?? (() => new Date())
  const pdf = await findPdfMaker()
  const setting: Setting = {
    ...(pdf !== undefined && { pdf }),
    db,
    lists: lists.value,
    clock,
    demonstration,
    sealingKey,
    accounts: accountRules(options, process.env),
    attachments: attachmentPlace(process.env, dataFolder),
    outside: outsideRules(process.env),
    seals: sealRules(process.env),
  }
  const writes = createLog(logLevel(process.env, demonstration), { write: line => log(line.trimEnd()) })
  const readiness = readinessOf(setting)
  readiness.jobs = false
  const pool = database.pool
  const ready = (): boolean => readiness.jobs && !readiness.draining
  const metrics = createMetrics({ standing: standingOf(setting), ready, ...(pool !== undefined && { pool }) })
  meter.appended = metrics.appended
  const onBug = (error: unknown, id?: string): void => {
    metrics.bug()
    writes.bug(error, id)
  }
  const reports: JobReports = {
    onBug,
    onNotOpened: ({ matter, period, refusal }) =>
      writes.note('not-opened', { matter, period, refusal: refusal.code }, 'warn'),
  }
  // Learned now, so that the first to ask need not wait.
  lists.value.triage()
  if (demonstration) await prepareDemonstration(setting)
  await runJobs(setting, reports)
  const pages = await readPages(pagesFolder)
  const proxies = proxiesIn(process.env)
  const whence: Parameters<typeof createApp>[0]['addressOf'] = context =>
    addressOf(getConnInfo(context).remote.address ?? '', context.req.header('x-forwarded-for'), proxies)
  const observe = (answered: Answered): void => {
    metrics.answered(answered)
    writes.answered(answered)
  }
  const listening = await listen(createApp({ setting, pages, addressOf: whence, onBug, observe }), host, port)
  if (!listening.ok) return listening
  const wanted = operationPort(process.env)
  const control = await listenControl({ database, dataFolder, metrics, clock, port: wanted, onBug }).catch(unlessTaken)
  if (control === undefined) {
    await listening.value.close()
    return refuse(portTaken('127.0.0.1', wanted))
  }
  const jobs = await startJobs({ database, setting, reports })
  readiness.jobs = true
  writes.note('started', { operationPort: control.port, list: setting.lists.current.hash })
  const close = async (): Promise<void> => {
    readiness.draining = true
    // Whatever stands in front sees that no more is wanted before the door is shut.
    await new Promise(resolve => setTimeout(resolve, drainSeconds(process.env) * 1000))
    await listening.value.close()
    readiness.jobs = false
    await jobs.stop()
    await control.close()
    await database.close()
    writes.note('ended')
  }
  const { address } = listening.value
  const token = demonstration ? undefined : await firstRunLink(setting)
  return ok({ address, ...(token !== undefined && { welcome: `${address}${welcomePath(token)}` }), close })
}

const unlessTaken = (error: NodeJS.ErrnoException): undefined => {
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error
}

const logLine = (line: string): void => {
  process.stderr.write(`${line}\n`)
}
