// The queue of what is done outside a request: pg-boss, in the same database as the cases.
import { type JobResult, type JobWithMetadata, PgBoss } from 'pg-boss'
import type { Database } from '../db/database.ts'
import type { Tx } from '../db/tables.ts'
import { jobDatabase, jobSchemaOf, jobsWithin } from './job-database.ts'

/** One message to be written to a person: of certain notices, or of all after one up to another. */
export interface MailJob {
  readonly person: string
  readonly notices?: readonly string[]
  readonly after?: string
  readonly upto?: string
}

/** One event to be told to one other system. */
export interface WebhookJob {
  readonly webhook: string
  readonly caseId: string
  readonly version: number
}

/** What each queue carries. `round` and `hourly` carry nothing: that they are there says that it is time. */
export interface Carried {
  mail: MailJob
  webhook: WebhookJob
  round: object
  hourly: object
}

export type QueueName = keyof Carried

/** How often and how long a failed delivery is tried again: after half a minute, longer each time, for about two days. */
const delivery = {
  retryLimit: 14,
  retryDelay: 30,
  retryBackoff: true,
  retryDelayMax: 6 * 3600,
  expireInSeconds: 120,
  deleteAfterSeconds: 86_400,
  deadLetter: 'dead',
}

/** What runs again by itself need not be tried again. */
const timed = { retryLimit: 0, expireInSeconds: 1800, deleteAfterSeconds: 3600 }

/** How the queue of a program run is to be. `retryDelay`: seconds before the first new attempt. */
export interface QueueOptions {
  readonly onError: (error: unknown) => void
  readonly retryDelay?: number
  readonly retryLimit?: number
}

const options = (database: Database, schema: string) =>
  ({
    db: jobDatabase(database),
    schema,
    ...(database.kind === 'embedded' && { backend: 'pglite' as const }),
    schedule: false,
    registerInstance: false,
    reindex: false,
    monitorVacuum: false,
    openTelemetry: { enabled: false },
    superviseIntervalSeconds: 60,
    maintenanceIntervalSeconds: 3600,
    queueCacheIntervalSeconds: 300,
  }) as const

/**
 * Makes the queue's schema where it is missing, and brings it up to date; lets the server's own role, where there is one,
 * use it. By whoever may change tables; servers that start at once wait for each other.
 */
export async function prepareQueue(database: Database): Promise<void> {
  const schema = await jobSchemaOf(database)
  const boss = new PgBoss({ ...options(database, schema), supervise: false })
  await boss.start()
  await boss.createQueue('dead', { deleteAfterSeconds: 86_400 })
  await boss.createQueue('mail', delivery)
  await boss.createQueue('webhook', delivery)
  await boss.createQueue('round', timed)
  await boss.createQueue('hourly', timed)
  await boss.stop({ close: false })
  await database.alone(grantsIn(schema))
}

const grantsIn = (schema: string): string => `do $$
begin
  if exists (select from pg_roles where rolname = 'remit_app') then
    grant usage on schema "${schema}" to remit_app;
    grant select, insert, update, delete on all tables in schema "${schema}" to remit_app;
    grant execute on all functions in schema "${schema}" to remit_app;
  end if;
end
$$`

/** A job that is being done. One that was given up says in which queue that was, and why. */
export interface Working<T> {
  readonly id: string
  readonly data: T
  readonly givenUp?: { readonly queue: string; readonly problem: string }
}

/** Does one of several jobs that are done together: what one throws is its own failure. */
async function settle<T>(
  { id, data, sourceName, sourceOutput }: JobWithMetadata<T>,
  work: (job: Working<T>) => Promise<void>,
): Promise<JobResult> {
  const givenUp = sourceName === null ? undefined : { queue: sourceName, problem: problemIn(sourceOutput) }
  try {
    await work({ id, data, ...(givenUp !== undefined && { givenUp }) })
    return { id, status: 'completed' }
  } catch (error) {
    return { id, status: 'failed', output: { message: error instanceof Error ? error.message : String(error) } }
  }
}

const problemIn = (output: unknown): string => {
  const message = (output as { message?: unknown } | null | undefined)?.message
  return typeof message === 'string' ? message : ''
}

/** An open queue. */
export interface Queue {
  /** Puts jobs into a queue, as a part of a transaction. */
  readonly put: <Q extends 'mail' | 'webhook'>(tx: Tx, queue: Q, jobs: readonly Carried[Q][]) => Promise<void>
  /** Says that it is time: once in so many seconds, whichever server says it. Returns whether this one was first. */
  readonly itIsTime: (queue: 'round' | 'hourly', everySeconds: number) => Promise<boolean>
  /** Has jobs done, as many at once as `together` says. A job that throws is tried again. */
  readonly work: <Q extends QueueName | 'dead'>(
    queue: Q,
    given: { readonly everySeconds: number; readonly together?: number },
    work: (job: Working<Q extends QueueName ? Carried[Q] : unknown>) => Promise<void>,
  ) => Promise<{ readonly hurry: () => void }>
  /** Lets what is being done end, takes nothing new. */
  readonly stop: () => Promise<void>
}

/** Opens the queue that `prepareQueue` made. */
export async function openQueue(database: Database, { onError, retryDelay, retryLimit }: QueueOptions): Promise<Queue> {
  const schema = await jobSchemaOf(database)
  const boss = new PgBoss({ ...options(database, schema), supervise: true, migrate: false, createSchema: false })
  boss.on('error', onError)
  await boss.start()
  const tried = { ...(retryDelay !== undefined && { retryDelay }), ...(retryLimit !== undefined && { retryLimit }) }
  return {
    put: async (tx, queue, jobs) => {
      const rows = jobs.map(data => ({ data, ...tried }))
      if (rows.length > 0) await boss.insert(queue, rows, { db: jobsWithin(tx) })
    },
    itIsTime: async (queue, everySeconds) =>
      (await boss.send(queue, {}, { singletonKey: queue, singletonSeconds: everySeconds })) !== null,
    work: async (queue, { everySeconds, together = 1 }, work) => {
      const polling = {
        includeMetadata: true,
        perJobResults: true,
        pollingIntervalSeconds: everySeconds,
        batchSize: together,
        burstWhenBatchFull: together > 1,
      } as const
      const worker = await boss.work(queue, polling, (jobs: JobWithMetadata<never>[]) =>
        Promise.all(jobs.map(job => settle(job, work))),
      )
      return { hurry: () => boss.notifyWorker(worker) }
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000, close: false }),
  }
}
