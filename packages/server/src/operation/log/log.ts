// What the server writes down for whoever runs it: lines of JSON. Never what people say, who they are, or what they asked for.
import { type DestinationStream, type Level, pino } from 'pino'
import type { Answered } from '../../http/told.ts'

/** The levels that can be asked for. */
export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** Writes lines. */
export interface Log {
  readonly answered: (answered: Answered) => void
  /** A mistake of the program, under the id that the person was told, if there was one. */
  readonly bug: (error: unknown, id?: string) => void
  /** Something that whoever runs the server should know: a word, and values that tell of no person. */
  readonly note: (event: string, data?: Readonly<Record<string, string | number | boolean>>, level?: Level) => void
}

/** Writes from a level on, by default to standard error. */
export function createLog(
  level: (typeof logLevels)[number] = 'info',
  to: DestinationStream = pino.destination(2),
): Log {
  const logger = pino({ level, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime }, to)
  return {
    answered: ({ id, method, route = 'page', status, ms, ...more }) =>
      logger[status >= 500 ? 'error' : route === 'page' ? 'debug' : 'info']({
        event: 'answered',
        request: id,
        method,
        route,
        status,
        ms: Math.round(ms * 10) / 10,
        ...more,
      }),
    bug: (error, id) => logger.error({ event: 'bug', ...(id !== undefined && { bug: id }), ...sayError(error) }),
    note: (event, data = {}, at = 'info') => logger[at]({ event, ...data }),
  }
}

/**
 * An error without its words where they come from outside: the database's tell the values that it was given. Its kind, its
 * code, and where it came about.
 */
function sayError(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { code, constraint, table } = error as Error & { code?: unknown; constraint?: unknown; table?: unknown }
  const ours = code === undefined
  const stack = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  return {
    kind: error.name,
    ...(ours && { message: withoutValues(error.message) }),
    ...(typeof code === 'string' && { code }),
    ...(typeof constraint === 'string' && { constraint }),
    ...(typeof table === 'string' && { table }),
    stack: stack
      .slice(0, 12)
      .map(line => line.trim())
      .join('\n'),
  }
}

// Words in quotes and long numbers are what somebody wrote; ids of cases are not, and help to find the place.
const withoutValues = (message: string): string =>
  message
    .replace(/[^\x20-\x7e]+/g, '…')
    .replace(/(["'`]).*?\1/gs, '…')
    .replace(/(?<![\w-])\d{5,}(?![\w-])/g, '…')
    .slice(0, 300)
