// A PostgreSQL of one's own for tests and measurements: a new folder, nobody else's data, gone when it is stopped.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A server that runs until it is stopped. */
export interface PrivatePostgres {
  /** On this machine's loopback, as the server's superuser `remit`; no password. */
  readonly url: string
  /** For example `15`. */
  readonly version: string
  /** Where its programs are: `pgbench`, `psql`. */
  readonly programs: string
  readonly stop: () => Promise<void>
}

export interface PrivatePostgresOptions {
  /** The major version; without it, the newest that is installed. */
  readonly version?: string
  /** Settings of the server, for example `{ fsync: 'off' }` where a crash of the machine loses nothing. */
  readonly settings?: Readonly<Record<string, string>>
}

const installed = '/usr/lib/postgresql'
const patience = 60_000

/** Starts a server in a temporary folder, as root or as an ordinary user. Installs Debian's `postgresql` where there is none. Throws when it cannot be had. */
export async function startPrivatePostgres(options: PrivatePostgresOptions = {}): Promise<PrivatePostgres> {
  const { version, programs } = findPrograms(options.version) ?? install(options.version)
  const user = serverUser()
  const folder = mkdtempSync(join(tmpdir(), 'remit-postgres-'))
  if (user !== undefined) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const initdb = ['-D', data, '-U', 'remit', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']
  const made = spawnSync(join(programs, 'initdb'), initdb, { cwd: folder, encoding: 'utf8', ...user })
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`)
  const port = await freePort()
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: folder, ...options.settings }
  const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const program = [join(programs, 'postgres'), '-D', data, '-p', String(port), ...words]
  const server = spawn('/bin/sh', ['-c', endWithUs, folder, ...program], {
    cwd: tmpdir(),
    stdio: ['pipe', 'ignore', 'pipe'],
    ...user,
  })
  const said = collect(server)
  const stop = async (): Promise<void> => {
    await ended(server)
    rmSync(folder, { recursive: true, force: true })
  }
  if (!(await isReady(server, { programs, port }))) {
    await stop()
    throw new Error(`PostgreSQL ${version} did not start: ${said()}`)
  }
  return { url: `postgres://remit@127.0.0.1:${port}/postgres`, version, programs, stop }
}

// However this process ends, its end of the pipe closes: then somebody beside the server ends it and takes its folder away.
const endWithUs = `exec 3<&0
(trap '' INT TERM HUP; cat <&3 >/dev/null; kill -INT $$; while kill -0 $$; do sleep 0.1; done; rm -rf "$0") 2>/dev/null &
exec "$@" 3<&- </dev/null`

interface Programs {
  readonly version: string
  readonly programs: string
}

function findPrograms(wanted: string | undefined): Programs | undefined {
  const versions = existsSync(installed) ? readdirSync(installed).sort((a, b) => Number(b) - Number(a)) : []
  const version = versions.find(each => (wanted ?? each) === each && existsSync(join(installed, each, 'bin', 'initdb')))
  return version === undefined ? undefined : { version, programs: join(installed, version, 'bin') }
}

function install(wanted: string | undefined): Programs {
  const name = wanted === undefined ? 'postgresql' : `postgresql-${wanted}`
  console.log(`Installing ${name}.`)
  apt('update', '-q')
  apt('install', '-y', '-q', '--no-install-recommends', name)
  const found = findPrograms(wanted)
  if (found === undefined) throw new Error(`${name} could not be installed; on Debian: sudo apt-get install ${name}`)
  return found
}

function apt(...words: string[]): void {
  const asRoot = process.getuid?.() === 0
  const [program = '', ...rest] = asRoot ? ['apt-get', ...words] : ['sudo', '--non-interactive', 'apt-get', ...words]
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'], env })
}

/** PostgreSQL refuses to run as root: then as `postgres`, or as nobody. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const idOf = (which: '-u' | '-g', name: string): number => {
    const { status, stdout } = spawnSync('id', [which, name], { encoding: 'utf8' })
    return status === 0 ? Number(stdout.trim()) : Number.NaN
  }
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = [idOf('-u', name), idOf('-g', name)]
    if (Number.isInteger(uid) && Number.isInteger(gid)) return { uid, gid }
  }
  throw new Error('There is no user that PostgreSQL could run as')
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const listener = createServer()
    listener.once('error', reject)
    listener.listen(0, '127.0.0.1', () => {
      const address = listener.address()
      listener.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

async function isReady(server: ChildProcess, { programs, port }: { programs: string; port: number }): Promise<boolean> {
  const asked = ['-q', '-h', '127.0.0.1', '-p', String(port)]
  for (const until = Date.now() + patience; Date.now() < until && server.exitCode === null; ) {
    if (spawnSync(join(programs, 'pg_isready'), asked).status === 0) return true
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  return false
}

function collect({ stderr }: ChildProcess): () => string {
  let said = ''
  stderr?.on('data', chunk => {
    said = `${said}${String(chunk)}`.slice(-4000)
  })
  return () => said
}

/** Closes our end of the pipe, which ends it at once and cleanly. */
async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const exit = new Promise(resolve => server.once('exit', resolve))
  server.stdin?.end()
  await exit
}
