// `node bench/steps/main.ts [SECONDS]`: durable acts a second on PostgreSQL, through the store and over HTTP, beside pgbench
// running the same statements and beside DBOS doing six durable steps, one after the other in one run.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openServer } from '../../packages/server/src/db/open-server.ts'
import { startPrivatePostgres } from '../../scripts/private-postgres.ts'
import { startProcess } from '../../trials/server-process.ts'
import { printMachine } from '../print.ts'
import { actorsAt } from './over-http.ts'
import { copyCases, pgbench } from './pgbench.ts'
import { openCases, prepare } from './prepared-cases.ts'
import { actsPerSecond, changeAs, doSixActs, sixActs } from './six-acts.ts'
import { listen, pgbenchScript } from './statements.ts'

const seconds = Number(process.argv[2] ?? 10)
const peers = join(import.meta.dirname, '../peers')
const levels = [8, 16]

printMachine()
const postgres = await startPrivatePostgres({ settings: { max_connections: '100' } })
const dataFolder = await mkdtemp(join(tmpdir(), 'remit-bench-'))
const database = openServer(postgres.url)
try {
  const setting = await prepare(database, dataFolder)
  const [model = '', ...rest] = await openCases(setting, 1 + levels.length * seconds * 600)
  console.log(
    `PostgreSQL ${postgres.version}, fsync on; ${rest.length} cases opened; six acts take a case to its end\n`,
  )
  const scripts = await scriptsOf(model)
  await copyCases(setting.db, model)
  const server = await startProcess({ dataFolder, databaseUrl: postgres.url })
  const overHttp = await actorsAt(server.address)
  for (const concurrency of levels) {
    const run = { concurrency, seconds }
    const ceiling = pgbench(postgres, scripts, run)
    const half = () => rest.splice(0, seconds * 300)
    const store = await actsPerSecond(id => doSixActs(setting, id), half(), run)
    const http = await actsPerSecond(overHttp, half(), run)
    const dbos = peer(concurrency)
    console.log(`${concurrency} at once`)
    print('pgbench, the same statements', ceiling, ceiling)
    print('Remit, through the store', store, ceiling)
    print('Remit, over HTTP', http, ceiling)
    print('DBOS, steps of a durable workflow', dbos, ceiling)
  }
  await server.kill()
} finally {
  await database.close()
  await postgres.stop()
  await rm(dataFolder, { recursive: true })
}

/** What an act runs, for each of the six, heard while they are done in a case. */
async function scriptsOf(caseId: string): Promise<string[]> {
  const { db, heard } = listen(postgres.url)
  const { settingOn } = await import('../../trials/setting-on.ts')
  const setting = await settingOn({ db }, dataFolder)
  heard()
  const scripts: string[] = []
  let seen = 1
  for (const [index, { by, command }] of sixActs.entries()) {
    const key = `bench heard ${index}`.padEnd(24, '.')
    const done = await changeAs(setting, { caseId, seen, key, by, command })
    if (!done.ok) throw new Error(JSON.stringify(done.error))
    seen = done.value.version
    scripts.push(pgbenchScript(heard(), caseId))
  }
  await db.destroy()
  return scripts
}

function peer(concurrency: number): number {
  if (!existsSync(join(peers, 'node_modules')))
    spawnSync('npm', ['ci', '--prefix', peers], { stdio: ['ignore', 'ignore', 'inherit'] })
  const url = postgres.url.replace(/\/postgres$/, '/dbos')
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(peers, 'dbos.js'), url, String(concurrency), String(seconds)],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`DBOS: ${stderr.slice(0, 2000)}`)
  return (JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as { steps: number }).steps
}

function print(name: string, perSecond: number, ceiling: number): void {
  console.log(`  ${name.padEnd(36)} ${perSecond.toFixed(0).padStart(6)} a second  ${(perSecond / ceiling).toFixed(2)}`)
}
