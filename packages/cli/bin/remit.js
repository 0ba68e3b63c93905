#!/usr/bin/env node
// Starts the command on Node 24, which runs TypeScript as it stands; an older Node hands over to the one the repository brings.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'

const needed = 24

if (Number.parseInt(process.versions.node, 10) >= needed) await import('../src/main.ts')
else handOver(broughtNode())

function broughtNode() {
  try {
    const manifest = createRequire(import.meta.url).resolve('node/package.json')
    const file = process.platform === 'win32' ? 'node.exe' : 'node'
    const path = join(dirname(manifest), 'bin', file)
    if (existsSync(path)) return path
  } catch {
    // Reported below, with what to do about it.
  }
  console.error(
    `remit: Node ${needed} is needed and this is ${process.versions.node}. Run "npm ci" in the folder of Remit first.`,
  )
  return process.exit(1)
}

function handOver(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' })
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGUSR2']) process.on(signal, () => child.kill(signal))
  // Keys pressed at a terminal reach the child by themselves; it must not hear them twice.
  for (const signal of ['SIGINT', 'SIGQUIT']) process.on(signal, () => process.stdin.isTTY || child.kill(signal))
  child.on('error', error => {
    console.error(`remit: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => {
    if (signal === null) return process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.exitCode = 128 + (constants.signals[signal] ?? 0)
    process.kill(process.pid, signal)
  })
}
