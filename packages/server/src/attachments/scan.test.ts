// A scanner that speaks as ClamAV's daemon does, on this machine.
import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createMemoryStore } from '../testing/memory-store.ts'
import { usualAttachmentRules } from './attachment-rules.ts'
import { createGate } from './gate.ts'
import { type Scanner, scan } from './scan.ts'
import { takeIn } from './take-in.ts'

let server: Server | undefined
afterEach(() => new Promise<void>(resolve => (server === undefined ? resolve() : server.close(() => resolve()))))

/** Listens, reads one stream as it is framed, and answers. */
async function listening(answer: (sent: Buffer, socket: Socket) => void): Promise<Scanner> {
  server = createServer(socket => {
    let heard = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', data => {
      heard = Buffer.concat([heard, data])
      const sent = readStream(heard)
      if (sent !== undefined) answer(sent, socket)
    })
  })
  await new Promise<void>(resolve => server?.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port')
  return { host: '127.0.0.1', port: address.port, patience: 2000 }
}

const command = 'zINSTREAM\0'

function readStream(heard: Buffer): Buffer | undefined {
  if (!heard.toString('latin1').startsWith(command)) return undefined
  const pieces: Buffer[] = []
  let at = command.length
  while (at + 4 <= heard.length) {
    const length = heard.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(heard.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}

const judging = (): Promise<Scanner> =>
  listening((sent, socket) =>
    socket.end(sent.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0'),
  )

test('what is clean is clean, also when it is sent in many pieces', async () => {
  let received = 0
  const scanner = await listening((sent, socket) => {
    received = sent.length
    socket.end('stream: OK\0')
  })
  expect(await scan(scanner, Buffer.alloc(300_000, 1))).toBe('clean')
  expect(received).toBe(300_000)
})

test('what the scanner finds is infected', async () => {
  expect(await scan(await judging(), Buffer.from('x EICAR x'))).toBe('infected')
})

test('no answer, half an answer and an error of the scanner are never taken for clean', async () => {
  expect(await scan({ host: '127.0.0.1', port: 9 }, Buffer.from('x'))).toBe('unreachable')
  const half = await listening((_, socket) => socket.end('stream: '))
  expect(await scan(half, Buffer.from('x'))).toBe('unreachable')
})

test('an error that names the limit is no finding', async () => {
  const limited = await listening((_, socket) => socket.end('INSTREAM size limit exceeded. ERROR\0'))
  expect(await scan(limited, Buffer.from('x'))).toBe('unreachable')
})

test('a scanner that never answers is not waited for without end', async () => {
  const silent = await listening(() => {})
  expect(await scan({ ...silent, patience: 50 }, Buffer.from('x'))).toBe('unreachable')
})

test('a file is kept only after the scanner has passed it', async () => {
  const store = createMemoryStore()
  const place = { store, rules: usualAttachmentRules, gate: createGate(1), scanner: await judging() }
  const send = (words: string) =>
    takeIn(place, new Uint8Array(32), { jurisdiction: '990001', name: 'a', bytes: Buffer.from(words) })
  expect(await send('EICAR')).toMatchObject({ ok: false, error: { code: 'file-infected' } })
  expect(store.size()).toBe(0)
  expect(await send('harmless')).toMatchObject({ ok: true, value: { name: 'a.txt', size: 8 } })
  expect(store.size()).toBe(1)
  const away = { ...place, scanner: { host: '127.0.0.1', port: 9 } }
  expect(
    await takeIn(away, new Uint8Array(32), { jurisdiction: '990001', name: 'a', bytes: Buffer.from('a') }),
  ).toMatchObject({ ok: false, error: { code: 'scanner-unreachable' } })
  expect(store.size()).toBe(1)
})
