// What the server counts of itself, for Prometheus. Labels have few values, and none tells of a person or a case.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Answered } from '../../http/told.ts'

/** What is asked of the database when somebody looks. */
export interface Standing {
  readonly obligations: readonly { readonly department: string; readonly open: number; readonly overdue: number }[]
  /** What waits to be done, by queue. */
  readonly waiting: readonly { readonly queue: string; readonly count: number }[]
}

/** Connections to the database. */
export interface PoolStanding {
  readonly total: number
  readonly idle: number
  readonly waiting: number
}

/** What is measured, and how it is told. */
export interface Metrics {
  readonly answered: (answered: Answered) => void
  /** A statement that appended events, in milliseconds. */
  readonly appended: (ms: number) => void
  readonly bug: () => void
  /** The text for Prometheus, with its type. */
  readonly tell: () => Promise<{ readonly type: string; readonly text: string }>
}

/** How metrics get at what they ask for. */
export interface MetricsSource {
  readonly standing: () => Promise<Standing>
  readonly pool?: () => PoolStanding
  readonly ready: () => boolean
}

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

/** Begins to measure. */
export function createMetrics({ standing, pool, ready }: MetricsSource): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'remit_request_seconds',
    help: 'Requests by route, method and status, and how long they took',
    labelNames: ['route', 'method', 'status'],
    buckets: seconds,
    registers,
  })
  const commands = new Counter({
    name: 'remit_commands_total',
    help: 'Acts in cases by what was asked for and what came of it',
    labelNames: ['act', 'outcome'],
    registers,
  })
  const appends = new Histogram({
    name: 'remit_event_append_seconds',
    help: 'How long the database took to append events',
    buckets: seconds,
    registers,
  })
  const bugs = new Counter({ name: 'remit_bugs_total', help: 'Mistakes of the program itself', registers })
  addGauges(registers, { standing, ready, ...(pool !== undefined && { pool }) })
  return {
    answered: ({ route = 'page', method, status, act, refused, ms }) => {
      requests.observe({ route, method, status: String(status) }, ms / 1000)
      if (act !== undefined) commands.inc({ act, outcome: refused ?? (status < 400 ? 'done' : 'bug') })
    },
    appended: ms => appends.observe(ms / 1000),
    bug: () => bugs.inc(),
    tell: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  }
}

function addGauges(registers: Registry[], { standing, pool, ready }: MetricsSource): void {
  const waiting = new Gauge({ name: 'remit_waiting', help: 'What waits to be done', labelNames: ['queue'], registers })
  new Gauge({
    name: 'remit_obligations',
    help: 'What departments owe now, and what of it is overdue',
    labelNames: ['department', 'standing'],
    registers,
    async collect() {
      const now = await standing()
      this.reset()
      waiting.reset()
      for (const { department, open, overdue } of now.obligations) {
        this.set({ department, standing: 'open' }, open)
        this.set({ department, standing: 'overdue' }, overdue)
      }
      for (const { queue, count } of now.waiting) waiting.set({ queue }, count)
    },
  })
  new Gauge({
    name: 'remit_ready',
    help: 'Whether the server takes requests',
    registers,
    collect() {
      this.set(ready() ? 1 : 0)
    },
  })
  if (pool === undefined) return
  new Gauge({
    name: 'remit_database_connections',
    help: 'Connections to the database',
    labelNames: ['state'],
    registers,
    collect() {
      for (const [state, count] of Object.entries(pool())) this.set({ state }, count)
    },
  })
}
