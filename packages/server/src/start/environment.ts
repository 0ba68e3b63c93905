import type { ServerOptions } from './server-options.ts'

/** What an administrator sets in the environment. What is empty is not set. */
export const optionsFrom = (
  environment: Readonly<Record<string, string | undefined>>,
): Pick<ServerOptions, 'host' | 'migrationUrl' | 'sealingKey'> => {
  const { HOST: host, MIGRATION_DATABASE_URL: migrationUrl, REMIT_SEALING_KEY: sealingKey } = environment
  return { ...(host && { host }), ...(migrationUrl && { migrationUrl }), ...(sealingKey && { sealingKey }) }
}
