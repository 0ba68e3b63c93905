import { logLevels } from '../operation/log/log.ts'
import type { ServerOptions } from './server-options.ts'

/** What an administrator sets in the environment. What is empty is not set. */
export const optionsFrom = (
  environment: Readonly<Record<string, string | undefined>>,
): Pick<ServerOptions, 'host' | 'migrationUrl' | 'sealingKey'> => {
  const { HOST: host, MIGRATION_DATABASE_URL: migrationUrl, REMIT_SEALING_KEY: sealingKey } = environment
  return { ...(host && { host }), ...(migrationUrl && { migrationUrl }), ...(sealingKey && { sealingKey }) }
}

type Environment = Readonly<Record<string, string | undefined>>

/** REMIT_OPERATION_PORT: the port of this machine for metrics and commands; 0, where nothing is set, takes any free one. */
export const operationPort = ({ REMIT_OPERATION_PORT: written }: Environment): number => wholeNumber(written, 65_535)

/** REMIT_DRAIN_SECONDS: how long a server that is to end says that it is not ready before it shuts its door. */
export const drainSeconds = ({ REMIT_DRAIN_SECONDS: written }: Environment): number => wholeNumber(written, 300)

/** REMIT_LOG: from which level on lines are written; where nothing is set `info`, and for a demonstration `warn`. */
export const logLevel = ({ REMIT_LOG: written }: Environment, demonstration: boolean): (typeof logLevels)[number] =>
  logLevels.find(each => each === written) ?? (demonstration ? 'warn' : 'info')

function wholeNumber(written: string | undefined, most: number): number {
  const number = Number(written ?? 0)
  return Number.isInteger(number) && number >= 0 && number <= most ? number : 0
}
