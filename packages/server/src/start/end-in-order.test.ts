// A server that is told to end says so, answers what it was asked, and ends; told twice, it ends at once.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { willowFolder } from '../testing/test-site.ts'

const cli = join(import.meta.dirname, '../../../cli/bin/remit.js')

let folder = ''
let child: ChildProcess | undefined
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'remit-end-'))
})
afterEach(async () => {
  child?.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

async function start(environment: Record<string, string> = {}): Promise<{ server: ChildProcess; address: string }> {
  const server = spawn(process.execPath, [cli, 'serve', willowFolder, '--port', '0', '--data', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: '', ...environment },
  })
  child = server
  server.stderr?.resume()
  for await (const line of createInterface({ input: server.stdout ?? process.stdin })) {
    const address = /http:\/\/[\d.]+:\d+/.exec(line)?.[0]
    if (address !== undefined) {
      server.stdout?.resume()
      return { server, address }
    }
  }
  throw new Error('The server did not start')
}

test('a server that is told to end is not ready any more, goes on answering, and then ends', async () => {
  const { server, address } = await start({ REMIT_DRAIN_SECONDS: '2' })
  expect((await fetch(`${address}/api/ready`)).status).toBe(200)
  server.kill('SIGTERM')
  let status = 200
  while (status === 200) status = (await fetch(`${address}/api/ready`)).status
  expect(status).toBe(503)
  expect((await fetch(`${address}/api/health`)).status).toBe(200)
  const [code] = (await once(server, 'exit')) as [number]
  expect(code).toBe(0)
  const left = await readdir(folder)
  expect(left).not.toContain('lock')
  expect(left).not.toContain('operation.json')
})

test('a server that is told twice ends at once', async () => {
  const { server } = await start({ REMIT_DRAIN_SECONDS: '120' })
  server.kill('SIGTERM')
  await new Promise(resolve => setTimeout(resolve, 300))
  server.kill('SIGTERM')
  const [code] = (await once(server, 'exit')) as [number]
  expect(code).toBe(1)
})

test('a client that never finishes saying what it wants is cut off', { timeout: 60_000 }, async () => {
  const { address } = await start()
  const socket = connect(Number(new URL(address).port), '127.0.0.1')
  socket.write('GET /api/health HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')
  const drip = setInterval(() => socket.write('a'), 500)
  socket.on('error', () => {})
  await new Promise(resolve => {
    socket.once('close', resolve)
    socket.resume()
  })
  clearInterval(drip)
  expect(socket.destroyed).toBe(true)
  expect((await fetch(`${address}/api/health`)).status).toBe(200)
})
