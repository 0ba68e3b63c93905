// A port of this machine only: metrics for whoever watches, and commands for whoever may read the data folder.
import { timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isAbsolute } from 'node:path'
import { z } from 'zod'
import { verifyAudit } from '../../audit/verify.ts'
import type { Database } from '../../db/database.ts'
import { makeBackup } from '../backup/make-backup.ts'
import type { Metrics } from '../metrics/metrics.ts'
import { makeToken, writeControlFile } from './control-file.ts'

/** What the port answers with. */
export interface ControlParts {
  readonly database: Database
  readonly dataFolder: string
  readonly metrics: Metrics
  readonly clock: () => Date
  /** 0 takes any free port. */
  readonly port: number
  readonly onBug: (error: unknown) => void
}

/** The running port. */
export interface Control {
  readonly port: number
  readonly close: () => Promise<void>
}

const largest = 1024 * 1024

/** Listens on this machine, and says in the data folder where. */
export async function listenControl(parts: ControlParts): Promise<Control> {
  const token = makeToken()
  const server = createServer(
    { headersTimeout: 5000, requestTimeout: 15_000, connectionsCheckingInterval: 5000 },
    (request, response) => {
      answer(parts, token, request).then(
        ({ status, type, text }) => say(response, status, type, text),
        (error: unknown) => {
          parts.onBug(error)
          say(response, 500, json, JSON.stringify({ code: String((error as { code?: unknown }).code ?? 'bug') }))
        },
      )
    },
  )
  server.maxConnections = 64
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(parts.port, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const takeBack = await writeControlFile(parts.dataFolder, { pid: process.pid, port, token })
  return {
    port,
    close: async () => {
      await takeBack()
      await new Promise(resolve => {
        server.close(resolve)
        server.closeIdleConnections()
      })
    },
  }
}

interface Answer {
  readonly status: number
  readonly type: string
  readonly text: string
}

const json = 'application/json; charset=utf-8'

function say(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text)
}

async function answer(parts: ControlParts, token: string, request: IncomingMessage): Promise<Answer> {
  // A page in a browser that was led here by a name of its own is not answered.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) return refused(403)
  if (request.method === 'GET' && request.url === '/metrics') return { status: 200, ...(await parts.metrics.tell()) }
  if (request.method !== 'POST') return refused(404)
  if (!isToken(request.headers.authorization, token)) return refused(401)
  const given = await readJson(request)
  if (request.url === '/backup') return backup(parts, given)
  if (request.url === '/verify') return verify(parts, given)
  return refused(404)
}

const refused = (status: number): Answer => ({ status, type: json, text: JSON.stringify({ code: 'refused' }) })

function isToken(written: string | undefined, token: string): boolean {
  const [given, wanted] = [Buffer.from(written ?? ''), Buffer.from(`Bearer ${token}`)]
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of request) {
    size += (piece as Buffer).length
    if (size > largest) throw new Error('Too much was asked')
    pieces.push(piece as Buffer)
  }
  return JSON.parse(Buffer.concat(pieces).toString('utf8') || '{}')
}

const Wanted = z.strictObject({ out: z.string().refine(isAbsolute), passphrase: z.string().min(1).optional() })

async function backup({ database, dataFolder, clock }: ControlParts, given: unknown): Promise<Answer> {
  const wanted = Wanted.safeParse(given)
  if (!wanted.success) return refused(400)
  const { out, passphrase } = wanted.data
  const made = await makeBackup({
    db: database.db,
    dataFolder,
    out,
    now: clock(),
    ...(passphrase !== undefined && { passphrase }),
  })
  return { status: 200, type: json, text: JSON.stringify(made) }
}

const Anchors = z.strictObject({
  anchors: z.array(z.strictObject({ jurisdiction: z.string(), number: z.number(), day: z.string(), hash: z.string() })),
})

async function verify({ database }: ControlParts, given: unknown): Promise<Answer> {
  const wanted = Anchors.safeParse(given)
  if (!wanted.success) return refused(400)
  const report = await verifyAudit(database.db, wanted.data.anchors)
  return { status: 200, type: json, text: JSON.stringify(report) }
}
