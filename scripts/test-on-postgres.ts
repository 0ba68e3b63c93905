// Runs the server's tests on a PostgreSQL server: the one that DATABASE_URL names, or a private one that is gone afterwards.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { startPrivatePostgres } from './private-postgres.ts'

const vitest = join(import.meta.dirname, '../node_modules/vitest/vitest.mjs')
const given = process.env.DATABASE_URL
// Tests of one run need no database that outlives a power cut.
const quick = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }
const own = given === undefined || given === '' ? await startPrivatePostgres({ settings: quick }) : undefined
const words = ['run', '--project', 'node', ...(process.argv.length > 2 ? process.argv.slice(2) : ['packages/server'])]
try {
  console.log(own === undefined ? 'On the PostgreSQL of DATABASE_URL' : `On a private PostgreSQL ${own.version}`)
  const { status } = spawnSync(process.execPath, [vitest, ...words], {
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL: own?.url ?? given },
  })
  process.exitCode = status ?? 1
} finally {
  await own?.stop()
}
