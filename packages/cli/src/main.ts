// Runs the command `remit` in this process.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Terminal } from './outcome.ts'
import { remit } from './remit.ts'

// `remit export | head` closes the pipe early: what nobody reads is not written, and that is no failure.
let closed = false
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE' && error.code !== 'EOF') throw error
  closed = true
})
process.stderr.on('error', () => {})

const terminal: Terminal = {
  out: text => {
    if (!closed) process.stdout.write(text)
  },
  err: text => {
    process.stderr.write(text)
  },
  readInput: async function* () {
    try {
      yield* createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
    } finally {
      // Whoever stops reading does not wait for a writer that goes on.
      process.stdin.destroy()
    }
  },
  isTerminal: process.stderr.isTTY === true,
  drained: () =>
    closed || !process.stdout.writableNeedDrain
      ? Promise.resolve()
      : new Promise(resolve => {
          process.stdout.once('drain', resolve)
          process.stdout.once('close', resolve)
          process.stdout.once('error', () => resolve())
        }),
  isClosed: () => closed,
}

const manifest = join(import.meta.dirname, '..', 'package.json')
const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }

process.exitCode = await remit(process.argv.slice(2), version, terminal)
