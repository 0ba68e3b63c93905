// The product as a newcomer starts it: `remit demo` in a process of its own, on any free port.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const remit = join(import.meta.dirname, '../packages/cli/bin/remit.js')

/** A server that the journeys visit. */
export interface Running {
  readonly address: string
  readonly stop: () => Promise<void>
}

/** Starts the demonstration and reads the address that it prints. */
export async function startDemonstration(): Promise<Running> {
  const child = spawn(process.execPath, [remit, 'demo', '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] })
  const address = await addressOf(child)
  return { address, stop: () => stop(child) }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = ''
    const hear = (words: Buffer): void => {
      said += words
      const address = /http:\/\/\S+/.exec(said)?.[0]
      if (address !== undefined) found(address)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.on('exit', code => failed(new Error(`The demonstration ended with ${code}:\n${said}`)))
  })
}

/** Ends a process and waits until it has gone. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}
