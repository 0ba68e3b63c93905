// The server as a process of its own, to be killed in the middle of its work.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const root = join(import.meta.dirname, '..')

/** The folder of the invented county that the trials run on. */
export const willow = join(root, 'fixtures/willow')

/** Where a server under trial keeps what it knows. */
export interface Place {
  readonly dataFolder: string
  readonly databaseUrl?: string
}

/** A server under trial. */
export interface ServerProcess {
  readonly address: string
  /** Ends it at once, as a power cut of the process would; returns when it is gone. */
  readonly kill: () => Promise<void>
}

const program = `
  import { startServer } from ${JSON.stringify(join(root, 'packages/server/src/index.ts'))}
  const given = JSON.parse(process.argv[1])
  const started = await startServer({ ...given, port: 0, demonstration: true })
  console.log(started.ok ? started.value.address : 'refused ' + JSON.stringify(started.error))`

/** Starts a server and returns when it answers. Throws what it says when it does not start. */
export async function startProcess(place: Place): Promise<ServerProcess> {
  const given = JSON.stringify({ listFolder: willow, ...place })
  const environment = { ...process.env, DATABASE_URL: '', REMIT_HASH: '' }
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, given], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment,
  })
  let said = ''
  child.stderr.on('data', chunk => {
    said = `${said}${String(chunk)}`.slice(-4000)
  })
  const line = await Promise.race([
    once(createInterface(child.stdout), 'line').then(([first]) => String(first)),
    ended(child).then(() => `ended ${said}`),
  ])
  if (!line.startsWith('http')) throw new Error(`The server did not start: ${line}`)
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL')
    await ended(child)
  }
  return { address: line, kill }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}
